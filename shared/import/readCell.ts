import type { LeafColumn } from '../pack/column.ts';
import { knownAnswer, numberText, trimOuter } from './answerText.ts';
import type { BodyRow } from './bodyRows.ts';
import { plainLines } from './nameFold.ts';
import type { GridCell } from './rawGrid.ts';
import type { RawCell } from './rawSheet.ts';
import { withoutPart } from './readOtherwise.ts';

/**
 * The cells of one column of a row that have content and belong to that column: of a cell merged over several columns
 * only the leftmost column has the content.
 */
export function ownCells(row: Pick<BodyRow, 'block' | 'cells'>, columnId: string): readonly GridCell[] {
  const column = row.block.columns.get(columnId);
  if (column === undefined) return none;
  const cells = row.cells.get(columnId) ?? none;
  const isOwn = (cell: GridCell) => cell.left === column && trimOuter(cell.raw.text) !== '';
  // Nearly every answer is one cell: no list is made for it.
  if (cells.length === 1 && isOwn(cells[0] as GridCell)) return cells;
  return cells.filter(isOwn);
}

const none: readonly GridCell[] = [];

/** What stands in a cell as text, for names and attributes; outer white space goes, everything inside stays. */
export function cellText(row: Pick<BodyRow, 'block' | 'cells'>, columnId: string, separator = '\n'): string {
  const plain = row.cells.plain(columnId);
  if (plain) return trimOuter(plainLines(plain.text));
  return ownCells(row, columnId)
    .map((cell) => trimOuter(plainLines(cell.raw.text)))
    .join(separator);
}

/** The text to hand to parseInput: numbers with the decimals they are displayed with, dates in one form. */
export function cellInput(column: LeafColumn, raw: RawCell): string {
  if (column.kind === 'date' && raw.date !== null) return raw.date;
  const known = knownAnswer(column, trimOuter(raw.text));
  if (known !== null) return known;
  if (column.kind === 'integer' || column.kind === 'decimal') {
    return raw.number === null ? numberText(column, raw.text) : numberInput(raw);
  }
  const text = trimOuter(plainLines(raw.text));
  if (column.kind === 'date') return text.replace(timeOfDay, '');
  // An answer in a narrow column is spread or broken; no longer text is.
  return column.kind === 'choice' && text.length <= 20 ? text.replace(betweenCharacters, '') : text;
}

/** 2021-12-5 00:00:00, as programs write a date. */
const timeOfDay = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;
const betweenCharacters = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

const shownNumber = /^[+-]?\d[\d,]*(?:\.\d+)?$/u;

/** A displayed number without its grouping; what cannot be read as displayed (###, 230条) is taken from the stored number. */
function numberInput(raw: RawCell): string {
  const shown = raw.text.trim().replace(/%$/u, '').replace(/,/gu, '');
  if (shownNumber.test(shown)) return shown;
  const number = raw.percent ? (raw.number ?? 0) * 100 : (raw.number ?? 0);
  return String(Math.round(number * 100) / 100);
}

/** A printed number in hundredths, also out of 97.8分, 90.9% or 1,234; null when the cell prints no single number. */
export function printedNumber(raw: RawCell): number | null {
  const bare = (withoutPart(raw.text) ?? raw.text).normalize('NFKC').replace(/[\s,]/gu, '');
  const match = /^([+-]?\d{1,12}(?:\.\d+)?)(?:%|[分件条个家名]{0,1})$/u.exec(bare);
  if (match) return Math.round(Number(match[1]) * 100);
  if (raw.number === null) return null;
  return Math.round(raw.number * (raw.percent ? 10_000 : 100));
}
