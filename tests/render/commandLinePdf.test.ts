import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { markMissing } from '#shared/document/markMissing.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import { startBackend } from '../support/backend.ts';
import { cli, resourcesDir } from '../support/cli.ts';
import { loadExample, printAnnex } from '../support/examples.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { pdfPageSizes, pdfPages } from './officePdf.ts';
import { expectOnPages } from './onPages.ts';
import { otherPages } from './samePages.ts';

beforeAll(() => {
  // The command line runs in this process, and LibreOffice sees what it sees: fonts as wide as those of an office.
  process.env.FONTCONFIG_FILE = path.join(import.meta.dirname, 'fonts.conf');
});

async function workspace(packId: string) {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  const { path: file, rounds } = await api.workspace.sample({ packId, folder });
  const roundId = rounds[0]?.id ?? '';
  const out = path.join(folder, 'pdf');
  const place = ['--round', roundId, '--out', out];
  const pdf = async (...wanted: string[]) => {
    const written = await cli(folder, 'export', file, ...place, ...wanted, '--format', 'pdf', '--json');
    expect([written.exitCode, written.err]).toEqual([0, expect.any(String)]);
    return { names: readdirSync(out).sort(), json: written.json, at: (name: string) => path.join(out, name) };
  };
  return { api, backend, roundId, pdf };
}

it('the command line writes an annex as PDF alone, every cell on pages of the right kind, and nothing else beside it', async () => {
  const { data } = await loadExample('qianyang-2022q2');
  const { api, pdf } = await workspace('qianyang-2022q2');
  await api.workspace.close();
  const { names, json, at } = await pdf('--annex', 'townHotline');
  const [name = '', ...others] = names;
  expect([path.extname(name), others]).toEqual(['.pdf', []]);
  expect(json).toMatchObject({ files: [{ path: at(name) }] });
  const pages = await pdfPages(at(name));
  expectOnPages(pages, [printAnnex(data, 'townHotline')]);
  expect(pages[0]).toContain('—1—');
  expect(new Set(await pdfPageSizes(at(name)))).toEqual(new Set(['595 x 842']));
});

it('每个单位的整改通知单和回执 are PDFs of their own, or one, and their pages are those that the preview shows', async () => {
  const { api, roundId, pdf } = await workspace('renshou-2022q2');
  const units = await api.notice.units({ roundId });
  const models = await Promise.all(units.map(({ id }) => api.notice.preview({ roundId, unitId: id, pictures: false })));
  await api.workspace.close();
  const each = await pdf('--notices');
  const wanted = units.map(({ name }) => `整改通知单-${name}.pdf`);
  expect(each.names).toEqual([...wanted].sort());
  for (const [index, name] of wanted.entries()) {
    expect([name, await otherPages(pagesOf(models[index]), each.at(name))]).toEqual([name, []]);
  }
  const joined = joinNotices(models);
  const all = await pdf('--notices', '--one-file');
  const one = `${joined.title}.pdf`;
  expect(all.names).toEqual([...wanted, one].sort());
  expect(await otherPages(pagesOf(joined), all.at(one))).toEqual([]);
});

it('证据卷 is a PDF with every photo in it, and says which is not there', async () => {
  const { api, backend, roundId, pdf } = await workspace('renshou-2022q2');
  const photos = ['matrix.png', 'start.png', 'unit.png'];
  const files = await Promise.all(
    photos.map(async (name) => {
      const bytes = readFileSync(path.join(resourcesDir, 'help/pictures', name));
      const upload = await backend.evidence.receive(bytes);
      const shape = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), takenAt: null };
      return { source: { upload }, name, originalHash: null, ...shape, thumbnail: null, rendering: null };
    }),
  );
  const [unit, other] = await api.unit.list();
  const place = { roundId, annexId: null, columnId: null, problemId: null };
  await api.evidence.add({ ...place, subjectId: unit?.id ?? '', files: files.slice(0, 2) });
  await api.evidence.add({ ...place, subjectId: other?.id ?? '', files: files.slice(2) });
  const [model, ...more] = await api.evidence.volumes({ roundId });
  expect(more).toEqual([]);
  await api.workspace.close();
  const { names, at } = await pdf('--evidence');
  expect(names).toEqual([`${model?.title}.pdf`]);
  const file = at(names[0] ?? '');
  expect(await otherPages(pagesOf(model), file)).toEqual([]);
  expect(picturesIn(file)).toBe(photos.length);
  const first = firstPicture(model);
  const missing = markMissing(model as DocumentModel<Block>, (hash) => hash !== first);
  expect(JSON.stringify(layOutPages(missing))).toContain('图片内容不在本工作簿中');
});

const pagesOf = (model: DocumentModel<Block> | undefined) => layOutPages(model as DocumentModel<Block>);

function firstPicture(model: DocumentModel<Block> | undefined): string | undefined {
  const blocks = model?.sections.flatMap((section) => section.blocks) ?? [];
  return blocks.flatMap((block) => (block.kind === 'picture' ? [block.hash] : []))[0];
}

function picturesIn(pdf: string): number {
  const listed = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' });
  return listed.split('\n').filter((line) => /^\s*\d+\s+\d+\s+image/u.test(line)).length;
}
