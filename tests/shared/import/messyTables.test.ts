import { describe, expect, test } from 'vitest';
import type { ImportLayout } from '#shared/import/mapping/columnMapping.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import { type RoundInput, sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

const columns: RoundInput['annexes'][number]['columns'] = [
  { kind: 'name', id: 'unit', title: '单位' },
  { kind: 'integer', id: 'sent', title: '报送条数' },
  { kind: 'decimal', id: 'rate', title: '采用率', unit: '%' },
  { kind: 'choice', id: 'met', title: '是否召开会议', options: [{ value: '是' }, { value: '否' }] },
  { kind: 'problems', id: 'problems', title: '存在问题' },
];
const plain = sampleRound({
  annexes: [{ id: 'a1', number: 1, title: '情况表', rows: { from: 'units' }, columns }],
  units: ['县教育局', '县审计局', '县民政局'],
  rules: [{ id: 'stale', title: '应更新未更新', points: 1, patterns: ['未更新'] }],
});
const data = { ...plain, round: { ...plain.round, from: '2022-04-01', to: '2022-06-30' } };

function run(sheets: RawSheet | readonly RawSheet[], layout: ImportLayout = {}) {
  let ids = 0;
  const list = 'rows' in sheets ? [sheets] : sheets;
  const plan = planImport(data, 'a1', '表.xlsx', list, () => `new-${++ids}`, { layout });
  const after = applyEdits(data, plan.edits);
  const told = plan.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ sheet, row, column, message }) => `${sheet} ${column ?? ''}${row ?? ''} ${message.slice(0, 10)}`);
  return { ...plan, findings: after.findings.a1 ?? {}, problems: after.problems, told };
}

describe('what a page says about its table', () => {
  test('is kept apart from its rows: title, period, unit, notes, footer', () => {
    const { page } = run(
      grid(
        [
          ['2022年情况表', '', ''],
          ['（统计时间：2022年4月1日至6月30日）', '', '单位：条'],
          ['单位', '报送条数', ''],
          ['县教育局', 3, ''],
          ['注：不含转载。', '', ''],
          ['填表人：甲', '', '审核人：乙'],
        ],
        ['A1:C1'],
      ),
    );
    expect(page).toEqual({
      title: '2022年情况表',
      period: '2022年4月1日至6月30日',
      unit: '条',
      lines: [],
      notes: ['注：不含转载。'],
      footer: ['填表人：甲 审核人：乙'],
    });
  });

  test('of another quarter is told', () => {
    const of = (period: string) => {
      const { told } = run(grid([[period], ['单位', '报送条数'], ['县教育局', 3]], ['A1:B1']));
      return told.some((line) => line.includes('表上写的统计期'));
    };
    expect(of('统计期：2022年1月1日至2022年3月31日')).toBe(true);
    expect(of('截至2022年3月31日')).toBe(true);
    expect(of('截至2022年7月4日')).toBe(false);
    expect(of('统计期：2022年4月1日至2022年6月30日')).toBe(false);
  });
});

/** What is told beside the columns that these small tables leave out. */
const besideMissing = (told: readonly string[]) => told.filter((line) => !line.includes('没有找到这些列'));

describe('tables side by side', () => {
  const beside = (left: string, right: string, third: string) =>
    grid(
      [
        [left, '', right, ''],
        ['单位', '报送条数', '单位', '报送条数'],
        ['县教育局', 3, '县教育局', 30],
        ['县审计局', 4, '县审计局', 40],
        ['', '', third, 50],
      ],
      ['A1:B1', 'C1:D1'],
    );

  test('of the same units are not two halves: the one of the round is read, the other is told', () => {
    const { findings, told } = run(beside('2022年5月', '2022年1—12月', '县民政局'));
    expect(findings).toMatchObject({ 县教育局: { sent: 300 }, 县审计局: { sent: 400 } });
    expect(findings.县民政局).toBeUndefined();
    expect(besideMissing(told)).toEqual(['Sheet1 C2 C—D 列是并排的另']);
    expect(run(beside('上年同期', '2022年第二季度', '县民政局')).findings).toMatchObject({
      县教育局: { sent: 3000 },
      县民政局: { sent: 5000 },
    });
  });

  test('of other units are one table', () => {
    const halves = [
      ['单位', '报送条数', '单位', '报送条数'],
      ['县教育局', 3, '县民政局', 5],
      ['县审计局', 4, '', ''],
    ];
    const { rows, told } = run(grid(halves));
    expect(rows).toBe(3);
    expect(besideMissing(told)).toEqual([]);
  });
});

test('a row of numbers that has lost its name is told, also below the last name; a note is kept', () => {
  const { told, notes } = run(
    grid([
      ['单位', '报送条数'],
      ['县教育局', 3],
      ['', 5],
      ['注：不含转载。', ''],
    ]),
  );
  expect(besideMissing(told)).toEqual(['Sheet1 B3 这一行“5”看不出是']);
  expect(notes).toEqual(['注：不含转载。']);
});

