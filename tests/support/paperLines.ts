import { unmarked } from './checkFixture.ts';

/** A fixture taken apart: the text with its title, and each annex behind it from its == line to the next. */
export interface PaperLines {
  readonly text: readonly string[];
  readonly annexes: readonly (readonly string[])[];
}

export function partsOf(lines: readonly string[]): PaperLines {
  const plain = lines.map(unmarked);
  const starts = plain.flatMap((line, at) => (isTableStart(line) ? [at] : []));
  const annexes = starts.map((start, at) => plain.slice(start, starts[at + 1]));
  return { text: plain.slice(0, starts[0]), annexes };
}

export function linesOf({ text, annexes }: PaperLines): string[] {
  return [...text, ...annexes.flat()];
}

/** Changes each line of the text before the first table. */
export function inText(lines: readonly string[], change: (line: string) => string | readonly string[]): string[] {
  const parts = partsOf(lines);
  return linesOf({ ...parts, text: parts.text.flatMap(change) });
}

/** Changes each cell of a table below its head; `title` is the cell of the head over it. */
export function inCells(lines: readonly string[], change: (cell: string, title: string) => string): string[] {
  const parts = partsOf(lines);
  return linesOf({ ...parts, annexes: parts.annexes.map((annex) => annexWith(annex, change)) });
}

export function isTableStart(line: string): boolean {
  return line.startsWith('==') && line !== '==/';
}

/** The rows of an annex: what stands between its == line and its notes, or the text that goes on. */
export function rowsOf(annex: readonly string[]): readonly string[] {
  const end = annex.findIndex((line, at) => at > 0 && (line.startsWith('~') || line === '==/'));
  return annex.slice(1, end < 0 ? annex.length : end);
}

function annexWith(annex: readonly string[], change: (cell: string, title: string) => string): string[] {
  const rows = rowsOf(annex).map((row) => row.split('|'));
  // A head of two levels: what is merged goes on below.
  const heads = rows.findIndex((row, at) => at > 0 && !row.includes('^') && !rows[at - 1]?.includes('>'));
  const titles = rows.slice(0, Math.max(1, heads));
  const titleOf = (column: number): string => titles.map((row) => row[column] ?? '').join('');
  const changed = rows.map((row, at) =>
    at < titles.length ? row : row.map((cell, column) => change(cell, titleOf(column))),
  );
  return [annex[0] ?? '', ...changed.map((row) => row.join('|')), ...annex.slice(1 + rows.length)];
}
