import { describe, expect, it } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { hundredths, type Value } from '#shared/annex/value.ts';
import type { Problem } from '#shared/round/roundData.ts';
import type { Task } from '#shared/round/subject.ts';
import { golden } from '../../support/golden.ts';
import { sampleRound } from '../../support/sampleRound.ts';

/** The printed texts of one column, total rows included, group rows left out. */
function texts(table: AnnexTable, columnId: string): string[] {
  const index = table.columns.findIndex((column) => column.id === columnId);
  return table.rows.filter((row) => row.kind !== 'group').map((row) => row.cells[index]?.text ?? '');
}

interface Scores {
  rows: { unit: string; base: number; adjustments: Record<string, number | null>; subtotal: number; rank: number }[];
}

function qianyang(file: string) {
  const { rows } = golden<Scores>(file);
  const heads = Object.keys(rows[0]?.adjustments ?? {});
  const columns = heads.map((title, index) => ({ id: `c${index}`, kind: 'integer' as const, title }));
  const findings: Record<string, Record<string, Value>> = {};
  for (const row of rows) {
    const values = heads.map((head, index) => {
      const value = row.adjustments[head] ?? null;
      return [`c${index}`, value === null ? null : hundredths(value)];
    });
    findings[row.unit] = Object.fromEntries(values);
  }
  const data = sampleRound({
    annexes: [
      {
        id: 'a',
        number: 2,
        title: '各部门考核结果',
        rows: { from: 'units' },
        sort: [{ by: 'total', order: 'desc' }],
        columns: [
          { id: 'unit', kind: 'name', title: '单位' },
          { id: 'base', kind: 'constant', title: '基准分', value: 300 },
          { id: 'g', kind: 'group', title: '加减分', columns },
          { id: 'total', kind: 'sum', title: '小计', base: 300, of: columns.map(({ id }) => id) },
          { id: 'rank', kind: 'rank', title: '名次', by: 'total', method: 'dense' },
        ],
      },
    ],
    units: rows.map(({ unit }) => unit),
    findings: { a: findings },
  });
  return { rows, table: computeAnnex(data, 'a', 'printed') };
}

describe('千阳县 2022年第二季度', () => {
  it.each(['qianyang-2022q2/annex1.json', 'qianyang-2022q2/annex2.json'])('%s: 300 + Σ = 小计, dense ranks', (file) => {
    const { rows, table } = qianyang(file);
    expect(texts(table, 'total')).toEqual(rows.map((row) => String(row.subtotal)));
    expect(texts(table, 'rank')).toEqual(rows.map((row) => String(row.rank)));
    expect(texts(table, 'unit')).toEqual(rows.map((row) => row.unit));
    expect(texts(table, 'c6').filter(Boolean)).toEqual(
      rows.map((row) => row.adjustments.新媒体).flatMap((value) => (value == null ? [] : [String(value)])),
    );
  });

  it('sums and ranks are live, in places of the sheet', () => {
    const { table } = qianyang('qianyang-2022q2/annex2.json');
    const model = layOutTable(table);
    const first = model.rows[model.headRows];
    const sum = first?.cells.find((cell) => cell.formula?.fn === 'sum');
    expect(sum?.formula).toMatchObject({
      constant: 30000,
      terms: [{ of: { row: 2, column: 2 } }, {}, {}, {}, {}, {}, {}],
    });
    const rank = first?.cells.at(-1)?.formula;
    expect(rank).toMatchObject({ fn: 'rank', of: { row: 2, column: 9 }, range: { from: { row: 2 }, to: { row: 35 } } });
  });

  it('the 12345 rates: 90.9% and 100% in one column', () => {
    const { rows } = golden<{ rows: { unit: string; onTimeRate: string; handled: number; onTime: number }[] }>(
      'qianyang-2022q2/annex3.json',
    );
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 3,
          title: '办理情况',
          rows: { from: 'units' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'name', title: '承办单位' },
            { id: 'handled', kind: 'integer', title: '承办件' },
            { id: 'onTime', kind: 'integer', title: '按期办结件' },
            { id: 'rate', kind: 'ratio', title: '按期办结率', of: 'onTime', to: 'handled', decimals: 1, trim: true },
          ],
          totals: {},
        },
      ],
      units: rows.map(({ unit }) => unit),
      findings: {
        a: Object.fromEntries(
          rows.map((row) => [row.unit, { handled: hundredths(row.handled), onTime: hundredths(row.onTime) }]),
        ),
      },
    });
    const table = computeAnnex(data, 'a', 'printed');
    expect(texts(table, 'rate')).toEqual([...rows.map((row) => row.onTimeRate), '98.6%']);
    expect(texts(table, 'handled').at(-1)).toBe('146');
    expect(texts(table, 'rate')).toContain('90.9%');
    expect(table.label).toBe('附件');
  });
});

interface Xianning {
  rows: {
    group: string;
    unit: string;
    score: number;
    result: string;
    problems: { text: string; deduction: number | null; tariff: number | null }[];
  }[];
}

