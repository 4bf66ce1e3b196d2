import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/excel/readWorkbook.ts';
import { planSheet } from '#shared/document/sheet/sheetPlan.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { type CliResult, cli } from '../support/cli.ts';
import { exampleIds, loadExample, printAnnex, wholeTexts } from '../support/examples.ts';
import { readDocxTables } from '../support/readDocx.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chabao-sample-'));
const out = path.join(folder, 'out');
let result: CliResult;

beforeAll(async () => {
  result = await cli(path.join(folder, 'user'), 'sample', out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (id: string, ending: string) => readdirSync(path.join(out, id)).filter((name) => name.endsWith(ending));

/** The cells below the lines over the table, with merged cells filled in. */
function textsOf(sheet: RawSheet, top: number, height: number): string[][] {
  const width = Math.max(...sheet.rows.map(({ length }) => length));
  const grid = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => row[column]?.text ?? ''));
  for (const merge of sheet.merges) {
    const text = grid[merge.top]?.[merge.left] ?? '';
    for (const row of grid.slice(merge.top, merge.bottom + 1)) row.fill(text, merge.left, merge.right + 1);
  }
  return grid.slice(top, top + height);
}

/** The corner is set with spaces between its two words. */
function comparable(rows: readonly (readonly string[])[], width: number): string[][] {
  return rows.map((row, index) =>
    Array.from({ length: width }, (_, column) => {
      const text = row[column] ?? '';
      return index === 0 ? text.replace(/\s/g, '') : text;
    }),
  );
}

it('writes five workspaces, 13 annexes and 4 documents', () => {
  expect(result.err).toBe('');
  expect(result.exitCode).toBe(0);
  expect(exampleIds.flatMap((id) => filesOf(id, '.xlsx'))).toHaveLength(13);
  expect(exampleIds.flatMap((id) => filesOf(id, '.docx'))).toHaveLength(4);
  expect(exampleIds.every((id) => filesOf(id, '.chabao').includes('workspace.chabao'))).toBe(true);
});

// The tables are proved against golden data in tests/shared/examples; here they must have come through the store and the writers.
describe.each(exampleIds)('%s', (id) => {
  it('has every annex as a workbook with the same cells, and the merges ended where a page ends', async () => {
    const { data } = await loadExample(id);
    for (const annex of data.pack.annexes.filter(({ number }) => number !== null)) {
      const table = printAnnex(data, annex.id);
      const name = filesOf(id, '.xlsx').find((file) => file.startsWith(`附件${annex.number} `)) ?? '';
      expect(name).toBe(`附件${annex.number} ${table.title}.xlsx`);
      const [sheet] = await readWorkbook(path.join(out, id, name));
      if (!sheet) throw new Error(`${name} has no sheet`);
      const above = [table.label, table.title, table.subtitle].filter((line) => line !== null);
      expect(sheet.rows.slice(0, above.length).map(([cell]) => cell?.text)).toEqual(above);
      const width = table.columns.length;
      const printed = textsOf(sheet, above.length, table.rows.length);
      expect(comparable(printed, width)).toEqual(comparable(wholeTexts(table), width));
      const notes = sheet.rows.slice(above.length + table.rows.length).map(([cell]) => cell?.text);
      expect(notes).toEqual(table.notes);
      expect(new Set(mergesOf(sheet, above.length, table.rows.length))).toEqual(
        new Set(spansOf(planSheet(table).table)),
      );
    }
  });

  it('has the same tables in its document', async () => {
    const { data } = await loadExample(id);
    const [document] = filesOf(id, '.docx');
    expect(document !== undefined).toBe(data.pack.bulletin !== undefined);
    if (document === undefined) return;
    const numbered = data.pack.annexes.filter(({ number }) => number !== null);
    const tables = (await readDocxTables(path.join(out, id, document))).filter((rows) => rows.length > 1);
    expect(tables).toHaveLength(numbered.length);
    numbered.forEach((annex, index) => {
      const table = printAnnex(data, annex.id);
      const width = table.columns.length;
      expect(comparable(tables[index] ?? [], width)).toEqual(comparable(wholeTexts(table), width));
    });
  });
});

function mergesOf(sheet: RawSheet, top: number, height: number): string[] {
  return sheet.merges
    .filter((merge) => merge.top >= top && merge.top < top + height)
    .map((merge) => [merge.top - top, merge.left, merge.bottom - top, merge.right].join());
}

function spansOf(table: ReturnType<typeof printAnnex>): string[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ column, rowSpan, columnSpan }) => [row, column, row + rowSpan - 1, column + columnSpan - 1].join()),
  );
}
