import { describe, expect, it } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { conditionColumns, evaluateCondition } from '#shared/annex/condition.ts';
import { Condition } from '#shared/pack/condition.ts';
import { sampleRound } from '../../support/sampleRound.ts';

const data = sampleRound({
  groups: [
    { id: 'town', name: '乡镇', attributes: { minimum: '24' } },
    { id: 'office', name: '部门' },
  ],
  units: [
    { name: '县财政局', short: '财政局', groupId: 'office', exempt: '主办单位' },
    { name: '城关镇', groupId: 'town' },
  ],
  annexes: [
    {
      id: 'a',
      number: 1,
      title: '表',
      rows: { from: 'units' },
      columns: [
        { id: 'sent', kind: 'integer', title: '条数', words: ['不涉及'] },
        {
          id: 'late',
          kind: 'text',
          title: '签收',
          parts: [{ id: 'n', title: '件', kind: 'integer', pattern: '超期签收(\\d+)件', otherwise: 0 }],
        },
        { id: 'stale', kind: 'period', title: '无更新' },
        { id: 'blank', kind: 'text', title: '备注' },
        { id: 'problems', kind: 'problems', title: '问题', none: '无' },
        { id: 'all', kind: 'integer', title: '应报' },
        { id: 'rate', kind: 'ratio', title: '率', of: 'sent', to: 'all' },
      ],
    },
  ],
  findings: {
    a: {
      县财政局: {
        sent: 2400,
        late: '超期签收14件，未按规则退单',
        stale: { from: '2020-07-03', to: '2020-07-17' },
        all: 3200,
      },
      城关镇: { sent: '不涉及' },
    },
  },
  problems: [{ subjectId: '县财政局', ruleId: 'dead', text: '链接打不开' }],
});
const [definition] = data.pack.annexes;
const rows = annexRows(data, 'a', 'all');

/** Which of 县财政局 and 城关镇 pass. */
function passing(condition: unknown): string {
  const parsed = Condition.parse(condition);
  if (!definition) throw new Error('no annex');
  const passed = rows.filter((row) => evaluateCondition(parsed, row, definition));
  return passed.map((row) => row.subject.name).join('、');
}

describe('a condition on a row', () => {
  it.each([
    [{ column: 'sent', atLeast: 24 }, '县财政局'],
    [{ column: 'sent', above: 24 }, ''],
    [{ column: 'sent', atMost: 24 }, '县财政局'],
    [{ column: 'sent', below: 24.01 }, '县财政局'],
    [{ column: 'sent', is: 24 }, '县财政局'],
    [{ column: 'sent', is: '24' }, '县财政局'],
    [{ column: 'sent', is: ['不涉及', 24] }, '城关镇、县财政局'],
    [{ column: 'rate', is: '75%' }, '县财政局'],
    [{ column: 'rate', atLeast: 75 }, '县财政局'],
    [{ column: 'late.n', atLeast: 14 }, '县财政局'],
    [{ column: 'late', contains: ['退单', '无'] }, '县财政局'],
    [{ column: 'stale', daysAtLeast: 14 }, '县财政局'],
    [{ column: 'stale', daysAbove: 14 }, ''],
    [{ column: 'stale', is: '2020.7.3-2020.7.17' }, '县财政局'],
    [{ column: 'problems', blank: true }, '城关镇'],
    [{ column: 'problems', contains: '链接' }, '县财政局'],
    [{ rule: 'dead' }, '县财政局'],
    [{ group: ['town', 'x'] }, '城关镇'],
    [{ attribute: 'minimum', is: '24' }, '城关镇'],
    [{ attribute: 'minimum', blank: true }, '县财政局'],
    [{ exempt: true }, '县财政局'],
    [{ name: '财政局' }, '县财政局'],
    [{ all: [{ column: 'sent', blank: false }, { exempt: false }] }, '城关镇'],
    [{ any: [{ rule: 'dead' }, { group: 'town' }] }, '城关镇、县财政局'],
    [{ not: { rule: 'dead' } }, '城关镇'],
    [{ all: [] }, '城关镇、县财政局'],
    [{ any: [] }, ''],
  ])('%j: %s', (condition, expected) => expect(passing(condition)).toBe(expected));

  it('a blank cell passes only blank: true', () => {
    expect(passing({ column: 'blank', blank: true })).toBe('城关镇、县财政局');
    for (const test of [{ is: '' }, { contains: '' }, { atMost: 5 }, { blank: false }, {}]) {
      expect(passing({ column: 'blank', ...test })).toBe('');
    }
  });

  it('names the columns that it looks at, parts without their names', () => {
    const condition = Condition.parse({
      any: [{ column: 'late.n', is: 1 }, { not: { all: [{ column: 'sent', is: 1 }] } }, { rule: 'x' }],
    });
    expect(conditionColumns(condition)).toEqual(['late', 'sent']);
  });
});
