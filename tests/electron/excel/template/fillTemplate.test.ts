import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { fillTemplate } from '#electron/excel/template/fillTemplate.ts';
import { markValues } from '#electron/excel/template/markValues.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { findingsOf, sampleRound } from '../../../support/sampleRound.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const data = sampleRound({
  annexes: [
    {
      id: 'score',
      number: 1,
      title: '考核结果',
      rows: { from: 'units' },
      columns: [
        { kind: 'serial', id: 'no', title: '序号' },
        { kind: 'name', id: 'unit', title: '单位' },
        { kind: 'decimal', id: 'plus', title: '加分' },
        { kind: 'text', id: 'remark', title: '备注' },
      ],
    },
  ],
  units: ['城关镇', '水沟镇', '张家塬镇'],
  findings: findingsOf('score', {
    城关镇: { plus: 1850, remark: '=1+1' },
    水沟镇: { plus: -200, remark: '栏目更新不及时。'.repeat(12) },
    张家塬镇: { plus: 0, remark: 'A&B<C>' },
  }),
});

const values = markValues(data, computeAnnex(data, 'score', 'printed'));
const thin = { style: 'thin' } as const;

type Change = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

/** An office's form: title over merged cells, a row of marks, a sum, a merge and a signature below, and a sheet of its own. */
async function officeForm(change: Change = () => undefined): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表 1', { pageSetup: { printArea: 'A$1:D$6', printTitlesRow: '3:3' } });
  sheet.columns = [{ width: 6 }, { width: 14 }, { width: 10 }, { width: 20 }];
  sheet.getCell('A1').value = '{{附件号}}';
  sheet.getCell('A2').value = '{{轮次}}{{标题}}（共{{行数}}个单位）';
  sheet.getCell('A2').font = { name: '楷体', size: 20, color: { argb: 'FFC00000' } };
  sheet.mergeCells('A2:D2');
  sheet.getRow(3).values = ['序号', '单位', '得分', '说明'];
  sheet.getRow(4).values = ['{{序号}}', '{{单位名称}}', '{{列:加分}}', '{{列:remark}}'];
  sheet.getRow(4).height = 20;
  for (const column of ['A', 'B', 'C', 'D']) {
    const cell = sheet.getCell(`${column}4`);
    cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    cell.alignment = { wrapText: true };
  }
  sheet.getCell('C4').numFmt = '0.00';
  sheet.getCell('B5').value = '合计';
  sheet.getCell('C5').value = { formula: 'SUM(C4)', result: 0 };
  sheet.getCell('A6').value = '填表人：';
  sheet.mergeCells('A6:D6');
  workbook.addWorksheet('说明').getCell('A1').value = { formula: "'表 1'!C5*2", result: 0 };
  change(sheet, workbook);
  const file = path.join(temporaryFolder(), '表样.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

async function fill(form: string, with_ = values) {
  const out = path.join(temporaryFolder(), 'out.xlsx');
  await fillTemplate(out, form, with_, { existing: 'replace' });
  const zip = await JSZip.loadAsync(readFileSync(out));
  const xml = async (part: string) => (await zip.file(part)?.async('string')) ?? '';
  return { out, zip, xml, sheet: await xml('xl/worksheets/sheet1.xml') };
}

describe("an office's own form", () => {
  it('has its marks filled, a row for each unit, with the styles of its own row', async () => {
    const { out, sheet } = await fill(await officeForm());
    const [read] = await readWorkbook(out);
    expect(read?.rows.map((row) => row.map((cell) => cell?.text ?? '').join('|'))).toEqual([
      '附件',
      '测试轮次考核结果（共3个单位）',
      '序号|单位|得分|说明',
      '1|城关镇|18.50|=1+1',
      `2|水沟镇|-2.00|${'栏目更新不及时。'.repeat(12)}`,
      '3|张家塬镇|0.00|A&B<C>',
      '|合计|16.5',
      '填表人：',
    ]);
    const style = (reference: string) => new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheet)?.[1];
    for (const column of ['A', 'B', 'C']) expect(style(`${column}6`)).toBe(style(`${column}4`));
  });

  it('has sums, merges, print area and print titles that follow, and is computed when opened', async () => {
    const { sheet, xml } = await fill(await officeForm());
    expect(sheet).toContain('<f>SUM(C4:C6)</f>');
    expect(sheet).toContain('<mergeCell ref="A8:D8"/>');
    expect(sheet).toContain('<mergeCell ref="A2:D2"/>');
    expect(await xml('xl/worksheets/sheet2.xml')).toContain('C7*2</f>');
    const workbook = await xml('xl/workbook.xml');
    expect(workbook).toContain('$A$1:$D$8');
    expect(workbook).toContain('$3:$3');
    expect(workbook).toContain('fullCalcOnLoad="1"');
  });

  it('keeps every part that has no mark, byte for byte', async () => {
    const form = await officeForm();
    const before = await JSZip.loadAsync(readFileSync(form));
    const { zip } = await fill(form);
    const kept = Object.keys(before.files).filter((name) => !/sheet\d|workbook\.xml$|styles/.test(name));
    expect(kept.length).toBeGreaterThan(3);
    for (const name of kept) {
      expect(await zip.file(name)?.async('string'), name).toBe(await before.file(name)?.async('string'));
    }
  });

  it('lets a text that looks like a formula stay text, even when it is edited', async () => {
    const { sheet, xml } = await fill(await officeForm());
    const style = Number(/<c r="D4" s="(\d+)" t="inlineStr"/.exec(sheet)?.[1]);
    const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(await xml('xl/styles.xml'))?.[1] ?? '';
    expect(formats.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)?.[style]).toContain('quotePrefix="1"');
    expect(sheet).not.toContain('<f>1+1</f>');
  });

  it('grows a row of set height with its text', async () => {
    const { sheet } = await fill(await officeForm());
    const height = (row: number) => Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(sheet)?.[1]);
    expect(height(4)).toBe(20);
    expect(height(5)).toBeGreaterThan(100);
  });

  it('with no rows keeps one blank row', async () => {
    const { sheet } = await fill(await officeForm(), { ...values, rows: [] });
    expect(sheet).toContain('<f>SUM(C4)</f>');
    expect(sheet).toMatch(/<c r="B4" s="\d+"\/>/);
  });

  it('repeats the row for headings of groups where it has one', async () => {
    const form = await officeForm((sheet) => {
      sheet.getCell('A3').value = '{{组}}';
      sheet.mergeCells('A3:D3');
    });
    const cell = { value: null, text: '一、各镇', format: { type: 'text' } } as const;
    const group = { kind: 'group', cells: [cell] } as const;
    const [first, ...rest] = values.rows;
    const rows = first ? [group, first, group, ...rest] : [];
    const { out, sheet } = await fill(form, { ...values, rows });
    const [read] = await readWorkbook(out);
    expect(read?.rows.slice(2, 7).map((row) => row[0]?.text)).toEqual(['一、各镇', '1', '一、各镇', '2', '3']);
    expect(sheet).toContain('<mergeCell ref="A5:D5"/>');
    expect(sheet).toContain('<f>SUM(C3:C7)</f>');
  });
});

