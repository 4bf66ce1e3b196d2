import { expect, test } from 'vitest';
import { compareRounds } from '#shared/rectification/compareRounds.ts';
import type { EarlierCell, EarlierProblem } from '#shared/rectification/earlierCell.ts';
import { type RoundInput, sampleRound } from '../../support/sampleRound.ts';

const annexes: RoundInput['annexes'] = [
  {
    id: 'list',
    number: 1,
    title: '问题清单',
    rows: { from: 'units' },
    columns: [
      { id: 'unit', kind: 'name', title: '单位' },
      { id: 'faults', kind: 'problems', title: '问题' },
    ],
  },
];

const fault = (text: string, count: number | null = null) => ({ text, place: text, count });

/** One unit: what it had then, and what it has now; `seen`: somebody looked, and wrote so. */
function compare(then: readonly ReturnType<typeof fault>[], now: readonly ReturnType<typeof fault>[], seen = false) {
  const at = { annexId: 'list', subjectId: '教育局', columnId: 'faults' };
  const data = sampleRound({
    annexes,
    units: ['教育局'],
    findings: seen ? { list: { 教育局: { faults: '无' } } } : {},
    problems: now.map((one, order) => ({ ...one, ...at, id: `now-${order}`, order, ruleId: null })),
  });
  const problems = then.map((one) => ({ ...one, ...at, ruleId: null, points: null, period: null }) as EarlierProblem);
  const cell: EarlierCell = { round: data.round, text: '', polarity: 'bad', problems };
  const annex = data.pack.annexes[0];
  if (!annex) throw new Error('no annex');
  return compareRounds(data, annex, new Map([['教育局', new Map([['faults', [cell]]])]])).map(
    ({ state, before, now: text }) => [state, before, text],
  );
}

test('each problem of a cell is followed on its own', () => {
  const then = [fault('首页打不开'), fault('栏目不更新', 5), fault('错别字')];
  const now = [fault('首页打不开'), fault('栏目不更新', 2), fault('附件下载不了')];
  expect(compare(then, now)).toEqual([
    ['open', '首页打不开', '首页打不开'],
    ['partly', '栏目不更新', '栏目不更新'],
    ['new', null, '附件下载不了'],
    ['fixed', '错别字', null],
  ]);
});

test('no problem now counts as put right only where somebody has looked', () => {
  expect(compare([fault('首页打不开')], [], true)).toEqual([['fixed', '首页打不开', null]]);
  expect(compare([fault('首页打不开')], [])).toEqual([['unseen', '首页打不开', null]]);
});
