import { expect, test } from 'vitest';
import { listAttention } from '#shared/annex/attention.ts';
import { answerKey } from '#shared/annex/attentionItem.ts';
import { subjectsOf } from '#shared/annex/subjects.ts';
import { cellsLike, usualCells } from '#shared/annex/usual.ts';
import type { Remark } from '#shared/round/remark.ts';
import { findingsOf, type RoundInput, sampleRound } from '../../support/sampleRound.ts';

const names = Array.from({ length: 12 }, (_, index) => `单位${index + 1}`);
const annexes: RoundInput['annexes'] = [
  {
    id: 'a',
    number: 1,
    title: '检查表',
    rows: { from: 'units' },
    columns: [
      { kind: 'name', id: 'unit', title: '单位' },
      {
        kind: 'choice',
        id: 'leak',
        title: '是否泄密',
        options: [{ value: '是' }, { value: '否' }],
        usual: '否',
        good: ['否'],
        bad: ['是'],
        severe: ['是'],
      },
      { kind: 'text', id: 'note', title: '情况', required: false },
      { kind: 'problems', id: 'problems', title: '问题', usual: '无' },
    ],
  },
];
const place = { roundId: 'r1', annexId: 'a', columnId: 'leak' };
const remark = (subjectId: string, part: Partial<Remark>): Remark => ({
  ...place,
  subjectId,
  reason: '',
  filled: false,
  confirmed: false,
  ...part,
});
/** All answer 否, except those given. */
const answers = (own: Record<string, string | null>) =>
  findingsOf('a', Object.fromEntries(names.map((name) => [name, { leak: name in own ? (own[name] ?? null) : '否' }])));
const found = (
  own: Record<string, string | null>,
  remarks: Remark[] = [],
  evidence: ReadonlySet<string> | null = null,
) =>
  listAttention(sampleRound({ annexes, units: names, findings: answers(own) }), remarks, evidence).map(
    ({ kind, subject }) => `${subject} ${kind}`,
  );

test('a severe answer needs a reason, and evidence where evidence can be kept', () => {
  const own = { 单位1: '是', 单位2: '是' };
  expect(found(own)).toEqual(['单位1 reason', '单位2 reason']);
  const reasoned = [remark('单位1', { reason: '见截图' }), remark('单位2', { reason: '见截图' })];
  const evidence = new Set([answerKey({ ...place, subjectId: '单位1' })]);
  expect(found(own, reasoned, evidence)).toEqual(['单位2 evidence']);
});

test('the only bad answer among ten or more that agree is asked about until it is confirmed', () => {
  const reason = { reason: '已核实' };
  expect(found({ 单位3: '是' }, [remark('单位3', reason)])).toEqual(['单位3 outlier']);
  expect(found({ 单位3: '是' }, [remark('单位3', { ...reason, confirmed: true })])).toEqual([]);
  expect(found({ 单位3: '是', 单位4: '是' }, [remark('单位3', reason), remark('单位4', reason)])).toEqual([]);
});

test('fewer than ten others say nothing', () => {
  const few = sampleRound({
    annexes,
    units: names.slice(0, 10),
    findings: findingsOf(
      'a',
      Object.fromEntries(names.slice(0, 10).map((name, i) => [name, { leak: i ? '否' : '是' }])),
    ),
  });
  expect(listAttention(few, [], null).map(({ kind }) => kind)).toEqual(['reason']);
});

test('what was filled in and what is blank is listed; problems and free columns may stay blank', () => {
  expect(found({ 单位5: null }, [remark('单位6', { filled: true })])).toEqual(['单位5 blank', '单位6 filled']);
  expect(found({ 单位5: null }, [remark('单位5', { filled: true })])).toEqual(['单位5 blank']);
});

test('the usual answer goes into blank cells only', () => {
  const data = sampleRound({
    annexes,
    units: ['甲', '乙'],
    findings: findingsOf('a', { 甲: { leak: '是' } }),
    problems: [{ annexId: 'a', subjectId: '乙', text: '打不开' }],
  });
  expect(usualCells(data, 'a', null)).toEqual([
    { annexId: 'a', subjectId: '甲', columnId: 'problems', value: '无' },
    { annexId: 'a', subjectId: '乙', columnId: 'leak', value: '否' },
  ]);
  expect(usualCells(data, 'a', '甲').map(({ subjectId }) => subjectId)).toEqual(['甲']);
});

test('answers like those of another unit leave what is recorded alone', () => {
  const data = sampleRound({
    annexes,
    units: ['甲', '乙'],
    findings: findingsOf('a', { 甲: { leak: '否', note: '良好' }, 乙: { leak: '是' } }),
  });
  expect(cellsLike(data, 'a', '乙', '甲')).toEqual([
    { annexId: 'a', subjectId: '乙', columnId: 'note', value: '良好' },
  ]);
});

test('a unit that ended before the round began is left out, one that ends in it is not', () => {
  const units = [{ name: '甲' }, { name: '乙', endedOn: '2022-03-31' }, { name: '丙', endedOn: '2022-05-01' }];
  expect(subjectsOf(sampleRound({ annexes, units }), 'a').map(({ name }) => name)).toEqual(['甲', '丙']);
});
