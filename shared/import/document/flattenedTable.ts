/** A table whose cells came as one line each, given its rows back; the cells before and behind them are no part of it. */
export interface Unflattened {
  readonly before: number;
  readonly rows: readonly (readonly string[])[];
  readonly behind: readonly string[];
}

const widest = 16;
/** A title before the table, a signature behind it. */
const mostBeside = 3;
const fewestRows = 3;
const most = 20_000;

/**
 * Copied out of a page, a table often comes one cell to a line. Its rows are found again by the numbers they begin with, or where
 * each column holds one kind of thing all the way down: names, numbers, rates, days. Null where no width, or only a guess, makes
 * such columns.
 */
export function unflatten(cells: readonly string[]): Unflattened | null {
  return cells.length > most ? null : (byNumbers(cells) ?? byKinds(cells));
}

const serialTitle = /^(?:序号|编号|名次|排名|位次)$/u;
const mostTitles = 12;
const mostColumns = 30;

/**
 * The head begins with 序号 or 名次, and every so many cells later stands the next number: that is how wide the table is. Null where
 * this does not hold for each row, for then nobody can tell what belongs where.
 */
export function byNumbers(cells: readonly string[]): Unflattened | null {
  const before = cells.slice(0, mostTitles).findIndex((cell) => serialTitle.test(cell));
  if (before < 0) return null;
  const width = cells.slice(before, before + mostColumns + 1).indexOf('1');
  if (width < 2 || cells.slice(before, before + width).some((cell) => cell === '' || /^[\d.%]+$/u.test(cell)))
    return null;
  const own = wholeRows(cells.slice(before), width);
  let last = 0;
  const odd = own.findIndex(([cell = ''], row) => {
    if (row === 0) return false;
    const number = /^\d{1,4}$/u.test(cell) ? Number(cell) : 0;
    // Ranks may be shared, and the next of them passes over as many.
    const isNext = number >= Math.max(1, last) && number <= row;
    last = number;
    return !isNext;
  });
  const rows = odd < 0 ? own : own.slice(0, odd);
  const behind = cells.slice(before + rows.length * width);
  // A few lines may follow the table; more, or another number among them, are rows that did not come whole.
  const isWhole = behind.length <= width && behind.every((cell) => !/^\d{1,4}$/u.test(cell));
  return rows.length > fewestRows && isWhole ? { before, rows, behind } : null;
}

function byKinds(cells: readonly string[]): Unflattened | null {
  for (let before = 0; before <= mostBeside; before += 1) {
    for (let width = 2; width <= widest; width += 1) {
      const own = cells.slice(before);
      for (let left = 0; left <= mostBeside; left += 1) {
        const rows = wholeRows(own.slice(0, own.length - left), width);
        // Where lines are left out on either side, more of the rest has to speak for it.
        const fewest = before + left > 0 ? fewestRows + 1 : fewestRows;
        if (rows.length < fewest || !isTable(rows, width)) continue;
        return { before, rows, behind: own.slice(rows.length * width) };
      }
    }
  }
  return null;
}

function isTable([head = [], ...body]: readonly (readonly string[])[], width: number): boolean {
  if (head.some((text) => kindOf(text) !== 'text') || new Set(head).size < width) return false;
  const kinds: Kind[] = [];
  for (const column of head.keys()) {
    const own = new Set(body.flatMap((row) => kindOf(row[column] ?? '') ?? []));
    if (own.size !== 1) return false;
    kinds.push(...own);
  }
  return kinds.includes('text') && kinds.some((kind) => kind !== 'text');
}

type Kind = 'text' | 'number' | 'percent' | 'day';

/** Null for a cell that says nothing. */
function kindOf(text: string): Kind | null {
  const plain = text.trim();
  if (/^[-—–/\\]*$/u.test(plain)) return null;
  if (/^-?\d[\d,]*(?:\.\d+)?$/u.test(plain)) return 'number';
  if (/^-?\d+(?:\.\d+)?[%％]$/u.test(plain)) return 'percent';
  return /^(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}日?$/u.test(plain) ? 'day' : 'text';
}

function wholeRows(cells: readonly string[], width: number): string[][] {
  return Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}
