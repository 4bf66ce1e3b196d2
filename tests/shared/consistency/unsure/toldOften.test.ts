import { expect, test } from 'vitest';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { askWhereUnsure } from '#shared/consistency/unsure/askWhereUnsure.ts';
import { toldOften } from '#shared/consistency/unsure/toldOften.ts';

const wrong = (rule: string, claimed: string): Discrepancy => ({
  severity: 'error',
  rule,
  where: '正文第3段',
  place: { paragraph: 2, block: 2, start: 0, end: 2 },
  quote: claimed,
  claimed,
  found: '5家',
  rows: [],
  message: '',
});
const often = (...found: Discrepancy[]): boolean[] => found.map(toldOften(found));

test('one wrong number is asserted, also where it comes twice', () => {
  expect(often(wrong('row-count', '6家'))).toEqual([false]);
  expect(often(wrong('row-count', '6家'), wrong('row-count', '6家'))).toEqual([false, false]);
});

test('two of one kind, or three of any kind, are asked', () => {
  expect(often(wrong('row-count', '6家'), wrong('row-count', '7家'))).toEqual([true, true]);
  expect(often(wrong('row-count', '6家'), wrong('annex-total', '70件'))).toEqual([false, false]);
  const three = [wrong('row-count', '6家'), wrong('annex-total', '70件'), wrong('named-value', '81分')];
  expect(often(...three)).toEqual([true, true, true]);
});

test('what a sentence or a table says of itself is asserted however often', () => {
  const many = ['1件', '2件', '3件', '4件'].map((claimed) => wrong('done-and-open', claimed));
  expect(askWhereUnsure(many, [], [], () => [], []).map(({ severity }) => severity)).toEqual(many.map(() => 'error'));
});
