import type { RawCell } from '#shared/import/rawSheet.ts';
import type { CellMarks } from './cellMarks.ts';
import { computeFormula } from './computeFormula.ts';

/** A formula that the file has no result of: a program wrote it, and no Excel has opened it since. */
export interface UnsavedFormula {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: string;
}

/** Formulas that ask for others that ask for others; more is a hostile file's. */
const deepest = 100;
const mostReads = 2_000_000;

/** Those that are plain arithmetic over what the sheet holds, with their results; each is told, as is what cannot be computed. */
export function computeUnsaved(
  rows: readonly (readonly RawCell[])[],
  unsaved: readonly UnsavedFormula[],
  marks: Pick<CellMarks, 'unsaved' | 'computed'>,
): (UnsavedFormula & { readonly result: number })[] {
  if (unsaved.length === 0) return [];
  const width = 1 << 20;
  const open = new Map(unsaved.map((each) => [each.row * width + each.column, each]));
  const known = new Map<number, number | null>();
  let reads = 0;
  let depth = 0;
  const resultOf = (key: number, { formula }: UnsavedFormula): number | null => {
    const before = known.get(key);
    if (before !== undefined) return before;
    // Whoever asks for himself gets nothing.
    known.set(key, null);
    if (depth >= deepest) return null;
    depth += 1;
    const result = computeFormula(formula, numberAt);
    depth -= 1;
    known.set(key, result);
    return result;
  };
  const numberAt = (row: number, column: number): number | null => {
    reads += 1;
    if (reads > mostReads) return Number.NaN;
    const key = row * width + column;
    const other = open.get(key);
    if (other) return resultOf(key, other) ?? Number.NaN;
    const cell = rows[row]?.[column];
    if (cell === undefined || cell.text === '') return 0;
    return cell.date === null ? cell.number : Number.NaN;
  };
  return unsaved.flatMap((each) => {
    const result = resultOf(each.row * width + each.column, each);
    if (result === null) marks.unsaved(each.row, each.column);
    else marks.computed(each.row, each.column, result);
    return result === null ? [] : [{ ...each, result }];
  });
}
