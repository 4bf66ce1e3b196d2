/** A table whose cells were copied below each other. */
export interface Stacked {
  readonly records: readonly (readonly string[])[];
  readonly columns: number;
}

const serialTitle = /^(?:序号|编号|名次|排名|位次)$/u;
const mostTitles = 12;
const mostColumns = 30;
const fewestRows = 3;

/**
 * What some pages give when a table is copied as text: each cell in a line of its own, an empty one as a blank between empty lines. The
 * head begins with 序号 or 名次, and every so many cells later stands the next number: that is how wide the table is. Null where this
 * does not hold for each row, for then nobody can tell what belongs where.
 */
export function stackedCells(text: string): Stacked | null {
  const cells = cellsOf(text);
  const head = cells.slice(0, mostTitles).findIndex((cell) => serialTitle.test(cell));
  if (head < 0) return null;
  const columns = cells.slice(head, head + mostColumns + 1).indexOf('1');
  if (columns < 2 || cells.slice(head, head + columns).some((cell) => cell === '' || /^[\d.%]+$/u.test(cell)))
    return null;
  let end = head + columns;
  let last = 0;
  for (; end + columns <= cells.length; end += columns) {
    const number = /^\d{1,4}$/u.test(cells[end] ?? '') ? Number(cells[end]) : 0;
    // Ranks may be shared, and the next of them passes over as many.
    const row = (end - head) / columns;
    if (number < Math.max(1, last) || number > row) break;
    last = number;
  }
  const rows = (end - head) / columns - 1;
  const rest = cells.slice(end);
  // A few lines may follow the table; more, or another number among them, are rows that did not come whole.
  if (rows < fewestRows || rest.length > columns || rest.some((cell) => /^\d{1,4}$/u.test(cell))) return null;
  const table = Array.from({ length: rows + 1 }, (_, row) =>
    cells.slice(head + row * columns, head + (row + 1) * columns),
  );
  const alone = (lines: readonly string[]) => lines.map((line) => [line]);
  return { records: [...alone(cells.slice(0, head)), ...table, ...alone(rest)], columns };
}

function cellsOf(text: string): string[] {
  // The last cell may be a blank one.
  const lines = text.replace(/\r\n?/gu, '\n').replace(/^\s+|\n+$/gu, '');
  const spaced = /\n\n/u.test(lines);
  return lines.split(spaced ? '\n\n' : '\n').map((cell) => cell.trim());
}
