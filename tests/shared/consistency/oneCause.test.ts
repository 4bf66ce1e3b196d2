import { expect, test } from 'vitest';
import type { Discrepancy } from '#shared/consistency/discrepancy.ts';
import { byCause } from '#shared/consistency/oneCause.ts';

const found = (rule: string, start: number, more: Partial<Discrepancy> = {}): Discrepancy => ({
  severity: 'doubt',
  rule,
  where: '正文第1段',
  place: { paragraph: 0, block: 0, start, end: start + 5 },
  quote: '报送43条。',
  claimed: '43条',
  found: '42条',
  rows: [],
  message: `${rule}。`,
  ...more,
});

test('one wrong number that two rules see is told once, as gravely as the graver of them', () => {
  const rows = [{ annex: '附件1', row: 3, subject: '甲镇' }];
  const [one, ...more] = byCause([found('a', 0), found('b', 2, { severity: 'error', found: '41条', rows })]);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ severity: 'error', rule: 'b', message: 'b。a。', rows });
});

test('the same number at another place is another mistake', () => {
  expect(byCause([found('a', 0), found('b', 9)]).length).toBe(2);
});
