import { describe, expect, it } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { subjectsOf } from '#shared/annex/subjects.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { type RoundInput, sampleRound } from '../../support/sampleRound.ts';

type Annex = PackInput['annexes'][number];

const groups = [
  { id: 'town', name: '乡镇' },
  { id: 'office', name: '部门' },
];
const units = [
  { name: '财政局', groupId: 'office' },
  { name: '城关镇', groupId: 'town' },
  { name: '教育局', groupId: 'office' },
  { name: '南寨镇', groupId: 'town' },
];

function annex(rest: Partial<Annex> = {}): Annex {
  return {
    id: 'a',
    number: 1,
    title: '表',
    rows: { from: 'units' },
    columns: [
      { id: 'no', kind: 'serial' },
      { id: 'unit', kind: 'name', title: '单位' },
      { id: 'sent', kind: 'integer', title: '条数', words: ['不涉及'] },
      { id: 'rank', kind: 'rank', title: '名次', by: 'sent', method: 'competition' },
    ],
    ...rest,
  };
}

const findings = {
  a: { 财政局: { sent: 500 }, 城关镇: { sent: 0 }, 教育局: { sent: 900 }, 南寨镇: { sent: '不涉及' } },
};

/** "1 财政局" … as printed, or in the order of recording. */
function names(rest: Partial<Annex>, which: 'printed' | 'all' = 'printed', more: Partial<RoundInput> = {}): string[] {
  const data = sampleRound({ groups, units, findings, annexes: [annex(rest)], ...more });
  return annexRows(data, 'a', which).map((row) => `${Number(row.values.no) / 100} ${row.subject.name}`);
}

describe('the order of rows', () => {
  it('without a sort: groups in the order of the pack, the official order inside', () => {
    expect(names({})).toEqual(['1 城关镇', '2 南寨镇', '3 财政局', '4 教育局']);
  });

  it('groups in the order that the rows name, others left out', () => {
    const rows = { from: 'units' as const, groups: ['office', 'town'] };
    expect(names({ rows })).toEqual(['1 财政局', '2 教育局', '3 城关镇', '4 南寨镇']);
    expect(names({ rows: { from: 'units', groups: ['office'] } })).toEqual(['1 财政局', '2 教育局']);
  });

  it('over the whole table: the official order, groups mixed', () => {
    expect(names({ sortWithin: 'table' })).toEqual(['1 财政局', '2 城关镇', '3 教育局', '4 南寨镇']);
  });

  it('by a column: numbers, then words, then blanks, whichever way; equal ones officially', () => {
    const sort = (order: 'asc' | 'desc') => names({ sort: [{ by: 'sent', order }], sortWithin: 'table' });
    expect(sort('desc')).toEqual(['1 教育局', '2 财政局', '3 城关镇', '4 南寨镇']);
    expect(sort('asc')).toEqual(['1 城关镇', '2 财政局', '3 教育局', '4 南寨镇']);
    const same = { findings: { a: { 教育局: { sent: 100 }, 城关镇: { sent: 100 } } } };
    expect(names({ sort: [{ by: 'sent', order: 'desc' }], sortWithin: 'table' }, 'printed', same)).toEqual([
      '1 城关镇',
      '2 教育局',
      '3 财政局',
      '4 南寨镇',
    ]);
  });

  it('all rows keep the official order while somebody types; the sort is for what is printed', () => {
    expect(names({ sort: [{ by: 'sent', order: 'desc' }] }, 'all')).toEqual([
      '1 城关镇',
      '2 南寨镇',
      '3 财政局',
      '4 教育局',
    ]);
  });

  it('group rows keep groups together even where the table sorts over groups', () => {
    expect(names({ sortWithin: 'table', groupBy: { as: 'row' } })).toEqual([
      '1 城关镇',
      '2 南寨镇',
      '3 财政局',
      '4 教育局',
    ]);
  });
});

describe('rows that are not printed', () => {
  const rows = { from: 'units' as const, where: { column: 'rank', atMost: 2 } };

  it('are recorded all the same; numbers run over what is printed, ranks over all', () => {
    expect(names({ rows, sort: [{ by: 'rank' }], sortWithin: 'table' })).toEqual(['1 教育局', '2 财政局']);
    expect(names({ rows }, 'all')).toHaveLength(4);
  });

  it('take the live rank away where the sheet would rank fewer', () => {
    const where = { column: 'sent', atMost: 5 };
    const data = sampleRound({ groups, units, findings, annexes: [annex({ rows: { from: 'units', where } })] });
    const table = computeAnnex(data, 'a', 'printed');
    expect(table.rows.map((row) => row.cells[3]?.text)).toEqual(['3', '2']);
    expect(table.rows.every((row) => row.cells[3]?.formula === undefined)).toBe(true);
  });
});

