import ExcelJS from 'exceljs';
import type { Column, LeafColumn } from '#shared/pack/column.ts';
import { isRecorded } from '#shared/pack/column.ts';
import type { CorpusFile } from './corpusFile.ts';
import { readPack } from './packs.ts';
import { annexOf, problemMark } from './sources.ts';

/**
 * What everybody's import does: exceljs, a row of titles, the first cell of a merge, the rest blank; a column is the annex's when
 * it is called the same. Where no row is told, the first one has the titles. Returns how many cells come out right.
 */
export async function readPlainly(file: CorpusFile, toldHead: boolean): Promise<number> {
  const sheet = await load(file);
  if (!sheet) return 0;
  const leaves = leavesOf(annexOf(readPack(file.pack), file.annexId).columns);
  const titles = new Map(leaves.map((leaf) => [leaf.title.replace(/\s+/gu, ''), leaf]));
  const headRow = toldHead ? bestRow(sheet, titles) : 1;
  const columns = new Map<string, number>();
  sheet.getRow(headRow).eachCell((cell, column) => {
    const leaf = titles.get(own(cell).replace(/\s+/gu, ''));
    if (leaf && !columns.has(leaf.id)) columns.set(leaf.id, column);
  });
  const nameLeaf = leaves.find(({ kind }) => kind === 'name');
  const nameColumn = columns.get(nameLeaf?.id ?? '');
  if (nameColumn === undefined) return 0;
  const rows = new Map<string, number>();
  for (let row = headRow + 1; row <= sheet.rowCount; row += 1) {
    const name = own(sheet.getCell(row, nameColumn)).trim();
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  return countRight(file, sheet, columns, rows, nameLeaf?.id ?? '');
}

function countRight(
  file: CorpusFile,
  sheet: ExcelJS.Worksheet,
  columns: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, number>,
  nameId: string,
): number {
  let right = 0;
  for (const { key, cells } of file.truth) {
    const name = cells.find(({ column }) => column === nameId)?.value ?? key;
    const row = rows.get(name);
    if (row === undefined) continue;
    for (const { column, value } of cells) {
      const at = columns.get(column);
      if (at === undefined) continue;
      const found = own(sheet.getCell(row, at)).trim();
      if (found === value || found === value.replaceAll(problemMark, '\n')) right += 1;
    }
  }
  return right;
}

async function load(file: CorpusFile): Promise<ExcelJS.Worksheet | null> {
  const bytes = await file.bytes();
  const workbook = new ExcelJS.Workbook();
  try {
    if (file.name.endsWith('.xlsx')) await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    else if (file.name.endsWith('.csv')) fillFromCsv(workbook, bytes.toString('utf8'));
    else return null;
  } catch {
    // A file that the library cannot read gives it no cell.
    return null;
  }
  return workbook.worksheets[0] ?? null;
}

function fillFromCsv(workbook: ExcelJS.Workbook, text: string): void {
  const sheet = workbook.addWorksheet('csv');
  for (const line of text.replace(/^\ufeff/u, '').split('\r\n')) sheet.addRow(line.split(','));
}

function own(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return cell.text ?? '';
}

/** The row with the most titles that are the annex's: a person would have pointed at it. */
function bestRow(sheet: ExcelJS.Worksheet, titles: ReadonlyMap<string, LeafColumn>): number {
  let best = 1;
  let most = 0;
  for (let row = 1; row <= Math.min(sheet.rowCount, 30); row += 1) {
    let count = 0;
    sheet.getRow(row).eachCell((cell) => {
      if (titles.has(own(cell).replace(/\s+/gu, ''))) count += 1;
    });
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

function leavesOf(columns: readonly Column[]): LeafColumn[] {
  return columns
    .flatMap((column) => (column.kind === 'group' ? leavesOf(column.columns) : [column]))
    .filter((column) => isRecorded(column) || ['name', 'attribute', 'indicator'].includes(column.kind));
}
