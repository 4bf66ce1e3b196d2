import { expect, test } from 'vitest';
import { nextRound, roundId } from '#shared/round/nextRound.ts';
import { addMonths, roundStart } from '#shared/round/period.ts';

const spring = {
  title: '2022年第二季度政务公开工作检查',
  year: 2022,
  quarter: 2,
  from: '2022-04-01',
  to: '2022-06-30',
  asOf: '2022-07-05',
  date: '2022-07-12',
};

test('the next round is the next quarter, with its title, period and dates', () => {
  expect(nextRound(spring)).toEqual({
    title: '2022年第三季度政务公开工作检查',
    year: 2022,
    quarter: 3,
    from: '2022-07-01',
    to: '2022-09-30',
    asOf: '2022-10-05',
    date: '2022-10-12',
  });
});

test('after the fourth quarter comes the first of the next year, in the manner of the title', () => {
  const winter = { ...spring, title: '2022年4季度通报', quarter: 4, from: '2022-10-01', to: '2022-12-31' };
  expect(nextRound(winter)).toMatchObject({ title: '2023年1季度通报', year: 2023, quarter: 1, to: '2023-03-31' });
});

test('a yearly round is followed by the next year', () => {
  const year = { ...spring, title: '2021年任务分解', year: 2021, quarter: null, from: null, to: null };
  expect(nextRound(year)).toMatchObject({ title: '2022年任务分解', year: 2022, quarter: null, from: null });
});

test('a title without a time says it at its end, so that two rounds are never named the same', () => {
  expect(nextRound({ ...spring, title: '专项检查' }).title).toBe('专项检查（2022年第三季度）');
});

test('the last day of a month stays the last day', () => {
  expect(addMonths('2022-03-31', 3)).toBe('2022-06-30');
  expect(addMonths('2021-02-28', 12)).toBe('2022-02-28');
  expect(addMonths('2022-11-30', 3)).toBe('2023-02-28');
  expect(addMonths('2022-05-15', 3)).toBe('2022-08-15');
});

test('a round starts on its first day, else with its quarter or year', () => {
  expect(roundStart(spring)).toBe('2022-04-01');
  expect(roundStart({ ...spring, from: null })).toBe('2022-04-01');
  expect(roundStart({ ...spring, from: null, quarter: null })).toBe('2022-01-01');
});

test('a second round of the same quarter has an id of its own', () => {
  expect(roundId({ year: 2022, quarter: 3 }, new Set())).toBe('2022q3');
  expect(roundId({ year: 2022, quarter: 3 }, new Set(['2022q3', '2022q3-2']))).toBe('2022q3-3');
});
