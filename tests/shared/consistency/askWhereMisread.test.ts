import { expect, test } from 'vitest';
import { askWhereMisread } from '#shared/consistency/askWhereMisread.ts';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';

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
const severities = (...found: Discrepancy[]) => askWhereMisread(found).map(({ severity }) => severity);

test('one wrong number is asserted, also where it comes twice', () => {
  expect(severities(wrong('row-count', '6家'))).toEqual(['error']);
  expect(severities(wrong('row-count', '6家'), wrong('row-count', '6家'))).toEqual(['error', 'error']);
});

test('two of one kind, or three of any kind, are asked', () => {
  expect(severities(wrong('row-count', '6家'), wrong('row-count', '7家'))).toEqual(['doubt', 'doubt']);
  expect(severities(wrong('row-count', '6家'), wrong('annex-total', '70件'))).toEqual(['error', 'error']);
  const three = [wrong('row-count', '6家'), wrong('annex-total', '70件'), wrong('named-value', '81分')];
  expect(severities(...three)).toEqual(['doubt', 'doubt', 'doubt']);
});

test('what a sentence or a table says of itself is asserted however often', () => {
  const many = ['1件', '2件', '3件', '4件'].map((claimed) => wrong('done-and-open', claimed));
  expect(severities(...many)).toEqual(many.map(() => 'error'));
});
