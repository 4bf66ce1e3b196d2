import { textWidth, widestLine, widestPiece } from './measureText.ts';
import { rowHeights, type TextBox } from './rowHeights.ts';
import type { ModelCell, TableModel } from './tableModel.ts';

export interface FittedColumns {
  /** Font size of head and body in points. */
  readonly fontSize: number;
  /** Width of each column in points. */
  readonly widths: readonly number[];
}

/** 小四, 五号, 小五 (format.md §1.7: 12 pt, falling where the columns are many). */
export const smallestPrint = 9;
export const tableFontSizes = [12, 10.5, smallestPrint] as const;

/** Declared widths hold their own white space: a little of it may go before the font becomes smaller. */
const tolerance = 1.03;

/** A name or an answer up to this width (em) should stand on one line. */
const shortText = 6;
/** A longer one, too, where that is worth the room: the last character of a name is a poor line. */
const longerTexts = [7, 8, 9, 10, 11, 12, 14, 16] as const;
const longestText = 16;

/**
 * Spreads the columns of a table over `room` points. The font is the largest in which the declared widths fit and no
 * short text is broken; where not even the smallest does that, every column keeps room for its longest number or word
 * and the text columns give way. `padding` is the space in points that a cell keeps free at its two sides together.
 */
export function fitColumns(table: TableModel, room: number, padding: number): FittedColumns {
  const declared = table.columns.map((column) => Math.max(column.width, 1));
  const measured = measureColumns(table);
  const leastOf = (short: number, size: number, most = mostPiece) =>
    leastWidths(measured, short, most).map((width) => width * size + padding);
  const fontSize = tableFontSizes.find(
    (size) => sum(declared) * size <= room * tolerance && sum(leastOf(shortText, size)) <= room,
  );
  const size = fontSize ?? smallestPrint;
  const wanted = declared.map((width) => width * size);
  const leasts = [shortText, ...longerTexts].map((short) => leastOf(short, size));
  const fitting = leasts.filter((least, index) => sum(least) <= room && sum(least) !== sum(leasts[index - 1] ?? []));
  const widths = fitting.map((least) => spread(wanted, least, room));
  const best = leastTrouble(table, measured, widths, { fontSize: size, padding });
  if (best) return { fontSize: size, widths: best };
  // Rather a broken number than a column narrower than a character, its texts over those beside it.
  const narrow = [mostPiece, 4, 2, 1].map((most) => leastOf(0, size, most));
  const least = narrow.find((each) => sum(each) <= room) ?? narrow.at(-1) ?? [];
  return { fontSize: size, widths: spread(wanted, least, room) };
}

/** Those of some widths that make the table the lowest, a broken name counted as one line more; of equal ones the first. */
function leastTrouble(
  table: TableModel,
  columns: readonly (readonly Measured[])[],
  candidates: readonly number[][],
  box: TextBox,
): number[] | undefined {
  if (candidates.length < 2) return candidates[0];
  const troubles = candidates.map((widths) => {
    const ems = widths.map((width) => (width - box.padding) / box.fontSize);
    return (
      sum(rowHeights(table, widths, box)) +
      sum(columns.map((texts, at) => brokenIn(texts, ems[at] ?? 0))) * box.fontSize
    );
  });
  return candidates[troubles.indexOf(Math.min(...troubles))];
}

/** How many texts that could stand on one line do not, in a column of so many em. */
function brokenIn(texts: readonly Measured[], ems: number): number {
  return sum(texts.map(({ line, count }) => (line <= longestText && line > ems + 0.01 ? count : 0)));
}

/** The least width of each column in points, in the smallest print: what must not be broken stands whole. */
export function leastColumns(table: TableModel, padding: number): number[] {
  return leastWidths(measureColumns(table), 0).map((width) => width * smallestPrint + padding);
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

/** A word or number that is wider than so many em is broken, so that one web address does not take the whole table. */
const mostPiece = 8;

/** Of a text, in em: its widest line, and the widest piece that must not be broken. */
interface Measured {
  readonly line: number;
  readonly piece: number;
  /** In how many cells it stands. */
  count: number;
}

/** The texts of each column that could need the most. Its cells give few different answers: each is measured once. */
function measureColumns(table: TableModel): Measured[][] {
  const columns = table.columns.map(() => new Map<string, Measured>());
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      const known = columns[cell.column];
      if (!known || cell.columnSpan !== 1) continue;
      const { diagonal, text } = cell;
      const key = diagonal ? `${diagonal.upper}\n${diagonal.lower}` : text;
      const measured = known.get(key) ?? measure(cell);
      measured.count += 1;
      known.set(key, measured);
    }
  }
  return columns.map((known) => [...known.values()]);
}

function measure(cell: ModelCell): Measured {
  if (cell.diagonal) return whole(textWidth(cell.diagonal.upper) + textWidth(cell.diagonal.lower) + 1);
  if (cell.format.type !== 'text') return whole(textWidth(cell.text));
  return { line: widestLine(cell.text), piece: widestPiece(cell.text), count: 0 };
}

/** Never broken at all. */
function whole(width: number): Measured {
  return { line: Number.POSITIVE_INFINITY, piece: width, count: 0 };
}

/** In em: what each column must hold so that no text up to `short` is broken, and no word or number up to `most`. */
function leastWidths(columns: readonly (readonly Measured[])[], short: number, most = mostPiece): number[] {
  return columns.map((texts) =>
    texts.reduce((least, { line, piece }) => Math.max(least, line <= short ? line : Math.min(most, piece)), 1),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
