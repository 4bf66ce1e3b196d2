import { textWidth, widestLine, widestPiece } from './measureText.ts';
import type { TableModel } from './tableModel.ts';

export interface FittedColumns {
  /** Font size of head and body in points. */
  readonly fontSize: number;
  /** Width of each column in points. */
  readonly widths: readonly number[];
}

/** 小四, 五号, 小五 (format.md §1.7: 12 pt, falling where the columns are many). */
const fontSizes = [12, 10.5, 9] as const;

/**
 * Spreads the columns of a table over `room` points: the largest font size with which the declared widths fit; when even
 * the smallest does not fit, every column keeps room for its longest number or word and the text columns give way.
 * `padding` is the space in points that a cell keeps free at its two sides together.
 */
export function fitColumns(table: TableModel, room: number, padding: number): FittedColumns {
  const declared = table.columns.map((column) => Math.max(column.width, 1));
  const total = declared.reduce((sum, width) => sum + width, 0);
  const smallest = fontSizes[fontSizes.length - 1] ?? 9;
  const fontSize = fontSizes.find((size) => total * size + declared.length * padding <= room) ?? smallest;
  const wanted = declared.map((width) => width * fontSize + padding);
  const least = leastWidths(table).map((width) => width * fontSize + padding);
  return { fontSize, widths: spread(wanted, least, room) };
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

/** In em: what a column must hold unbroken, at most 8 em so that one web address does not take the table. */
function leastWidths(table: TableModel): number[] {
  const least = table.columns.map(() => 1);
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.columnSpan !== 1) continue;
      const short = cell.format.type === 'text' ? widestPiece(cell.text) : textWidth(cell.text);
      const corner = cell.diagonal ? widestLine(`${cell.diagonal.upper}${cell.diagonal.lower}`) + 1 : 0;
      least[cell.column] = Math.min(8, Math.max(least[cell.column] ?? 1, short, corner));
    }
  }
  return least;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
