import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { cell, number, row, scoreTable, table } from './sampleTables.ts';

const plain = (text: string) => text.replace(/\s+/gu, '');

async function writeAndRead(...tables: TableModel[]) {
  const file = await writeWorkbook(path.join(temporaryFolder(), '附件1.xlsx'), tables);
  const zip = await JSZip.loadAsync(readFileSync(file));
  const xml = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { sheets: await readWorkbook(file), sheetXml: await xml('xl/worksheets/sheet1.xml'), xml };
}

const single = (...cells: Parameters<typeof row>[1][]) =>
  table({
    label: null,
    title: '',
    columns: cells.map(() => ({ width: 6 })),
    headRows: 0,
    rows: [row('body', ...cells)],
  });

function firstRow(sheets: RawSheet[]) {
  return sheets[0]?.rows[0] ?? [];
}

describe('a sheet', () => {
  it('holds every cell of the table at its place, with its merges', async () => {
    const model = scoreTable();
    const { sheets } = await writeAndRead(model);
    const [sheet] = sheets;
    const first = 3;
    for (const [index, { cells }] of model.rows.entries()) {
      for (const { column, text, diagonal, rowSpan, columnSpan } of cells) {
        const shown = sheet?.rows[first + index]?.[column]?.text ?? '';
        expect(plain(shown)).toBe(plain(diagonal ? diagonal.upper + diagonal.lower : text));
        if (rowSpan === 1 && columnSpan === 1) continue;
        const [top, bottom, right] = [first + index, first + index + rowSpan - 1, column + columnSpan - 1];
        expect(sheet?.merges).toContainEqual({ top, left: column, bottom, right });
      }
    }
    expect(sheet?.rows.slice(0, first).map((cells) => cells[0]?.text)).toEqual([
      model.label,
      model.title,
      model.subtitle,
    ]);
    expect(sheet?.rows.slice(first + model.rows.length).map((cells) => cells[0]?.text)).toEqual([...model.notes]);
  });

  it('stores numbers and percents as numbers that print like the text', async () => {
    const { sheets } = await writeAndRead(
      single(
        number(0, 23000, '230'),
        number(1, 9780, '97.8', 2),
        number(2, -1850, '-18.50', 2),
        { column: 3, value: 9090, text: '90.9%', format: { type: 'percent', decimals: 1 } },
        { column: 4, value: 10000, text: '100%', format: { type: 'percent', decimals: 2 } },
        number(5, 700, '+7'),
        number(6, 1400, '14件'),
        { column: 7, value: '2022-05-06', text: '2022年5月6日', format: { type: 'date', pattern: '2022年5月6日' } },
        { column: 8, value: '2022-05-06', text: '2022.5.6', format: { type: 'date', pattern: '2022.5.6' } },
      ),
    );
    const cells = firstRow(sheets);
    expect(cells.map(({ text }) => text)).toEqual([
      '230',
      '97.8',
      '-18.50',
      '90.9%',
      '100%',
      '+7',
      '14件',
      '2022年5月6日',
      '2022.5.6',
    ]);
    expect(cells.map((each) => each.number)).toEqual([230, 97.8, -18.5, 0.909, 1, 7, 14, null, null]);
    expect(cells.map((each) => each.percent)).toEqual([false, false, false, true, true, false, false, false, false]);
    expect(cells.map((each) => each.date)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '2022-05-06',
      '2022-05-06',
    ]);
  });

  it('keeps words in number and date columns as text', async () => {
    const { sheets } = await writeAndRead(
      single(
        { ...number(0, 0, '不涉及'), value: '不涉及' },
        { column: 1, value: '常态化开展', text: '常态化开展', format: { type: 'date', pattern: '2022.5.6' } },
        { ...number(2, 0, ''), value: null },
      ),
    );
    expect(firstRow(sheets).map(({ text, number, date }) => [text, number, date])).toEqual([
      ['不涉及', null, null],
      ['常态化开展', null, null],
    ]);
  });

  it('never makes a formula of text, and keeps digits of text', async () => {
    const texts = ['=1+1', '+7', '-4', '@SUM(A1)', '007', '_x000A_', ' 前后空格 ', '一\n二', '<b>&"\''];
    const { sheets, sheetXml } = await writeAndRead(single(...texts.map((text, column) => ({ column, text }))));
    expect(firstRow(sheets).map(({ text }) => text)).toEqual(texts);
    expect(firstRow(sheets).every((each) => each.number === null)).toBe(true);
    expect(sheetXml).not.toContain('<f>');
  });

  it('has live formulas with the printed result cached', async () => {
    const { sheetXml } = await writeAndRead(scoreTable());
    expect(sheetXml).toContain('<f>ROUND(300+SUM(C8:D8),2)</f><v>316.5</v>');
    expect(sheetXml).toContain('<f>SUM(G8:G11)</f><v>4</v>');
    expect(sheetXml).toMatch(/t="str"><f>IF\(N\(G11\)=0,[^<]*<\/f><v>—<\/v>/);
  });

  it('keeps the formula of a ratio whose result is a word', async () => {
    const formula = {
      fn: 'ratio',
      of: { row: 0, column: 1 },
      minus: null,
      to: { row: 0, column: 1 },
      percent: true,
      decimals: 1,
      whenZero: '—',
    } as const;
    const { sheetXml } = await writeAndRead(single({ column: 0, text: '—', value: '—', formula }, number(1, 0, '0')));
    expect(sheetXml).toContain('t="str"><f>IF(N(B1)=0');
  });

  it('prints on A4, one page wide, with its head on every page', async () => {
    const { sheetXml, xml } = await writeAndRead({ ...scoreTable(), orientation: 'landscape' });
    expect(sheetXml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheetXml).toMatch(/fitToWidth="1" fitToHeight="0"/);
    expect(sheetXml).toContain('<pane xSplit="2" ySplit="6"');
    expect(sheetXml).toContain('第 &amp;P 页 共 &amp;N 页');
    expect(await xml('xl/workbook.xml')).toContain('!$4:$6</definedName>');
  });

  it('draws borders around every cell of a merge and a diagonal in the corner', async () => {
    const { sheetXml, xml } = await writeAndRead(scoreTable());
    const styles = await xml('xl/styles.xml');
    expect(styles).toContain('<border diagonalDown="1">');
    const style = (reference: string) => new RegExp(`<c r="${reference}" s="(\\d+)"`).exec(sheetXml)?.[1];
    expect(style('A5')).toBe(style('A4'));
    expect(style('I4')).toBe(style('G4'));
    expect(style('G5')).toBeDefined();
  });
});

