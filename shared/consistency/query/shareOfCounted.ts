import { countsIn } from '../claim/counts.ts';
import { isRateOfSome } from '../rule/ofOthers.ts';
import type { Asked } from './asked.ts';
import type { Passage } from './passage.ts';
import type { Reading } from './readings.ts';

const bareShare = /^(?:\p{Script=Han}{1,6})?,(?:约|仅|分别)?(?:占比?)(?:约|为|达)?$/u;

/**
 * 良好以上的10个,占61.5%: what was counted right before is a plain set of rows, and its share of the table is one number, whatever is
 * meant by the whole; null where the text has another whole that gives it.
 */
export function shareOfCounted({ wording, all }: Asked, before: Asked | undefined, passage: Passage): Reading | null {
  const { quantity } = wording;
  const { text } = passage.sentence;
  if (!before || quantity.measure !== '%' || !quantity.count) return null;
  if (!bareShare.test(text.slice(before.wording.quantity.end, quantity.start))) return null;
  const part = before.shown.find(isPlainCount);
  const { count } = before.wording.quantity;
  if (!part || !count) return null;
  const shares = all.filter(({ aggregate, column, rows }) => {
    return aggregate === 'share' && column === null && isSame(rows.rows, part.rows.rows);
  });
  const [share, ...more] = shares;
  if (!share || more.some(({ value }) => value !== share.value)) return null;
  const wholes = [text, ...passage.before, ...passage.beside].flatMap((said) => countsIn(said));
  const isOfText = isRateOfSome(
    quantity.count,
    [count],
    wholes.map(({ value }) => value),
  );
  return isOfText ? null : share;
}

function isPlainCount({ aggregate, cover, left, rows: { picks, fixed, others } }: Reading): boolean {
  return (
    aggregate === 'rows' && !others && cover >= 2 && left <= 1 && fixed.length > 0 && picks.length === fixed.length
  );
}

function isSame<Row>(one: readonly Row[], other: readonly Row[]): boolean {
  return one.length === other.length && one.every((row) => other.includes(row));
}
