import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { cli } from '../../support/cli.ts';
import { loadExample, printAnnex } from '../../support/examples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chabao-export-'));
const user = path.join(folder, 'user');
const file = path.join(folder, 'jiayu.chabao');
let roundId = '';

beforeAll(async () => {
  await cli(user, 'new', file, '--pack', 'jiayu-2023');
  const { json } = await cli(user, 'list', file, '--json');
  roundId = (json as { rounds: { id: string }[] }).rounds[0]?.id ?? '';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (out: string, ...options: string[]) =>
  cli(user, 'export', file, '--round', roundId, '--out', path.join(folder, out), ...options);

describe('export', () => {
  it('--one-workbook writes every annex as a sheet of one file, named after its number', async () => {
    const { exitCode, err } = await run('one', '--one-workbook');
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    const [name = '', ...others] = readdirSync(path.join(folder, 'one'));
    expect(others).toEqual([]);
    expect(name).toMatch(/^附件1至4 .*\.xlsx$/);
    const sheets = await readWorkbook(path.join(folder, 'one', name));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['附件1', '附件2', '附件3', '附件4']);
  });

  it("--template fills the office's own form of one annex", async () => {
    const { data } = await loadExample('jiayu-2023');
    const annex = data.pack.annexes.find(({ number }) => number === 1);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('本机关表样');
    sheet.addRows([['{{附件号}} {{标题}}'], ['{{序号}}', '{{单位名称}}'], ['共{{行数}}个单位']]);
    const form = path.join(folder, 'form.xlsx');
    await workbook.xlsx.writeFile(form);
    const { exitCode, err } = await run('form', '--annex', annex?.id ?? '', '--template', form);
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    const table = printAnnex(data, annex?.id ?? '');
    const rows = table.rows.length - table.headRows;
    const [filled] = await readWorkbook(path.join(folder, 'form', `附件1 ${table.title}.xlsx`));
    expect(filled?.rows[0]?.[0]?.text).toBe(`附件1 ${table.title}`);
    expect(filled?.rows[rows]?.[0]?.text).toBe(`${rows}`);
    expect(filled?.rows[rows + 1]?.[0]?.text).toBe(`共${rows}个单位`);
  });

  it('--template without one annex is a wrong use', async () => {
    const { exitCode, err } = await run('none', '--template', 'x.xlsx');
    expect(exitCode).toBe(2);
    expect(err).toContain('与一个 --annex 一起用');
  });
});
