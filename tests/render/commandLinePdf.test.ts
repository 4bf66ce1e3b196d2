import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { cli } from '../support/cli.ts';
import { loadExample, printAnnex } from '../support/examples.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { pdfPageSizes, pdfPages } from './officePdf.ts';
import { expectOnPages } from './onPages.ts';

it('the command line writes an annex as PDF alone, every cell on pages of the right kind, and nothing else beside it', async () => {
  const folder = temporaryFolder();
  const { data } = await loadExample('qianyang-2022q2');
  const { api } = startBackend(folder);
  const { path: workspace, rounds } = await api.workspace.sample({ packId: 'qianyang-2022q2', folder });
  await api.workspace.close();
  const out = path.join(folder, 'pdf');
  const place = ['--round', rounds[0]?.id ?? '', '--out', out, '--annex', 'townHotline'];
  const written = await cli(folder, 'export', workspace, ...place, '--format', 'pdf', '--json');
  expect([written.exitCode, written.err]).toEqual([0, '']);
  const [name = '', ...others] = readdirSync(out);
  expect([path.extname(name), others]).toEqual(['.pdf', []]);
  expect(written.json).toMatchObject({ files: [{ path: path.join(out, name) }] });
  const pages = await pdfPages(path.join(out, name));
  expectOnPages(pages, [printAnnex(data, 'townHotline')]);
  expect(pages[0]).toContain('—1—');
  expect(new Set(await pdfPageSizes(path.join(out, name)))).toEqual(new Set(['595 x 842']));
});
