import { expect, test } from 'vitest';
import { misprintLength } from '#shared/consistency/claim/misprints.ts';
import { quantitiesIn } from '#shared/consistency/query/quantities.ts';

const rules: readonly (readonly [string, string, number, number])[] = [
  ['one digit another', '351件', 352, 3],
  ['two neighbours swapped', '315件', 351, 3],
  ['one more over a ten', '100件', 99, 2],
  ['ten more', '14件', 4, 1],
  ['ten less', '4件', 14, 1],
  ['quite another number', '640件', 11, 0],
  ['two digits another', '351件', 468, 0],
  ['the same', '351件', 351, 0],
];

test.each(rules)('%s', (_, said, right, length) => {
  const [quantity] = quantitiesIn(said);
  expect(quantity && misprintLength(quantity, right * 100)).toBe(length);
});
