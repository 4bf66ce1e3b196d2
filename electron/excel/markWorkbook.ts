import ExcelJS from 'exceljs';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { font } from './cellStyles.ts';
import { loadInert } from './loadInert.ts';
import { legalSheetNames } from './sheetName.ts';

/** A cell to be coloured, and what a comment at it says. Rows and columns count from 1. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly color: string;
  readonly comment: string;
}

/** A sheet in front of the others that lists everything; `link` is the cell that a line is about. */
export interface MarkList {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly lines: readonly {
    readonly cells: readonly string[];
    readonly color: string;
    readonly link: { readonly sheet: string; readonly address: string; readonly at: number } | null;
  }[];
}

/**
 * The workbook with its styles when `bytes` is one that can be loaded, otherwise the cells of `sheets` written anew. In both
 * cases nothing in it computes, fetches or runs.
 */
export async function markWorkbook(
  bytes: Uint8Array | null,
  sheets: readonly RawSheet[],
  marks: readonly CellMark[],
  list: MarkList,
): Promise<Uint8Array> {
  const workbook = (bytes && (await loadInert(bytes))) ?? writeAnew(sheets);
  const names = createNames(workbook, sheets);
  for (const mark of marks) {
    const sheet = names(mark.sheet);
    if (sheet) markCell(sheet, mark);
  }
  addList(workbook, list, names);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Names of the file to sheets of the workbook: one written anew may have to be called otherwise. */
function createNames(workbook: ExcelJS.Workbook, sheets: readonly RawSheet[]) {
  const made = new Map(sheets.map((sheet, index) => [sheet.name, workbook.worksheets[index]]));
  return (name: string) => workbook.worksheets.find((sheet) => sheet.name === name) ?? made.get(name);
}

const longestText = 32_000;

function writeAnew(sheets: readonly RawSheet[]): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const names = legalSheetNames(sheets.map(({ name }) => name));
  for (const [index, { rows, merges }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(names[index] ?? '');
    for (const [row, cells] of rows.entries()) {
      for (const [column, { text }] of cells.entries()) {
        // As text, whatever it looks like: a formula of a stranger must not compute.
        if (text !== '') sheet.getCell(row + 1, column + 1).value = text.slice(0, longestText);
      }
    }
    for (const { top, left, bottom, right } of merges.slice(0, 5_000)) {
      if (!sheet.getCell(top + 1, left + 1).isMerged) tryMerge(sheet, [top + 1, left + 1, bottom + 1, right + 1]);
    }
    for (let column = 1; column <= Math.min(sheet.columnCount, 100); column += 1) sheet.getColumn(column).width = 16;
  }
  return workbook;
}

/** Merges of damaged files may overlap: then the second is none. */
function tryMerge(sheet: ExcelJS.Worksheet, range: [number, number, number, number]): void {
  try {
    sheet.mergeCells(range);
  } catch (error) {
    if (!(error instanceof Error && /merge/i.test(error.message))) throw error;
  }
}

function markCell(sheet: ExcelJS.Worksheet, { row, column, color, comment }: CellMark): void {
  const cell = sheet.getCell(row, column).master;
  // Cells share their style objects: only this one is to be coloured.
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: color } } };
  cell.note = { texts: [{ font: { size: 10, name: '宋体' }, text: comment }] };
}

function addList(workbook: ExcelJS.Workbook, list: MarkList, names: ReturnType<typeof createNames>): void {
  const taken = workbook.worksheets.map((sheet) => sheet.name);
  const name = legalSheetNames([...taken, list.name]).at(-1) ?? list.name;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = list.columns.map(({ width }) => ({ width }));
  sheet.mergeCells(1, 1, 1, list.columns.length);
  sheet.getCell(1, 1).value = list.title;
  sheet.getCell(1, 1).font = { ...font('宋体', 12), bold: true };
  sheet.getCell(1, 1).alignment = { wrapText: true, vertical: 'middle' };
  sheet.getRow(1).height = 44;
  addHead(sheet, list);
  for (const { cells, color, link } of list.lines) {
    const row = sheet.addRow(cells);
    row.font = font('宋体', 10.5);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.getCell(2).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
    const target = link && names(link.sheet);
    if (!link || !target) continue;
    const hyperlink = `#'${target.name.replace(/'/gu, "''")}'!${link.address}`;
    const cell = row.getCell(link.at);
    cell.value = { text: cells[link.at - 1] ?? '', hyperlink };
    cell.font = { ...font('宋体', 10.5), color: { argb: 'FF0563C1' }, underline: true };
  }
  workbook.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: taken.length, visibility: 'visible' },
  ];
}

function addHead(sheet: ExcelJS.Worksheet, { columns }: MarkList): void {
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.font = { ...font('宋体', 10.5), bold: true };
  head.alignment = { horizontal: 'center', vertical: 'middle' };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
  });
}
