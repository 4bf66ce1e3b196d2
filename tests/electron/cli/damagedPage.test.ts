import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readBytes } from '#electron/read/readBytes.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import { cli, resourcesDir } from '../../support/cli.ts';
import { damageCharacters, spam } from '../../support/damagePage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

interface ImportReport {
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly Diagnostic[];
}

const stem = '附件3 2020年第三季度政务新媒体问题清单';
const page = path.join(import.meta.dirname, `../../fixtures/import/exported/xianning-2020q3/${stem}.html`);
const workbook = path.join(resourcesDir, `samples/xianning-2020q3/${stem}.xlsx`);

/** Its text damaged, its tags whole. */
function damaged(html: string): string {
  const body = html.indexOf('<body');
  const texts = html.slice(body).replace(/>([^<]+)</g, (_, text: string) => `>${damageCharacters(text)}<`);
  return html.slice(0, body) + texts.replace('<table', `<p>${spam}</p><table`);
}

it('a page full of traditional characters, pinyin and spam becomes the round of its workbook, and every repair is listed', async () => {
  const folder = temporaryFolder();
  const source = path.join(folder, `${stem}.html`);
  writeFileSync(source, damaged(readFileSync(page, 'utf8')));
  expect(readFileSync(source, 'utf8')).toMatch(/\p{Script=Han}\(gè\)/u);
  const importInto = async (name: string, file: string): Promise<[ImportReport, string]> => {
    const target = path.join(folder, name);
    await cli(folder, 'new', target, '--pack', 'xianning-2020q3');
    const { json } = await cli(folder, 'import', target, '--round', '2020q3', '--annex', 'accounts', file, '--json');
    return [json as ImportReport, target];
  };
  const [clean, cleanFile] = await importInto('clean.chabao', workbook);
  const [repaired, repairedFile] = await importInto('repaired.chabao', source);
  expect(repaired).toMatchObject({ rows: clean.rows, cells: clean.cells });
  expect(await contentOf(repairedFile, folder)).toEqual(await contentOf(cleanFile, folder));
  const said = repaired.diagnostics.map(({ message }) => message).join('\n');
  expect(said).toContain('拼音');
  expect(said).toContain('繁体字改成了简体字');
  expect(said).toContain(spam);
});

/** What every cell of the annex says after it went out to Excel and is read again. */
async function contentOf(file: string, folder: string): Promise<unknown> {
  const out = `${file}-xlsx`;
  await cli(
    folder,
    'export',
    file,
    '--round',
    '2020q3',
    '--annex',
    'accounts',
    '--out',
    out,
    '--format',
    'xlsx',
    '--json',
  );
  const [made = ''] = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
  return readBytes(readFileSync(path.join(out, made)), made).map(({ rows }) =>
    rows.map((row) => row.map(({ text }) => text)),
  );
}
