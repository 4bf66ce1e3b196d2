import { expect, test } from 'vitest';
import { rectifyAnswer, rectifyCell, rectifyProblems } from '#shared/rectification/rectification.ts';

test.each([
  [['good'], 'bad', 'new'],
  [['bad'], 'good', 'fixed'],
  [['bad'], 'bad', 'open'],
  [['severe'], 'bad', 'partly'],
  [['bad', 'good'], 'bad', 'relapsed'],
  [['bad', null], 'bad', 'open'],
  [['good'], 'good', null],
  [[], 'bad', null],
  [['bad'], null, null],
] as const)('after %j an answer that is %s is %s', (earlier, now, state) => {
  expect(rectifyAnswer(earlier, now)).toBe(state);
});

const fault = (place: string, count: number | null = null, ruleId: string | null = 'dead') => ({
  ruleId,
  place,
  text: `${place}打不开`,
  count,
});
const states = (earlier: ReturnType<typeof fault>[][], now: ReturnType<typeof fault>[]) =>
  rectifyProblems(earlier, now).map(({ problem, state }) => `${problem.place} ${state}`);

test('problems are the same by rule and place, whatever the white space', () => {
  expect(states([[fault('首页 > 公开')]], [fault('首页>公开')])).toEqual(['首页>公开 open']);
  expect(states([[fault('首页')]], [fault('首页', null, 'other')])).toEqual(['首页 new', '首页 fixed']);
});

test('fewer occurrences of the same problem are partly put right', () => {
  expect(states([[fault('首页', 5)]], [fault('首页', 2)])).toEqual(['首页 partly']);
});

test('a problem that was gone and is there again has relapsed', () => {
  expect(states([[fault('首页')], []], [fault('首页')])).toEqual(['首页 relapsed']);
});

test('two problems of one rule and place are matched one by one', () => {
  expect(states([[fault('首页'), fault('首页')]], [fault('首页')])).toEqual(['首页 open', '首页 fixed']);
});

test.each([
  [[[fault('甲'), fault('乙')]], [fault('甲')], 'partly'],
  [[[fault('甲')]], [], 'fixed'],
  [[[fault('甲')]], [fault('甲'), fault('乙')], 'open'],
  [[[]], [fault('甲')], 'new'],
  [[[]], [], null],
  [[], [fault('甲')], null],
])('a cell as a whole: %#', (earlier, now, state) => {
  expect(rectifyCell(rectifyProblems(earlier, now))).toBe(state);
});
