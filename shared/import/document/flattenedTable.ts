/** A table whose cells came as one line each, given its rows back; the lines before it are no part of it. */
export interface Unflattened {
  readonly before: number;
  readonly rows: readonly (readonly string[])[];
}

const widest = 16;
const mostBefore = 3;
const fewestRows = 3;

/**
 * Copied out of a page, a table often comes one cell to a line. Its rows are found again where each column holds one kind of
 * thing all the way down: names, numbers, rates, days. Null where no width, or only a guess, makes such columns.
 */
export function unflatten(cells: readonly string[]): Unflattened | null {
  for (let before = 0; before <= mostBefore; before += 1) {
    for (let width = 2; width <= widest; width += 1) {
      const own = cells.slice(before);
      if (own.length >= width * fewestRows && isTable(own, width)) return { before, rows: chunks(own, width) };
    }
  }
  return null;
}

function isTable(cells: readonly string[], width: number): boolean {
  const [head = [], ...body] = chunks(cells, width);
  if (head.some((text) => kindOf(text) !== 'text') || new Set(head).size < width) return false;
  const columns = head.map((_, column) => new Set(body.flatMap((row) => kindOf(row[column] ?? '') ?? [])));
  const kinds = columns.map((column) => [...column]);
  return (
    kinds.every((each) => each.length === 1) &&
    kinds.some(([kind]) => kind === 'text') &&
    kinds.some(([kind]) => kind !== 'text')
  );
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

function chunks(cells: readonly string[], width: number): string[][] {
  const count = Math.ceil(cells.length / width);
  return Array.from({ length: count }, (_, row) => cells.slice(row * width, (row + 1) * width));
}
