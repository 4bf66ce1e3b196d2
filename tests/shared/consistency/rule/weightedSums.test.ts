import { expect, test } from 'vitest';
import { type PlainTable, readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkWeightedSums, solve } from '#shared/consistency/rule/weightedSums.ts';

/** The same numbers on every machine. */
function numbersFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state % most;
  };
}

function tableOf(seed: number, spoil: number | null): PlainTable {
  const next = numbersFrom(seed);
  const weights = [1 + next(5), 2 + next(9), 5 + next(20)];
  const body = Array.from({ length: 12 }, (_, row) => {
    const counts = weights.map(() => next(40));
    const score = counts.reduce((sum, count, at) => sum + count * (weights[at] ?? 0), 0) + (row === spoil ? 1 : 0);
    return [`第${row}镇`, ...counts.map(String), String(score)];
  });
  return { label: '附件', title: '积分表', head: [['单位', '县级', '市级', '省级', '积分']], body, notes: [] };
}

test('a score that weighs other columns is left in peace, whatever its weights', () => {
  for (let seed = 1; seed <= 200; seed += 1) expect(checkWeightedSums(readGrid(tableOf(seed, null)))).toEqual([]);
});

test('one score that the weights of all others do not give is found, in whatever row', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const found = checkWeightedSums(readGrid(tableOf(seed, seed % 12)));
    expect(found.map(({ rule, where }) => [rule, /第\d+镇/u.exec(where)?.[0]])).toEqual([
      ['row-sum', `第${seed % 12}镇`],
    ]);
  }
});

test('lines that contradict each other have no solution', () => {
  expect(
    solve(
      [
        [1, 2, 5],
        [2, 4, 10],
        [1, 1, 3],
      ],
      2,
    ),
  ).toEqual([1, 2]);
  expect(
    solve(
      [
        [1, 2, 5],
        [2, 4, 11],
      ],
      2,
    ),
  ).toBeNull();
});
