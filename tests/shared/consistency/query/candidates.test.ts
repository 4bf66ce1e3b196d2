import { expect, test } from 'vitest';
import { rowSetsOf } from '#shared/consistency/query/candidates.ts';
import type { Pick } from '#shared/consistency/query/picks.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const names = Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(65 + at)}村`);
const [annex] = documentOfFixture([
  '清河县通报',
  '附件：各村情况表',
  '== 附件｜各村情况表',
  '村|问题（个）',
  ...names.map((name, at) => `${name}|${at + 1}`),
]).annexes;

test('of many names each of which picks in two ways only some ways are tried', () => {
  if (!annex) throw new Error('no annex');
  const near = annex.rows.flatMap((row, at) =>
    ['column 0', 'column 1'].map(
      (aspect): Pick => ({ annex, aspect, say: row.name, rows: [row], start: at * 3, end: at * 3 + 2 }),
    ),
  );
  const sets = rowSetsOf({ annex, near, before: [], others: false, without: [], each: false });
  expect(sets.length).toBeLessThan(20);
  // All the names together are among them.
  expect(sets.map(({ rows }) => rows.length)).toContain(names.length);
});

test('above the mean in a table of two quarters is so in one of them, not in both at once', () => {
  if (!annex) throw new Error('no annex');
  const near = [1, 2].map(
    (column): Pick => ({
      annex,
      aspect: `mean ${column}`,
      say: '超过平均分',
      rows: annex.rows.slice(column, 5),
      start: 0,
      end: 5,
    }),
  );
  const sets = rowSetsOf({ annex, near, before: [], others: false, without: [], each: false });
  expect(sets.map(({ rows }) => rows.length)).toEqual([4, 3]);
  expect(sets.map(({ fixed }) => fixed.length)).toEqual([1, 1]);
});