describe('where rows come from', () => {
  it('a unit brings its group and the attributes of its group; its own come first', () => {
    const data = sampleRound({
      groups: [{ id: 'town', name: '乡镇', attributes: { minimum: '24', short: '不是简称' } }],
      units: [{ name: '城关镇', short: '城关' }],
      annexes: [annex()],
    });
    expect(subjectsOf(data, 'a')[0]?.attributes).toMatchObject({ group: '乡镇', minimum: '24', short: '城关' });
    expect(subjectsOf(data, 'none')).toEqual([]);
  });

  it('tasks belong to one annex; fixed rows and groups have no others', () => {
    const tasks = [
      { text: '甲', levels: ['一'] },
      { text: '乙', annexId: 'b' },
    ];
    const data = sampleRound({ tasks, annexes: [annex({ rows: { from: 'tasks' } })] });
    expect(subjectsOf(data, 'a').map(({ name, attributes }) => [name, attributes.level1])).toEqual([['甲', '一']]);
    const ofGroups = sampleRound({ groups, annexes: [annex({ rows: { from: 'groups', groups: ['office'] } })] });
    expect(subjectsOf(ofGroups, 'a').map(({ id }) => id)).toEqual(['office']);
  });

  it('a unit counts its own accounts, found by the name, short name or alias of the sponsor, alone or among others', () => {
    const data = sampleRound({
      units: [{ name: '县财政局', short: '财政局', aliases: ['某县财政局'] }, '县教育局'],
      accounts: ['财政局', '某县财政局', '县教育局', '别处', '县财政局、县教育局'].map((sponsor, index) => ({
        name: `号${index}`,
        sponsor,
      })),
      annexes: [
        annex({ columns: [{ id: 'count', kind: 'count', title: '账号数', annex: 'b' }] }),
        { ...annex(), id: 'b', number: 2, rows: { from: 'accounts' } },
      ],
    });
    expect(annexRows(data, 'a', 'all').map((row) => row.values.count)).toEqual([300, 200]);
  });

  it('problems of a row are counted by rule or column', () => {
    const count = (id: string, rest: object) => ({ id, kind: 'count' as const, title: id, ...rest });
    const data = sampleRound({
      units: ['甲局'],
      annexes: [
        annex({
          columns: [
            { id: 'problems', kind: 'problems', title: '问题' },
            { id: 'more', kind: 'problems', title: '其他问题' },
            count('all', {}),
            count('stale', { where: { rule: 'stale' } }),
            count('other', { column: 'more' }),
          ],
        }),
      ],
      problems: [
        { subjectId: '甲局', ruleId: 'stale' },
        { subjectId: '甲局' },
        { subjectId: '甲局', columnId: 'more' },
      ],
    });
    expect(annexRows(data, 'a', 'all')[0]?.values).toMatchObject({
      all: 300,
      stale: 100,
      other: 100,
      problems: '问题\n问题',
    });
  });
});

describe('what cannot be computed', () => {
  const counting = (id: string, of: string): Annex => ({
    ...annex(),
    id,
    number: null,
    title: `表${id}`,
    columns: [{ id: 'count', kind: 'count', title: '数', annex: of }],
  });

  it('annexes that count each other are refused by name, again and again', () => {
    const data = sampleRound({ annexes: [counting('a', 'b'), counting('b', 'c'), counting('c', 'a')] });
    for (let time = 0; time < 2; time += 1) {
      expect(() => annexRows(data, 'a', 'all')).toThrow('附件互相取数，算不出来：“表a” → “表b” → “表c” → “表a”');
    }
  });

  it('columns that need each other are refused by name', () => {
    const sum = (id: string, of: string) => ({ id, kind: 'sum' as const, title: id, of: [of] });
    const data = sampleRound({ annexes: [annex({ columns: [sum('x', 'y'), sum('y', 'x')] })] });
    expect(() => annexRows(data, 'a', 'all')).toThrow('列互相依赖，算不出来：x → y → x');
  });

  it('an annex that the pack does not have is not found', () => {
    expect(() => annexRows(sampleRound({ annexes: [annex()] }), 'z', 'all')).toThrow('没有附件“z”');
  });
});

it('rows are computed once per round: the same list is given again', () => {
  const data = sampleRound({ units: ['甲局'], annexes: [annex()] });
  expect(annexRows(data, 'a', 'printed')).toBe(annexRows(data, 'a', 'printed'));
  expect(annexRows(data, 'a', 'all')).toBe(annexRows(data, 'a', 'all'));
});
