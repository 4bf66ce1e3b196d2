import { expect, test } from 'vitest';
import { kindsIn } from '#shared/consistency/query/kindWords.ts';
import { periodsIn } from '#shared/consistency/query/periodWords.ts';
import { quantitiesIn, shows } from '#shared/consistency/query/quantities.ts';
import { wordingsIn } from '#shared/consistency/query/wording.ts';

test('an amount is read in its basic unit and is no finer than what it shows', () => {
  const [amount] = quantitiesIn('折合4.01亿元');
  expect(amount).toMatchObject({ value: 40_100_000_000, measure: '元' });
  expect(amount && shows(amount, 40_139_700_000)).toBe(true);
  expect(amount && shows(amount, 40_239_700_000)).toBe(false);
});

test('a mean that is cut and not rounded is the same number', () => {
  const [mean] = quantitiesIn('平均得分87.6分');
  expect(mean && shows(mean, 8765)).toBe(true);
  expect(mean && shows(mean, 8775)).toBe(false);
});

test('months, quarters and halves of a year are months', () => {
  expect(periodsIn('7月份和第三季度、下半年').map(({ months }) => months)).toEqual([
    [7],
    [7, 8, 9],
    [7, 8, 9, 10, 11, 12],
  ]);
  expect(periodsIn('7月20日前')).toEqual([]);
});

test('乡镇 are towns, 县直部门 are not', () => {
  const [towns, departments] = kindsIn('乡镇收到9件、县直部门收到81件');
  expect(towns?.readings.some((is) => is('城关镇'))).toBe(true);
  expect(departments?.readings.some((is) => is('城关镇'))).toBe(false);
  expect(departments?.readings.every((is) => is('县教育局'))).toBe(true);
});

test('words belong to the number behind them, and behind it only what counts units', () => {
  const text = '要求7天内更新的4个栏目合格3个';
  const words = wordingsIn(text).map(({ near }) => text.slice(...near));
  expect(words).toEqual(['要求7天内更新的', '栏目合格']);
});

test('numbers that only follow each other take turns', () => {
  expect(wordingsIn('甲镇、乙镇、丙镇分别为23天、19天、31天').map(({ turn }) => turn?.at)).toEqual([0, 1, 2]);
});
