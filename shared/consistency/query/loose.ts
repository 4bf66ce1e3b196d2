import { countsIn } from '../claim/counts.ts';
import { sumOver } from '../rule/relations.ts';
import { unitFits } from './amountAnswers.ts';
import { numberColumnsOf } from './columnWords.ts';
import { type Quantity, shows } from './quantities.ts';
import type { Reading } from './readings.ts';
import { unitsOf } from './unitColumns.ts';

/** Whether rows that the words may pick give a number in some way that the words do not say; of units only by how many they are. */
export function isSomehowShown(quantity: Quantity, readings: readonly Reading[], ofUnits = false): boolean {
  if (readings.some(({ value }) => shows(quantity, value))) return true;
  const seen = new Set<unknown>();
  return readings.some(({ rows: { annex, rows } }) => {
    if (seen.has(rows)) return false;
    seen.add(rows);
    if (
      quantity.measure !== '%' &&
      [rows.length, unitsOf(annex, rows).length].some((size) => shows(quantity, size * 100))
    )
      return true;
    if (ofUnits) return false;
    const columns = numberColumnsOf(annex).filter(
      (named) =>
        (named.column.kind === 'percent') === (quantity.measure === '%') &&
        (quantity.measure === '%' || unitFits(named, quantity.measure)),
    );
    const sums = columns.map(({ column, times }) => sumOver(rows, column) * times);
    if (sums.some((sum) => shows(quantity, sum))) return true;
    return sums.some((one, at) => sums.slice(at + 1).some((other) => shows(quantity, one - other)));
  });
}

/** 未纳入考核的其他单位报送26条: with what a note adds, or leaves out; a rate then is of other numbers too. */
export function isNoted(quantity: Quantity, readings: readonly Reading[]): boolean {
  return readings.some((reading) =>
    quantity.measure === '%'
      ? reading.rows.rows.length > 1 && reading.rows.annex.notes.some(addsOrLeavesOut)
      : withNotes(reading).some((value) => shows(quantity, value)),
  );
}

/** 满意率＝满意÷回访×100% is how it is reckoned, and neither adds nor leaves out anything. */
function addsOrLeavesOut(note: string): boolean {
  return countsIn(note).some(({ measure, bound }) => measure !== '%' && measure !== '分' && bound === null);
}

function withNotes({ value, rows: { annex } }: Reading): number[] {
  return annex.notes.flatMap((note) => countsIn(note).flatMap((more) => [value + more.value, value - more.value]));
}