test('of columns with one title the one that is called wholly as the annex calls it is taken', () => {
  const { findings, told } = run(
    grid(
      [
        ['单位', '市级', '', '报送条数'],
        ['', '刊物', '报送条数', ''],
        ['县教育局', 1, 2, 3],
        ['县审计局', 1, 2, 4],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
    ),
  );
  expect(findings.县教育局).toMatchObject({ sent: 300 });
  expect(besideMissing(told)).toEqual([]);
});

describe('answers as clerks type them', () => {
  const answer = (column: string, content: string | number) => {
    const { findings, told } = run(
      grid([['单位', '报送条数', '采用率', '是否召开会议', '存在问题'], row(column, content)]),
    );
    return { value: findings.县教育局?.[column] ?? null, told };
  };
  const row = (column: string, content: string | number) => [
    '县教育局',
    ...['sent', 'rate', 'met', 'problems'].map((id) => (id === column ? content : '')),
  ];

  test('are numbers with counters, wide digits and unseen characters', () => {
    for (const text of ['12件', '１２', '12 条', ' 12\u200b', '\u00a012'])
      expect(answer('sent', text)).toEqual({ value: 1200, told: [] });
  });

  test('are refused where the counter makes it another number', () => {
    for (const text of ['12万', '12%', '约12']) expect(answer('sent', text).value).toBeNull();
    expect(answer('sent', '12%').told).toEqual(['Sheet1 B2 填了“12%”，须为']);
  });

  test('are blank where only a stroke is drawn', () => {
    for (const text of ['—', '/', '－', '——']) expect(answer('sent', text)).toEqual({ value: null, told: [] });
  });

  test('are percentages where a fraction is written, which is told', () => {
    expect(answer('rate', '90.9%')).toEqual({ value: 9090, told: [] });
    expect(answer('rate', 0.909)).toEqual({ value: 9090, told: ['Sheet1 C2 “采用率”写成了小数'] });
  });

  test('are ticks and crosses, which is told', () => {
    expect(answer('met', '√')).toEqual({ value: '是', told: ['Sheet1 D2 “是否召开会议”有 '] });
    expect(answer('met', '是\u200b').value).toBe('是');
  });

  test('are no error values', () => {
    expect(answer('sent', '#REF!')).toEqual({ value: null, told: ['Sheet1 B2 这一格是错误值 #R'] });
  });
});

describe('a table over several sheets', () => {
  const first = grid(
    [
      ['单位', '报送条数'],
      ['县教育局', 3],
    ],
    [],
    '表1',
  );
  test('goes on with other names, and says where an answer stands', () => {
    const { findings, told } = run([
      first,
      grid(
        [
          ['单位', '报送条数'],
          ['县审计局', '五'],
        ],
        [],
        '表2',
      ),
    ]);
    expect(findings).toEqual({ 县教育局: { sent: 300 } });
    expect(told).toContain('表2 B2 填了“五”，须为整数');
  });

  test('is one table only where the names differ', () => {
    const { findings, told } = run([
      first,
      grid(
        [
          ['单位', '报送条数'],
          ['县教育局', 9],
        ],
        [],
        '表2',
      ),
    ]);
    expect(findings).toEqual({ 县教育局: { sent: 300 } });
    expect(told).toContain('表1  工作表“表2”也像是');
  });
});

test('lines of an answer that were given rows of their own belong to the row above, which is told', () => {
  const { problems, told } = run(
    grid([
      ['单位', '存在问题', '报送条数'],
      ['县教育局', '1.首页>年报：应更新未更新，扣1分。', 3],
      ['', '2.错别字，扣2分。', ''],
      ['县审计局', '无', 1],
    ]),
  );
  expect(problems.map(({ subjectId, ruleId, place, points }) => [subjectId, ruleId, place, points])).toEqual([
    ['县教育局', 'stale', '1.首页>年报', 100],
    ['县教育局', null, null, 200],
  ]);
  expect(told).toContain('Sheet1 B3 这一行没有写名称，只');
});

test('a title over several columns is doubtful, and this period goes before the last', () => {
  const merges = ['A1:A2', 'B1:C1'];
  const body = ['县教育局', 7, 9];
  const said = run(grid([['单位', '报送条数', ''], ['', '上年同期', '本期'], body], merges));
  expect(said.findings.县教育局).toEqual({ sent: 900 });
  const unsaid = run(grid([['单位', '报送条数', ''], ['', '甲', '乙'], body], merges));
  expect(unsaid.findings.县教育局).toEqual({ sent: 700 });
  expect(unsaid.told.some((line) => line.startsWith('Sheet1 B1'))).toBe(true);
});

describe('a table on its side', () => {
  const side = (corner: string, ...units: string[]) =>
    grid(
      [
        ['2022年情况表', '', ''],
        [corner, ...units],
        ['报送条数', 3, 4],
        ['采用率', '50%', '七成'],
        ['注：不含转载。', '', ''],
      ],
      ['A1:C1'],
    );

  test('is read with its reason, and every place that is named is one of the file', () => {
    const { findings, mapping, page, told, imported } = run(side('检查事项', '县教育局', '县审计局'));
    expect(findings).toEqual({ 县教育局: { sent: 300, rate: 5000 }, 县审计局: { sent: 400 } });
    expect(mapping?.turned).toEqual({
      confidence: 'sure',
      reason: '横着排的 2 个名称都认得，竖着排的是附件的列',
    });
    expect(mapping?.head).toEqual({ first: 1, last: 1 });
    expect(mapping?.columns.map(({ column, columnId }) => [column, columnId])).toEqual([
      ['2', 'unit'],
      ['3', 'sent'],
      ['4', 'rate'],
    ]);
    expect(imported.cells.map(({ row, column, after }) => `${column}${row} ${after}`)).toEqual([
      'B3 3',
      'B4 50',
      'C3 4',
    ]);
    expect(told.find((line) => line.startsWith('Sheet1 C4'))).toBeDefined();
    expect(page).toMatchObject({ title: '2022年情况表', notes: ['注：不含转载。'] });
  });

  test('is not guessed: of unknown names it is refused by what it is, until a person says so', () => {
    const unknown = side('单位', '第一组', '第二组');
    expect(run(unknown)).toMatchObject({ edits: [], mapping: null });
    expect(run(unknown).told).toEqual(['Sheet1  这张表行列颠倒：事项']);
    expect(run(unknown, { turned: true }).mapping?.turned).toEqual({ confidence: 'sure', reason: '人工指定' });
    expect(run(side('检查事项', '县教育局', '县审计局'), { turned: false }).edits).toEqual([]);
  });
});

describe('a sheet that holds more than one table', () => {
  test('is read as far as its own goes: titles of another one end it, and that is told', () => {
    const { findings, told } = run(
      grid([
        ['单位', '报送条数', '采用率'],
        ['县教育局', 3, 50],
        ['承办单位', '受理量', '办结率'],
        ['县教育局', 56, 98],
        ['县审计局', 12, 100],
      ]),
    );
    expect(findings).toEqual({ 县教育局: { sent: 300, rate: 5000 } });
    expect(told.some((line) => line.startsWith('Sheet1 3 第 3—5 行'))).toBe(true);
  });

  test('goes on behind it where its own head is printed again', () => {
    const head = ['单位', '报送条数', '采用率'];
    const { findings } = run(
      grid([
        head,
        ['县教育局', 3, 50],
        ['承办单位', '受理量', '办结率'],
        ['县民政局', 56, 98],
        head,
        ['县审计局', 1, 2],
      ]),
    );
    expect(findings).toEqual({ 县教育局: { sent: 300, rate: 5000 }, 县审计局: { sent: 100, rate: 200 } });
  });

  test('words in a row of answers do not end it', () => {
    const { findings } = run(
      grid([
        ['单位', '报送条数', '采用率', '是否召开会议'],
        ['县教育局', '未报', '未报', '是'],
        ['某某中心', '未报', '待定', '另行报告'],
        ['县审计局', 1, 2, '否'],
      ]),
    );
    expect(findings.县审计局).toEqual({ sent: 100, rate: 200, met: '否' });
  });
});

describe('titles that are printed several times', () => {
  const sentIn = (rows: Parameters<typeof grid>[0], merges: readonly string[]) => {
    const { findings, told } = run(grid(rows, merges));
    return { sent: findings.县教育局?.sent ?? null, told };
  };

  test('the columns of the round count, not those of its months', () => {
    const rows = [
      ['单位', '4月', '5月', '6月', '二季度'],
      ['', '报送条数', '报送条数', '报送条数', '报送条数'],
      ['县教育局', 1, 2, 3, 6],
    ];
    expect(sentIn(rows, ['A1:A2']).sent).toBe(600);
  });

  test('or the total of its months, above or below the title', () => {
    const above = [
      ['单位', '4月', '5月', '6月', '合计'],
      ['', '报送条数', '报送条数', '报送条数', '报送条数'],
      ['县教育局', 1, 2, 3, 6],
    ];
    const below = [
      ['单位', '报送条数', '', '', ''],
      ['', '4月', '5月', '6月', '合计'],
      ['县教育局', 1, 2, 3, 6],
    ];
    expect(sentIn(above, ['A1:A2']).sent).toBe(600);
    expect(sentIn(below, ['A1:A2', 'B1:E1']).sent).toBe(600);
  });

  test('where nothing tells which counts, the first one does and is told', () => {
    const rows = [
      ['单位', '报送条数', '报送条数'],
      ['县教育局', 1, 2],
    ];
    const { sent, told } = sentIn(rows, []);
    expect([sent, told.some((line) => line.startsWith('Sheet1 B1'))]).toEqual([100, true]);
  });
});

describe('a question with a column for each answer', () => {
  const rows = (yes: string, no: string) => [
    ['单位', '报送条数', '是否召开会议', ''],
    ['', '', '是', '否'],
    ['县教育局', 1, yes, no],
  ];
  const met = (yes: string, no: string) => {
    const { findings, told } = run(grid(rows(yes, no), ['A1:A2', 'B1:B2', 'C1:D1']));
    return { met: findings.县教育局?.met ?? null, asked: told.some((line) => line.startsWith('Sheet1 C3')) };
  };

  test('is answered by the column that is ticked', () => {
    expect(met('√', '')).toEqual({ met: '是', asked: false });
    expect(met('', '√')).toEqual({ met: '否', asked: false });
    expect(met('', '')).toEqual({ met: null, asked: false });
  });

  test('is asked about when both are ticked, or one crossed out', () => {
    expect(met('√', '√')).toEqual({ met: null, asked: true });
    expect(met('×', '')).toEqual({ met: null, asked: true });
  });
});

test('a table that says that colours mean something is told: they are not read', () => {
  const { told } = run(
    grid(
      [
        ['情况表（标红的为否）', ''],
        ['单位', '报送条数'],
        ['县教育局', 1],
      ],
      ['A1:B1'],
    ),
  );
  expect(told.some((line) => line.includes('表上说颜色有含义'))).toBe(true);
});

test('a sheet for each unit is one table over several sheets, whatever stands alike below each', () => {
  const sheet = (name: string) =>
    grid(
      [
        ['单位', '报送条数'],
        [name, 3],
        ['填报人：甲', ''],
      ],
      ['A3:B3'],
      name,
    );
  const { findings } = run([sheet('县教育局'), sheet('县审计局')]);
  expect(Object.keys(findings)).toEqual(['县教育局', '县审计局']);
});

describe('two tables of one annex below each other', () => {
  const upper = [
    ['单位', '报送条数', '采用率'],
    ['县教育局', 3, 50],
  ];

  test('are both read, each by its own head', () => {
    const { findings } = run(grid([...upper, ['采用率', '单位', '报送条数'], [70, '县审计局', 4]]));
    expect(findings).toEqual({ 县教育局: { sent: 300, rate: 5000 }, 县审计局: { sent: 400, rate: 7000 } });
  });

  test('also where the lower one has the fuller head', () => {
    const lower = [
      ['是否召开会议', '采用率', '单位', '报送条数'],
      ['是', 70, '县审计局', 4],
    ];
    const { findings } = run(grid([...upper, [''], ...lower]));
    expect(findings).toEqual({ 县教育局: { sent: 300, rate: 5000 }, 县审计局: { sent: 400, rate: 7000, met: '是' } });
  });
});

describe('a number that may mean two things', () => {
  test('is not read where it is a fraction among percentages', () => {
    const rows = [
      ['单位', '采用率'],
      ['县教育局', 98.2],
      ['县审计局', 0.95],
      ['县民政局', 90],
    ];
    const { findings, told } = run(grid(rows));
    expect(findings).toEqual({ 县教育局: { rate: 9820 }, 县民政局: { rate: 9000 } });
    expect(told.some((line) => line.startsWith('Sheet1 B3'))).toBe(true);
    const low = run(
      grid([
        ['单位', '采用率'],
        ['县教育局', 2.5],
        ['县审计局', 0.95],
      ]),
    );
    expect(low.findings.县审计局).toEqual({ rate: 95 });
  });

  test('is not read where it is merged beside several units, and told at each', () => {
    const rows = [
      ['单位', '报送条数'],
      ['县教育局', 12],
      ['县审计局', ''],
      ['县民政局', 1],
    ];
    const { told, findings } = run(grid(rows, ['B2:B3']));
    expect(Object.keys(findings)).toEqual(['县民政局']);
    const at = (place: string) => told.filter((line) => line.startsWith(`Sheet1 ${place} `)).length;
    expect([at('B2'), at('B3'), at('B4')]).toEqual([1, 1, 0]);
  });
});

test('of two columns of one title the one that says to be of this period counts, wherever it stands', () => {
  const rows = [
    ['单位', '报送条数（累计）', '报送条数（本季）'],
    ['县教育局', 9, 3],
  ];
  expect(run(grid(rows)).findings).toEqual({ 县教育局: { sent: 300 } });
});