interface Accounts {
  rows: { region: string; account: string; pass: boolean }[];
}

describe('咸宁市 2020年第三季度', () => {
  const { rows } = golden<Xianning>('xianning-2020q3/annex1.json');
  // The footer item of 市退役军人事务局 prints no amount and costs nothing (format.md §5.4).
  const isFree = (unit: string, text: string) => unit === '市退役军人事务局' && text.startsWith('未在全站页面底部');
  const problems = rows.flatMap(({ unit, problems: found }) =>
    found.map(
      ({ text, deduction, tariff }): Partial<Problem> => ({
        subjectId: unit,
        columnId: 'problems',
        text,
        ruleId: deduction === null ? (tariff === 1 ? 'one' : null) : null,
        points: isFree(unit, text) ? 0 : deduction === null ? null : hundredths(deduction),
      }),
    ),
  );
  const data = sampleRound({
    groups: [
      { id: 'county', name: '县市区' },
      { id: 'city', name: '市直部门' },
    ],
    rules: [{ id: 'one', title: '每处一分', points: 1 }],
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '抽查监测情况表',
        rows: { from: 'units' },
        groupBy: { as: 'row' },
        sort: [{ by: 'score', order: 'desc' }],
        columns: [
          { id: 'unit', kind: 'name', title: '单位名称' },
          { id: 'problems', kind: 'problems', title: '抽查发现的突出问题' },
          { id: 'score', kind: 'score', title: '得分', of: ['problems'] },
          {
            id: 'result',
            kind: 'verdict',
            title: '结果',
            veto: '不合格',
            cases: [{ when: { column: 'score', atLeast: 60 }, value: '合格' }],
            otherwise: '不合格',
          },
        ],
      },
    ],
    units: rows.map(({ unit, group }) => ({ name: unit, groupId: group === '县市区' ? 'county' : 'city' })),
    problems,
  });

  it('every score and result, 97.8 and 87.5 among them', () => {
    const table = computeAnnex(data, 'a', 'printed');
    const printed = texts(table, 'score').map((score, index) => [texts(table, 'unit')[index], score]);
    const expected = new Map(rows.map((row) => [row.unit, String(row.score)]));
    for (const [unit = '', score] of printed) expect([unit, score]).toEqual([unit, expected.get(unit)]);
    expect(texts(table, 'score')).toContain('97.8');
    expect(texts(table, 'score').at(-1)).toBe('87.5');
    expect(new Set(texts(table, 'result'))).toEqual(new Set(['合格']));
    expect(table.rows[0]).toMatchObject({ kind: 'group', cells: [{ text: '县市区' }] });
    expect(table.rows[7]).toMatchObject({ kind: 'group', cells: [{ text: '市直部门' }] });
  });

  it('counts per region and the total with its rate recomputed: 139, 39, 72%', () => {
    const accounts = golden<Accounts>('xianning-2020q3/annex3.json').rows;
    const regions = golden<{
      rows: { region: string; checked: number; failed: number; passRate: string }[];
      total: { checked: number; failed: number; passRate: string };
    }>('xianning-2020q3/annex2.json');
    const groups = regions.rows.map(({ region }, index) => ({ id: `g${index}`, name: region }));
    const round = sampleRound({
      groups,
      annexes: [
        {
          id: 'summary',
          number: 2,
          title: '抽查情况',
          rows: { from: 'groups' },
          columns: [
            { id: 'region', kind: 'name', title: '市直/县市区' },
            { id: 'checked', kind: 'count', title: '抽查数量', annex: 'detail' },
            {
              id: 'failed',
              kind: 'count',
              title: '不合格数量',
              annex: 'detail',
              where: { not: { column: 'result', is: '合格' } },
            },
            { id: 'rate', kind: 'ratio', title: '合格率', of: 'checked', to: 'checked', minus: 'failed' },
          ],
          totals: {},
        },
        {
          id: 'detail',
          number: 3,
          title: '问题清单',
          rows: { from: 'accounts' },
          columns: [
            { id: 'name', kind: 'name', title: '名称' },
            { id: 'result', kind: 'text', title: '存在的问题' },
          ],
        },
      ],
      accounts: accounts.map((row, index) => ({
        id: `m${index}`,
        name: row.account,
        groupId: groups.find((group) => group.name === row.region)?.id ?? '',
      })),
      findings: {
        detail: Object.fromEntries(
          accounts.map((row, index) => [`m${index}`, { result: row.pass ? '合格' : '无更新' }]),
        ),
      },
    });
    const table = computeAnnex(round, 'summary', 'printed');
    expect(texts(table, 'region')).toEqual([...regions.rows.map((row) => row.region), '合计']);
    expect(texts(table, 'checked')).toEqual([...regions.rows, regions.total].map((row) => String(row.checked)));
    expect(texts(table, 'failed')).toEqual([...regions.rows, regions.total].map((row) => String(row.failed)));
    expect(texts(table, 'rate')).toEqual([...regions.rows, regions.total].map((row) => row.passRate));
    expect(table.rows.at(-1)?.cells[3]?.formula).toMatchObject({ fn: 'ratio', minus: { row: 7, columnId: 'failed' } });
    expect(table.rows.at(-1)?.cells[1]?.formula).toEqual({
      fn: 'total',
      ranges: [{ from: { row: 0, columnId: 'checked' }, to: { row: 6, columnId: 'checked' } }],
    });
  });
});

