import { textWidth, widestLine, widestPiece } from './measureText.ts';
import type { ModelCell, TableModel } from './tableModel.ts';

export interface FittedColumns {
  /** Font size of head and body in points. */
  readonly fontSize: number;
  /** Width of each column in points. */
  readonly widths: readonly number[];
}

/** 小四, 五号, 小五 (format.md §1.7: 12 pt, falling where the columns are many). */
const smallest = 9;
export const tableFontSizes = [12, 10.5, smallest] as const;

/** Declared widths hold their own white space: a little of it may go before the font becomes smaller. */
const tolerance = 1.03;

/** A name or an answer up to this width (em) should stand on one line. */
const shortText = 6;

/**
 * Spreads the columns of a table over `room` points. The font is the largest in which the declared widths fit and no
 * short text is broken; where not even the smallest does that, every column keeps room for its longest number or word
 * and the text columns give way. `padding` is the space in points that a cell keeps free at its two sides together.
 */
export function fitColumns(table: TableModel, room: number, padding: number): FittedColumns {
  const declared = table.columns.map((column) => Math.max(column.width, 1));
  const unbroken = leastWidths(table, shortText);
  const points = (ems: readonly number[], size: number) => ems.map((width) => width * size + padding);
  const fontSize = tableFontSizes.find(
    (size) => sum(declared) * size <= room * tolerance && sum(points(unbroken, size)) <= room,
  );
  const size = fontSize ?? smallest;
  const least = points(unbroken, size);
  const wanted = declared.map((width) => width * size);
  const fits = sum(least) <= room;
  return { fontSize: size, widths: spread(wanted, fits ? least : points(leastWidths(table, 0), size), room) };
}

/** Scales the wanted widths to fill the room; no column falls under its least width as long as that is possible. */
function spread(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const leastTotal = sum(least);
  if (leastTotal >= room) return least.map((width) => (width * room) / leastTotal);
  const fixed = new Set<number>();
  for (;;) {
    const free = wanted.map((_, index) => index).filter((index) => !fixed.has(index));
    const taken = sum([...fixed].map((index) => least[index] ?? 0));
    const factor = (room - taken) / sum(free.map((index) => wanted[index] ?? 0));
    const short = free.filter((index) => (wanted[index] ?? 0) * factor < (least[index] ?? 0));
    if (short.length === 0) return wanted.map((width, i) => (fixed.has(i) ? (least[i] ?? 0) : width * factor));
    for (const index of short) fixed.add(index);
  }
}

/** A column's least width is at most this many em, so that one web address does not take the whole table. */
const most = 8;

/** In em: what each column must hold unbroken. */
function leastWidths(table: TableModel, short: number): number[] {
  const least = table.columns.map(() => 1);
  // The cells of a column give few different answers: each is measured once.
  const measured = table.columns.map(() => new Set<string>());
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      const known = least[cell.column] ?? 1;
      if (cell.columnSpan !== 1 || known === most) continue;
      // No character is wider than 1, so a shorter text cannot be wider than what is known.
      if (!cell.diagonal && (cell.text.length <= known || isMeasured(measured[cell.column], cell.text))) continue;
      least[cell.column] = Math.min(most, Math.max(known, leastWidth(cell, short)));
    }
  }
  return least;
}

const mostRemembered = 1000;

function isMeasured(measured: Set<string> | undefined, text: string): boolean {
  if (!measured || measured.has(text)) return measured !== undefined;
  if (measured.size < mostRemembered) measured.add(text);
  return false;
}

function leastWidth(cell: ModelCell, short: number): number {
  if (cell.diagonal) return textWidth(cell.diagonal.upper) + textWidth(cell.diagonal.lower) + 1;
  if (cell.format.type !== 'text') return textWidth(cell.text);
  const widest = widestLine(cell.text);
  return widest <= short ? widest : widestPiece(cell.text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
