import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { cli, resourcesDir } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const annexId = 'towns';
const list = '导入问题';

/** A file with a unit that nobody knows, an answer that cannot be, and what must not stay alive. */
async function troubled(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("各镇'表");
  sheet.addRow(['各镇', '基准分', '新闻动态']);
  sheet.addRow(['没有这个镇', 60, 1]);
  sheet.addRow(['城关镇', 60, '多']);
  sheet.getCell('C2').value = { formula: 'HYPERLINK("http://example.invalid","x")', result: '点我' };
  sheet.getCell('D3').value = { text: '网址', hyperlink: 'http://example.invalid/' };
  sheet.getCell('B2').font = { bold: true, size: 20 };
  sheet.getCell('A2').note = '原来的批注';
  sheet.getCell('E5').dataValidation = { type: 'list', formulae: ['"是,否"'] };
  await workbook.xlsx.writeFile(file);
}

async function open() {
  const folder = temporaryFolder();
  const { api, backend } = startBackend(folder);
  onTestFinished(() => void backend.close());
  const packPath = path.join(resourcesDir, 'packs', 'qianyang-2022q2.json');
  const { path: file } = await api.workspace.createFromFile({ path: path.join(folder, '某县.chabao'), packPath });
  const round = (await api.workspace.current())?.rounds[0];
  const roundId = round?.id ?? '';
  const overview = await api.round.overview({ roundId });
  return { folder, api, file, roundId, annexId: overview.annexes[0]?.id ?? annexId };
}

describe('the error report', () => {
  test('is the file with its styles, its cells coloured and commented, and a list that leads to them', async () => {
    const { folder, api, roundId, annexId } = await open();
    const source = path.join(folder, '表.xlsx');
    await troubled(source);
    const before = readFileSync(source);
    const out = path.join(folder, '标注.xlsx');
    const report = await api.import.errorReport({ roundId, annexId, path: source, out });
    expect(readFileSync(source)).toEqual(before);
    expect(report).toMatchObject({ path: out });
    expect(report.marked).toBeGreaterThan(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.worksheets[0];
    const name = sheet?.getCell('A2');
    expect(name?.fill).toMatchObject({ pattern: 'solid' });
    expect(JSON.stringify(name?.note)).toMatch(/没有这个镇/);
    expect(sheet?.getCell('B2').font).toMatchObject({ bold: true, size: 20 });
    expect(sheet?.getCell('B2').fill?.type ?? 'none').not.toBe('gradient');
    const listed = workbook.getWorksheet(list);
    const lines = listed?.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : [])) ?? [];
    expect(JSON.stringify(lines)).toContain('没有这个镇');
    expect(JSON.stringify(lines)).toContain(`#'各镇''表'!A2`);
  });

  test('holds nothing that computes or leads out of the file', async () => {
    const { folder, api, roundId, annexId } = await open();
    const source = path.join(folder, '表.xlsx');
    await troubled(source);
    const out = path.join(folder, '标注.xlsx');
    await api.import.errorReport({ roundId, annexId, path: source, out });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets[0]?.getCell('C2').value).toBe('点我');
    expect(workbook.worksheets[0]?.getCell('D3').value).toBe('网址');
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    }
    expect(readFileSync(out).includes('example.invalid')).toBe(false);
  });

  test('of another kind of file it is its cells written anew, formulas as text', async () => {
    const { folder, api, roundId, annexId } = await open();
    const source = path.join(folder, '表.csv');
    writeFileSync(source, '各镇,基准分,新闻动态\n没有这个镇,60,=1+1\n');
    const out = path.join(folder, '标注.xlsx');
    await api.import.errorReport({ roundId, annexId, path: source, out });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets[0]?.getCell('C2').value).toBe('=1+1');
    expect(workbook.getWorksheet(list)).toBeDefined();
  });

  test('never takes the place of the file itself', async () => {
    const { folder, api, roundId, annexId } = await open();
    const source = path.join(folder, '表.xlsx');
    await troubled(source);
    const before = readFileSync(source);
    const asked = api.import.errorReport({ roundId, annexId, path: source, out: source });
    await expect(asked).rejects.toMatchObject({ code: 'invalid' });
    expect(readFileSync(source)).toEqual(before);
  });

  test('comes from the command line too', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, '某县.chabao');
    const user = path.join(folder, 'user');
    await cli(user, 'new', file, '--pack', 'qianyang-2022q2');
    const listed = (await cli(user, 'list', file, '--json')).json as {
      rounds: { id: string }[];
      annexes: { id: string }[];
    };
    const source = path.join(folder, '表.xlsx');
    await troubled(source);
    const out = path.join(folder, '标注.xlsx');
    const place = ['--round', listed.rounds[0]?.id ?? '', '--annex', listed.annexes[0]?.id ?? ''];
    const result = await cli(user, 'import', file, source, ...place, '--dry-run', '--report', out, '--json');
    expect(result.json).toMatchObject({ report: out });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});
