import { describe, expect, it } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import type { TableModel } from '#shared/document/tableModel.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import { drawTable } from '../../support/drawTable.ts';
import { type RoundInput, sampleRound } from '../../support/sampleRound.ts';

type Annex = PackInput['annexes'][number];

const groups = [
  { id: 'town', name: '乡镇' },
  { id: 'office', name: '部门' },
  { id: 'park', name: '园区' },
];

function lay(rest: Partial<Annex>, input: Partial<RoundInput> = {}): TableModel {
  const annex: Annex = {
    id: 'a',
    number: 1,
    title: '表',
    rows: { from: 'units' },
    columns: [
      { id: 'unit', kind: 'name', title: '单位' },
      { id: 'sent', kind: 'integer', title: '条数' },
    ],
    ...rest,
  };
  return layOutTable(computeAnnex(sampleRound({ groups, annexes: [annex], ...input }), 'a', 'printed'));
}

const members = (groupId: string, ...names: string[]) => names.map((name) => ({ name, groupId }));
const sent = (...names: string[]) => ({
  a: Object.fromEntries(names.map((name, index) => [name, { sent: (index + 1) * 100 }])),
});

describe('blocks side by side', () => {
  const units = members('town', '甲', '乙', '丙', '丁', '戊');
  const findings = sent('甲', '乙', '丙', '丁', '戊');

  it('read down the first block, then the next; the last is filled up with empty cells', () => {
    expect(drawTable(lay({ layout: { blocks: 2 } }, { units, findings }))).toEqual([
      '单位｜条数｜单位｜条数',
      '甲｜1｜丁｜4',
      '乙｜2｜戊｜5',
      '丙｜3｜｜',
    ]);
  });

  it('a group heading never stands alone at the foot of a block', () => {
    const mixed = [...members('town', '甲'), ...members('office', '局', '所')];
    expect(drawTable(lay({ groupBy: { as: 'row' }, layout: { blocks: 2 } }, { units: mixed }))).toEqual([
      '单位｜条数｜单位｜条数',
      '乡镇｜«｜部门｜«',
      '甲｜｜局｜',
      '｜｜所｜',
    ]);
  });

  it('a total over blocks sums one range in each', () => {
    const model = lay({ layout: { blocks: 2 }, totals: {} }, { units, findings });
    expect(drawTable(model).at(-1)).toBe('丙｜3｜合计｜15');
    expect(model.rows.at(-1)?.cells.at(-1)?.formula).toEqual({
      fn: 'total',
      ranges: [
        { from: { row: 1, column: 1 }, to: { row: 3, column: 1 } },
        { from: { row: 1, column: 3 }, to: { row: 2, column: 3 } },
      ],
    });
  });

  it('a live rank needs all its rows in one block', () => {
    const columns: Annex['columns'] = [
      { id: 'sent', kind: 'integer', title: '条数' },
      { id: 'rank', kind: 'rank', title: '名次', by: 'sent', method: 'competition' },
    ];
    const live = (model: TableModel) => model.rows.flatMap((row) => row.cells).filter((cell) => cell.formula).length;
    expect(live(lay({ columns }, { units, findings }))).toBe(5);
    expect(live(lay({ columns, layout: { blocks: 2 } }, { units, findings }))).toBe(0);
  });

  it('a merged cell that reaches into the next block is printed again there', () => {
    const columns: Annex['columns'] = [
      { id: 'group', kind: 'attribute', title: '组', attribute: 'group', merge: 'equal' },
      { id: 'unit', kind: 'name', title: '单位' },
    ];
    expect(drawTable(lay({ columns, layout: { blocks: 2 } }, { units }))).toEqual([
      '组｜单位｜组｜单位',
      '乡镇｜甲｜乡镇｜丁',
      '^｜乙｜^｜戊',
      '^｜丙｜｜',
    ]);
  });

  it('by group: each group has its block, however long; more groups than blocks share the last', () => {
    const mixed = [...units, ...members('office', '局'), ...members('park', '园')];
    const rest = { groupBy: { as: 'row' as const }, totals: {} };
    expect(drawTable(lay({ ...rest, layout: { blocks: 3, blockBy: 'group' } }, { units: mixed, findings }))).toEqual([
      '单位｜条数｜单位｜条数｜单位｜条数',
      '乡镇｜«｜部门｜«｜园区｜«',
      '甲｜1｜局｜｜园｜',
      '乙｜2｜｜｜合计｜15',
      '丙｜3｜｜｜｜',
      '丁｜4｜｜｜｜',
      '戊｜5｜｜｜｜',
    ]);
    expect(drawTable(lay({ ...rest, layout: { blocks: 2, blockBy: 'group' } }, { units: mixed, findings }))).toEqual([
      '单位｜条数｜单位｜条数',
      '乡镇｜«｜部门｜«',
      '甲｜1｜局｜',
      '乙｜2｜园区｜«',
      '丙｜3｜园｜',
      '丁｜4｜合计｜15',
      '戊｜5｜｜',
    ]);
  });

  it('a table without rows keeps its head', () => {
    expect(drawTable(lay({ layout: { blocks: 2 } }))).toEqual(['单位｜条数｜单位｜条数']);
    expect(drawTable(lay({ totals: {} }))).toEqual(['单位｜条数', '合计｜0']);
  });
});

