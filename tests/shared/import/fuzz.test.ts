import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import type { RawCell, RawSheet } from '#shared/import/rawSheet.ts';
import { splitProblems } from '#shared/import/splitProblems.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import { sampleRound } from '../../support/sampleRound.ts';

const line = fc.constantFrom(
  '首页>公开>年报',
  '扣1分',
  '共扣2分。',
  '每发现一处扣1分：',
  '1. 未更新',
  '（2）空白',
  '无更新。',
  '',
  ' ',
);

test('the problems of a cell, joined again, are its text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.string()), { minLength: 1 }),
      fc.constantFrom('\n', '；'),
      (lines, separator) => {
        const text = lines.join(separator);
        fc.pre(text.trim() !== '');
        expect(splitProblems(text, separator).join(separator)).toBe(text);
      },
    ),
  );
});

const word = fc.constantFrom(
  ...[
    '序号',
    '单位',
    '报送',
    '问题',
    '得分',
    '日期',
    '甲局',
    '乙局',
    '甲 局',
    '合计',
    '小计',
    '全部',
    '注：1',
    '无',
    '不涉及',
    '',
    '',
  ],
  ...['97.5', '3', '50%', '2022.5.6', '栏目未更新，共扣1分。\n首页>甲', '#REF!', '=1+1'],
);
const cell: fc.Arbitrary<RawCell> = fc.record({
  text: fc.oneof({ weight: 9, arbitrary: word }, fc.string()),
  number: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.double()),
  percent: fc.boolean(),
  date: fc.constantFrom(null, null, '2022-05-06'),
});
const side = fc.integer({ min: 0, max: 9 });
const table: fc.Arbitrary<RawSheet> = fc.record({
  name: fc.constant('表'),
  rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
  merges: fc.array(fc.record({ top: side, left: side, bottom: side, right: side }), { maxLength: 4 }),
});
const textCell = (text: string): RawCell => ({ text, number: null, percent: false, date: null });
/** Items below each other, as forms have them, with anything between and beside them. */
const item = fc.constantFrom(
  '报送',
  '日期',
  '问题',
  '1.报送（条）',
  '得分',
  '项目',
  '单位：甲局',
  '被检查单位：乙局',
  '单位',
);
const form: fc.Arbitrary<RawSheet> = fc.record({
  name: fc.constantFrom('表', '甲局', '乙局（2）'),
  rows: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.tuple(item.map(textCell), cell, cell).map((cells) => [...cells]) },
      fc.tuple(cell, item.map(textCell), cell, item.map(textCell), cell).map((cells) => [...cells]),
      fc.array(cell, { maxLength: 5 }),
    ),
    { maxLength: 12 },
  ),
  merges: fc.array(fc.record({ top: side, left: side, bottom: side, right: side }), { maxLength: 2 }),
});
const sheet: fc.Arbitrary<RawSheet> = fc.oneof({ weight: 2, arbitrary: table }, form);
const head: RawCell[] = ['序号', '单位', '报送', '问题', '得分', '日期'].map((text) => ({
  text,
  number: null,
  percent: false,
  date: null,
}));

const round = sampleRound({
  annexes: (['units', 'accounts', 'tasks', 'groups'] as const).map((from) => ({
    id: from,
    number: null,
    title: '表',
    rows: { from },
    columns: [
      { kind: 'serial', id: 'no' },
      { kind: 'name', id: 'unit', title: '单位' },
      { kind: 'integer', id: 'sent', title: '报送', words: ['不涉及'] },
      { kind: 'problems', id: 'problems', title: '问题' },
      { kind: 'score', id: 'score', title: '得分', of: ['problems'] },
      { kind: 'date', id: 'when', title: '日期' },
    ],
    totals: {},
  })),
  units: ['甲局', '乙局'],
});

test.each(['units', 'accounts', 'tasks', 'groups'])(
  'any sheet is imported into %s without a crash, once',
  (annexId) => {
    fc.assert(
      fc.property(sheet, fc.boolean(), (random, withHead) => {
        const sheets = [withHead ? { ...random, rows: [head, ...random.rows] } : random];
        let ids = 0;
        const plan = planImport(round, annexId, '表.xlsx', sheets, () => `n${++ids}`);
        const after = applyEdits(round, plan.edits);
        expect(planImport(after, annexId, '表.xlsx', sheets, () => 'again').edits).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
);