describe('仁寿县 2022年第二季度', () => {
  const { rows } = golden<{ rows: { no: number; unit: string; submitted: number; published: number; side: string }[] }>(
    'renshou-2022q2/annex1.json',
  );

  it('56 units in two blocks: 1–28 ｜ 29–56', () => {
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '统计表',
          rows: { from: 'units' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'unit', kind: 'name', title: '单位名称' },
            { id: 'submitted', kind: 'integer', title: '网站报送条数' },
          ],
          layout: { blocks: 2 },
        },
      ],
      units: rows.map(({ unit }) => unit),
      findings: { a: Object.fromEntries(rows.map((row) => [row.unit, { submitted: hundredths(row.submitted) }])) },
    });
    const model = layOutTable(computeAnnex(data, 'a', 'printed'));
    const body = model.rows.slice(model.headRows);
    expect(body).toHaveLength(28);
    expect(model.columns).toHaveLength(6);
    const at = (line: number, column: number) => body[line]?.cells.find((cell) => cell.column === column)?.text;
    const side = (name: string) => rows.filter((row) => row.side === name).map((row) => row.unit);
    expect(body.map((_, line) => at(line, 1))).toEqual(side('left'));
    expect(body.map((_, line) => at(line, 4))).toEqual(side('right'));
    expect([at(0, 0), at(27, 0), at(0, 3), at(27, 3)]).toEqual(['1', '28', '29', '56']);
  });
});

interface Tasks {
  rows: (Record<'level1' | 'level2' | 'level3' | 'level4' | 'task' | 'deadline', string> &
    Record<'sampling' | 'units', string[]> & { no: number })[];
  spans: Record<string, { range: [number, number]; value: string | string[] }[]>;
}

describe('石泉县 2021年', () => {
  it('150 tasks: every merged cell spans exactly the rows of the published table', () => {
    const { rows, spans } = golden<Tasks>('shiquan-2021/tasks.json');
    const merged = Object.keys(spans);
    const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join('、') : (value ?? ''));
    const cell = (row: Tasks['rows'][number], column: string) => text(row[column as 'level1' | 'units']);
    const tasks = rows.map((row, index): Partial<Task> & { text: string } => {
      const above = rows[index - 1];
      return {
        text: row.task,
        levels: [row.level1, row.level2, row.level3, row.level4],
        attributes: { sampling: text(row.sampling), units: text(row.units), deadline: row.deadline },
        starts: merged.filter(
          (column) =>
            above !== undefined &&
            cell(above, column) === cell(row, column) &&
            spans[column]?.some(({ range }) => range[0] === row.no),
        ),
      };
    });
    const data = sampleRound({
      annexes: [
        {
          id: 'a',
          number: 1,
          title: '任务分解一览表',
          rows: { from: 'tasks' },
          columns: [
            { id: 'no', kind: 'serial' },
            { id: 'level1', kind: 'indicator', title: '一级指标', level: 1, merge: 'hierarchy' },
            { id: 'level2', kind: 'indicator', title: '二级指标', level: 2, merge: 'hierarchy' },
            { id: 'level3', kind: 'indicator', title: '三级指标', level: 3, merge: 'hierarchy' },
            { id: 'level4', kind: 'indicator', title: '四级指标', level: 4, merge: 'hierarchy' },
            { id: 'task', kind: 'name', title: '主要任务' },
            { id: 'sampling', kind: 'attribute', title: '采样方式', attribute: 'sampling', merge: 'equal' },
            { id: 'units', kind: 'attribute', title: '责任单位', attribute: 'units', merge: 'equal' },
            { id: 'deadline', kind: 'attribute', title: '完成时限', attribute: 'deadline', merge: 'equal' },
          ],
        },
      ],
      tasks,
    });
    const table = computeAnnex(data, 'a', 'printed');
    for (const column of merged) {
      const index = table.columns.findIndex(({ id }) => id === column);
      const found = table.rows.flatMap((row, place) => {
        const { rowSpan = 1, text: shown = '' } = row.cells[index] ?? {};
        return rowSpan === 0 ? [] : [{ range: [place + 1, place + rowSpan], value: shown }];
      });
      const expected = spans[column]?.map(({ range, value }) => ({ range, value: text(value) }));
      expect({ column, found }).toEqual({ column, found: expected });
    }
    expect(annexRows(data, 'a', 'printed')).toHaveLength(150);
  });
});