describe('group rows and subtotals', () => {
  it('kinds of rows are told apart for the writers', () => {
    const units = [...members('town', '甲', '乙'), ...members('office', '局')];
    const model = lay(
      { groupBy: { as: 'row' }, totals: { perGroup: '{group}小计', at: 'start', label: '总计' } },
      { units, findings: sent('甲', '乙', '局') },
    );
    expect(drawTable(model)).toEqual([
      '单位｜条数',
      '总计｜6',
      '乡镇｜«',
      '甲｜1',
      '乙｜2',
      '乡镇小计｜3',
      '部门｜«',
      '局｜3',
      '部门小计｜3',
    ]);
    expect(model.rows.map((row) => row.kind).join(' ')).toBe('head total group body body total group body total');
    expect(model.rows[1]?.cells[1]?.formula).toMatchObject({
      ranges: [{ from: { row: 3 }, to: { row: 4 } }, { from: { row: 7 } }],
    });
    expect(model.rows[5]?.cells[1]?.formula).toMatchObject({ ranges: [{ from: { row: 3 }, to: { row: 4 } }] });
  });
});

describe('values on the sheet', () => {
  it('numbers stay numbers, words and periods are text, blanks are empty', () => {
    const columns: Annex['columns'] = [
      { id: 'n', kind: 'integer', title: '数', words: ['不涉及'] },
      { id: 'd', kind: 'date', title: '日' },
      { id: 'p', kind: 'period', title: '期' },
    ];
    const findings = {
      a: {
        甲: { n: 1200, d: '2022-05-06', p: { from: '2020-07-03', to: '2020-07-17' } },
        乙: { n: '不涉及' },
      },
    };
    const model = lay({ columns }, { units: ['甲', '乙'], findings });
    const cells = model.rows.slice(1).map((row) => row.cells.map(({ value, format }) => [value, format.type]));
    expect(cells).toEqual([
      [
        [1200, 'number'],
        ['2022-05-06', 'date'],
        ['2020.7.3-2020.7.17', 'text'],
      ],
      [
        ['不涉及', 'text'],
        [null, 'date'],
        [null, 'text'],
      ],
    ]);
  });

  it('a word among the terms takes the live sum away, and counts as nothing', () => {
    const columns: Annex['columns'] = [
      { id: 'n', kind: 'integer', title: '数', words: ['不涉及'] },
      { id: 's', kind: 'sum', title: '和', base: 300, of: ['n'] },
    ];
    const model = lay(
      { columns },
      { units: ['甲', '乙', '丙'], findings: { a: { 甲: { n: 1200 }, 乙: { n: '不涉及' } } } },
    );
    expect(model.rows.slice(1).map((row) => [row.cells[1]?.text, row.cells[1]?.formula?.fn])).toEqual([
      ['312', 'sum'],
      ['300', undefined],
      ['300', 'sum'],
    ]);
  });
});

describe('widths and alignment', () => {
  const long =
    '首页>信息公开>信息公开目录>政府机构：内容未注明各个机构联系方式（联系方式、办公地址等信息），每发现一处扣1分';
  const columns: Annex['columns'] = [
    { id: 'no', kind: 'serial' },
    { id: 'unit', kind: 'name', title: '单位' },
    { id: 't', kind: 'text', title: '抽查发现的突出问题' },
    { id: 'u', kind: 'text', title: '整改情况' },
    { id: 'n', kind: 'integer', title: '条数' },
  ];
  const findings = { a: { 县政务服务和大数据管理局: { t: long, u: long, n: 100 } } };
  const units = ['县政务服务和大数据管理局'];

  it('long texts begin at the left, short ones and numbers are centred', () => {
    const model = lay({ columns }, { units, findings });
    expect(model.rows[1]?.cells.map((cell) => cell.align)).toEqual(['center', 'center', 'left', 'left', 'center']);
  });

  it('the table fits an A4 page: long texts give way, numbers and names keep their room', () => {
    const widths = lay({ columns }, { units, findings }).columns.map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(42.3);
    expect(widths[1]).toBe(13);
    expect(widths[2]).toBeCloseTo(widths[3] ?? 0);
    const lying = lay({ columns, layout: { orientation: 'landscape' } }, { units, findings });
    expect(lying.columns[2]?.width).toBeGreaterThan(widths[2] ?? 0);
  });

  it('a width that the pack declares is kept', () => {
    const declared = columns.map((column) =>
      column.kind !== 'group' && column.id === 't' ? { ...column, width: 9 } : column,
    );
    expect(lay({ columns: declared }, { units, findings }).columns[2]?.width).toBe(9);
  });

  it('a long question in the head breaks into lines instead of widening its column', () => {
    const question = { id: 'q', kind: 'text' as const, title: '电子政务外网是否联通。'.repeat(6) };
    expect(lay({ columns: [question] }, { units }).columns[0]?.width).toBe(12);
  });
});

describe('the label', () => {
  const second: Annex = {
    id: 'b',
    number: 2,
    title: '乙',
    rows: { from: 'units' },
    columns: [{ id: 'u', kind: 'name', title: '单位' }],
  };
  const first: Annex = { ...second, id: 'a', number: 1 };

  it('is 附件 and the number, 附件 alone for a single annex, none for a table in the text', () => {
    expect(lay({}).label).toBe('附件');
    expect(lay({}, { annexes: [first, second] }).label).toBe('附件1');
    expect(lay({}, { annexes: [first, { ...second, number: null }] }).label).toBe('附件');
    expect(lay({ number: null }).label).toBeNull();
  });
});
