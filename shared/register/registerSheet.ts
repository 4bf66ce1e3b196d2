import type { ModelCell, ModelRow, TableModel } from '../document/tableModel.ts';
import { foldText, foldTitle } from '../import/nameFold.ts';
import type { RawSheet } from '../import/rawSheet.ts';
import { isNoteLine } from '../text/rowLabel.ts';

/** One column of a register as a spreadsheet: what it is called, and other names that it is known by. */
export interface RegisterColumn {
  readonly title: string;
  readonly also?: readonly string[];
  readonly width: number;
  /** A table without it is no register. */
  readonly needed?: boolean;
}

/** A plain table: one row of titles, all texts; the first column counts. */
export function registerTable(
  title: string,
  columns: readonly RegisterColumn[],
  rows: readonly (readonly string[])[],
  notes: readonly string[],
): TableModel {
  const head: ModelRow = { kind: 'head', cells: columns.map((column, index) => textCell(column.title, index, true)) };
  const body = rows.map((texts, row): ModelRow => {
    const cells = columns.map((_, index) =>
      index === 0 ? serialCell(row + 1) : textCell(texts[index] ?? '', index, false),
    );
    return { kind: 'body', cells };
  });
  return {
    label: null,
    title,
    subtitle: null,
    columns: columns.map(({ width }) => ({ width })),
    headRows: 1,
    rows: [head, ...body],
    notes,
    orientation: 'landscape',
    frozenColumns: 2,
  };
}

function textCell(text: string, column: number, centred: boolean): ModelCell {
  const value = text === '' ? null : text;
  const align = centred ? 'center' : 'left';
  return { column, rowSpan: 1, columnSpan: 1, text, value, format: { type: 'text' }, align };
}

function serialCell(serial: number): ModelCell {
  const format = { type: 'number', decimals: 0 } as const;
  return {
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    text: String(serial),
    value: serial * 100,
    format,
    align: 'center',
  };
}

/** A row of a register as read: texts by the title of their column; columns that the file lacks are undefined. */
export interface RegisterRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly texts: Readonly<Record<string, string | undefined>>;
}

export interface ReadRegister {
  readonly sheet: string;
  readonly rows: readonly RegisterRow[];
}

/** Titles stand within the first rows, under a heading at most. */
const searchedRows = 20;

/** The first sheet that has a row with all needed titles; null when there is none. Notes under the table and blank rows are left out. */
export function readRegister(sheets: readonly RawSheet[], columns: readonly RegisterColumn[]): ReadRegister | null {
  for (const sheet of sheets) {
    for (const [top, cells] of sheet.rows.slice(0, searchedRows).entries()) {
      const places = placesOf(
        cells.map(({ text }) => text),
        columns,
      );
      if (columns.some(({ needed, title }) => needed && !places.has(title))) continue;
      return { sheet: sheet.name, rows: readRows(sheet, top, places, columns) };
    }
  }
  return null;
}

function placesOf(texts: readonly string[], columns: readonly RegisterColumn[]): Map<string, number> {
  const titles = texts.map(foldTitle);
  const places = new Map<string, number>();
  for (const { title, also = [] } of columns) {
    const names = [title, ...also].map(foldTitle);
    const at = titles.findIndex((text) => names.includes(text));
    if (at >= 0) places.set(title, at);
  }
  return places;
}

function readRows(
  sheet: RawSheet,
  top: number,
  places: ReadonlyMap<string, number>,
  columns: readonly RegisterColumn[],
): RegisterRow[] {
  const rows: RegisterRow[] = [];
  const needed = columns.filter((column) => column.needed).map(({ title }) => title);
  for (const [offset, cells] of sheet.rows.slice(top + 1).entries()) {
    const texts = Object.fromEntries(
      [...places].map(([title, at]) => [title, (cells[at]?.date ?? cells[at]?.text ?? '').trim()]),
    );
    const others = Object.entries(texts).filter(([title, text]) => !needed.includes(title) && text !== '');
    if (needed.every((title) => texts[title] === '') && others.length === 0) continue;
    if (isNote(cells.map(({ text }) => text))) continue;
    rows.push({ row: top + offset + 2, texts });
  }
  return rows;
}

/** 注：… over the whole width. */
function isNote(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length === 1 && isNoteLine(foldText(filled[0] ?? ''));
}