describe('a workbook', () => {
  it('has one sheet for each table, named after its label', async () => {
    const { sheets } = await writeAndRead(
      scoreTable(),
      { ...scoreTable(), label: '附件2' },
      { ...scoreTable(), label: null },
    );
    expect(sheets.map(({ name }) => name)).toEqual([
      '附件1',
      '附件2',
      '2022年第二季度政务公开工作考核情况统计表（各镇）',
    ]);
  });

  it('merges over many rows are written though rows are streamed', async () => {
    const count = 1000;
    const rows = Array.from({ length: count }, (_, index) =>
      row('body', ...(index === 0 ? [{ column: 0, text: '一级', rowSpan: count }] : []), {
        column: 1,
        text: `${index}`,
      }),
    );
    const { sheets } = await writeAndRead(table({ columns: [{ width: 4 }, { width: 4 }], headRows: 0, rows }));
    const merges = sheets[0]?.merges.filter(({ top }) => top > 1) ?? [];
    expect(merges.reduce((covered, { top, bottom }) => covered + bottom - top + 1, 0)).toBe(count);
    expect(merges.length).toBeLessThan(count / 20);
    expect(sheets[0]?.rows).toHaveLength(count + 2);
  });

  it('tells its progress and can be cancelled, leaving nothing behind', async () => {
    const folder = temporaryFolder();
    const body = Array.from({ length: 500 }, (_, index) => row('body', { column: 0, text: `${index}` }));
    const model = table({ columns: [{ width: 4 }], headRows: 0, rows: body });
    const seen: number[] = [];
    await writeWorkbook(path.join(folder, 'a.xlsx'), [model], { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([100, 200, 300, 400, 500]);
    const stop = new AbortController();
    const writing = writeWorkbook(path.join(folder, 'b.xlsx'), [model], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  it('says so when the folder is not there', async () => {
    const file = path.join(temporaryFolder(), 'none', 'a.xlsx');
    await expect(writeWorkbook(file, [scoreTable()])).rejects.toMatchObject({ code: 'file' });
  });
});

it('a text too tall for a row makes the sheet wider instead of being cut', async () => {
  const long = cell({ column: 1, text: '长'.repeat(1500), align: 'left' });
  const model = table({
    columns: [{ width: 4 }, { width: 12 }, { width: 12 }, { width: 12 }],
    headRows: 0,
    rows: [{ kind: 'body', cells: [long] }],
  });
  const { sheetXml } = await writeAndRead(model);
  const heights = [...sheetXml.matchAll(/ht="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
  const width = Number(/min="2" max="\d" width="([\d.]+)"/.exec(sheetXml)?.[1]) * 6;
  expect((Math.max(...heights) / 12) * (width / 9)).toBeGreaterThan(1500 * 0.9);
});