describe('a form that cannot be filled is refused with the cell and the cure', () => {
  it.each<[string, string, RegExp]>([
    ['B3', '{{列:得份}}', /“表 1”B3.*没有“得份”这一列.*没有导出/],
    ['B3', '{{标提}}', /“表 1”B3.*认不出这个标记，可用的有 标题/],
    ['B6', '{{序号}}', /第4行/],
    ['B1', '{{组}}', /紧挨/],
    ['B1', '{{合计:加分}}', /没有合计行/],
  ])('%s with %s', async (place, text, message) => {
    const form = await officeForm((sheet) => {
      sheet.unMergeCells('A6:D6');
      sheet.getCell(place).value = text;
    });
    await expect(fill(form)).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(message) });
  });

  it('one without any mark', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('表').getCell('A1').value = '标题';
    const file = path.join(temporaryFolder(), '空.xlsx');
    await workbook.xlsx.writeFile(file);
    await expect(fill(file)).rejects.toMatchObject({ message: expect.stringContaining('里没有标记') });
  });

  it('one that is no workbook, is damaged, declares entities or is a bomb', async () => {
    const folder = temporaryFolder();
    const refused = async (bytes: Uint8Array, message: RegExp) => {
      const file = path.join(folder, 'x.xlsx');
      writeFileSync(file, bytes);
      await expect(fill(file)).rejects.toMatchObject({ code: 'invalid', message: expect.stringMatching(message) });
    };
    await refused(Buffer.from('not a zip'), /不是完好/);
    const form = await officeForm();
    const part = 'xl/worksheets/sheet1.xml';
    const changed = async (change: (xml: string) => string) => {
      const zip = await JSZip.loadAsync(readFileSync(form));
      zip.file(part, change((await zip.file(part)?.async('string')) ?? ''));
      return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    };
    await refused(await changed((xml) => xml.slice(0, -40)), /不是完好/);
    const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet';
    await refused(await changed((xml) => xml.replace('<worksheet', entity).replace('{{', '&a;{{')), /不是/);
    const bomb = await JSZip.loadAsync(readFileSync(form));
    bomb.file('xl/media/a.bin', Buffer.alloc(61 * 1024 * 1024));
    const options = { compression: 'DEFLATE', compressionOptions: { level: 1 } } as const;
    await refused(await bomb.generateAsync({ type: 'uint8array', ...options }), /太大/);
    await refused(await changed((xml) => xml.replace('</sheetData>', '<!-- <row r="9"/> --></sheetData>')), /通常/);
  });

  it('one that is not there', async () => {
    const missing = path.join(temporaryFolder(), '没有.xlsx');
    await expect(fill(missing)).rejects.toMatchObject({ code: 'file', message: expect.stringContaining('打不开') });
  });
});
