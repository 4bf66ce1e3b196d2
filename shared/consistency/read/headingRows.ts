import { readHundredths } from '../claim/numerals.ts';
import { foldCheckText } from './sentences.ts';
import { maySum } from './totals.ts';

type Row = readonly string[];

/** Rows that are the heading of those below them: one text over the whole width, or alone in its row. */
export function headingRows(rows: readonly Row[], width: number): ReadonlySet<Row> {
  const alone = rows.filter((row) => isAlone(row, width));
  const others = rows.filter((row) => !alone.includes(row) && !row.slice(0, 2).map(foldCheckText).some(maySum));
  // Where the first rows stand under no heading, 九龙镇 among 双河镇 and 三江镇 is a row of its own that has none of anything.
  const [first] = rows.filter((row) => alone.includes(row) || others.includes(row));
  const isHeaded = first === undefined || alone.includes(first);
  const isRow = (row: Row): boolean => !isHeaded && isNamedLike(row, others);
  return new Set(alone.filter((row) => !isRow(row)));
}

function isAlone(row: Row, width: number): boolean {
  const filled = row.filter((text) => text.trim() !== '');
  if (filled.length === 0 || width < 3) return false;
  const same = new Set(filled).size === 1 && readHundredths(filled[0] ?? '') === null;
  return same && (filled.length === width || (filled.length === 1 && (row[0] ?? '') !== ''));
}

function isNamedLike(row: Row, others: readonly Row[]): boolean {
  const name = foldCheckText(row[0] ?? '');
  if (
    row.filter((text) => text.trim() !== '').length > 1 ||
    name.length < 3 ||
    /^各|部门|单位|直属|[乡区]镇/u.test(name)
  )
    return false;
  return others.filter(([text = '']) => foldCheckText(text).at(-1) === name.at(-1)).length >= 2;
}
