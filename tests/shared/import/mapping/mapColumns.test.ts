import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '#shared/import/importContext.ts';
import { layoutToRemember } from '#shared/import/mapping/rememberedLayout.ts';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import { type RoundInput, sampleRound } from '../../../support/sampleRound.ts';
import { grid } from '../grid.ts';

const yesNo = [{ value: '是' }, { value: '否' }];
const columns: RoundInput['annexes'][number]['columns'] = [
  { kind: 'serial', id: 'no' },
  { kind: 'name', id: 'unit', title: '单位名称' },
  { kind: 'choice', id: 'plan', title: '1.是否制定年度政务公开工作方案', options: yesNo },
  { kind: 'choice', id: 'meeting', title: '2.是否召开工作会议', options: yesNo },
  {
    kind: 'group',
    id: 'counts',
    title: '信息公开',
    columns: [
      { kind: 'integer', id: 'sent', title: '报送条数' },
      { kind: 'integer', id: 'used', title: '采用条数' },
    ],
  },
  { kind: 'text', id: 'remark', title: '备注' },
];
const data = sampleRound({
  annexes: [{ id: 'a1', number: 1, title: '公开情况表', rows: { from: 'units' }, columns }],
  units: [
    { name: '县教育局', id: 'edu' },
    { name: '县审计局', id: 'audit' },
    { name: '县司法局', id: 'law' },
  ],
});

function run(sheets: RawSheet | RawSheet[], options: ImportOptions = {}) {
  let ids = 0;
  const plan = planImport(data, 'a1', '表.xlsx', [sheets].flat(), () => `new-${++ids}`, options);
  const mapped = Object.fromEntries(
    (plan.mapping?.columns ?? []).map(({ column, columnId, confidence, reason }) => [
      column,
      [columnId, confidence, reason],
    ]),
  );
  return {
    ...plan,
    mapped,
    findings: applyEdits(data, plan.edits).findings.a1 ?? {},
    messages: plan.diagnostics.map(({ severity, column, message }) => [severity, column, message]),
  };
}

describe('every column of the file', () => {
  const sheet = grid([
    ['单位', '是否制定年度政务公开工作方案', '是否按要求召开工作会议', '报送条数', '采用条数（条）', '备注', '联系人'],
    ['县教育局', '是', '否', 10, 5, '好', '李'],
    ['县审计局', '是', '是', 3, 1, '', '王'],
  ]);

  test('is an annex column with a reason and a confidence, or is not imported', () => {
    const { mapped, mapping } = run(sheet);
    expect(mapped).toEqual({
      A: ['unit', 'sure', '内容是已知的名称'],
      B: ['plan', 'sure', '表头相同'],
      C: ['meeting', 'doubtful', '表头相近“2.是否召开工作会议”'],
      D: ['sent', 'sure', '表头相同'],
      E: ['used', 'sure', '表头相近“信息公开 / 采用条数”，内容都读得懂'],
      F: ['remark', 'sure', '表头相同'],
      G: [null, 'none', '附件中没有这一列'],
    });
    expect(mapping?.head).toEqual({ first: 1, last: 1 });
    expect(mapping?.unfilled).toEqual([]);
  });

  test('that is called a little otherwise is imported, and flagged', () => {
    const { findings, messages } = run(sheet);
    expect(findings.edu).toEqual({ plan: '是', meeting: '否', sent: 1000, used: 500, remark: '好' });
    expect(messages).toContainEqual([
      'warning',
      'C',
      '“是否按要求召开工作会议”这一列按“2.是否召开工作会议”导入，没有把握：表头相近“2.是否召开工作会议”。',
    ]);
  });

  test('whose title says the opposite or another time is not taken for it', () => {
    const { mapped } = run(
      grid([
        ['单位名称', '是否未制定年度政务公开工作方案', '报送条数'],
        ['县教育局', '是', 10],
      ]),
    );
    expect(mapped.B?.slice(0, 2)).toEqual([null, 'none']);
  });

  test('that fits only by its content is suggested, not taken', () => {
    const { mapping, findings, messages } = run(
      grid([
        ['单位名称', '甲项', '2.是否召开工作会议', '报送条数'],
        ['县教育局', '是', '否', 10],
      ]),
    );
    expect(mapping?.columns[1]).toMatchObject({ columnId: null, confidence: 'none', suggested: 'plan' });
    expect(findings.edu).toEqual({ meeting: '否', sent: 1000 });
    expect(messages).toContainEqual(['info', 'B', '附件中没有“甲项”这一列，没有导入。']);
  });

  test('is doubtful when its content is mostly no answer, however it is called', () => {
    const { mapped } = run(
      grid([
        ['单位名称', '报送条数', '采用条数'],
        ['县教育局', '较多', 1],
        ['县审计局', '较少', 1],
        ['县司法局', '没有统计', 1],
      ]),
    );
    expect(mapped.B).toEqual(['sent', 'doubtful', '表头相同，但内容多数不是本列的答案']);
  });
});

test('a head goes on as far down as its merged cells reach', () => {
  const sheet = grid(
    [
      ['单位名称', '报送条数', '采用条数', '会议', ''],
      ['', '', '', '是否按要求召开工作会议', '人数'],
      ['县教育局', 10, 5, '是', 30],
    ],
    ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
  );
  const { mapping, mapped, messages } = run(sheet);
  expect(mapping?.head).toEqual({ first: 1, last: 2 });
  expect(mapped.D?.slice(0, 2)).toEqual(['meeting', 'doubtful']);
  expect(messages.filter(([severity]) => severity === 'error')).toEqual([]);
});

describe('what a person says', () => {
  const sheet = grid(
    [
      ['公开情况'],
      ['部门', '甲', '乙', '数量', ''],
      ['', '', '', '送', '用'],
      ['县教育局', '是', '否', 10, 5],
      ['县审计局', '否', '是', 3, 1],
    ],
    ['A1:E1', 'D2:E2', 'A2:A3', 'B2:B3', 'C2:C3'],
  );
  const layout = {
    head: { first: 2, last: 3 },
    columns: { 甲: 'plan', C: 'meeting', '数量 / 送': 'sent', '数量 / 用': null },
  };

  test('about the head and its columns is done, by header path or by letter', () => {
    expect(run(sheet).mapping).toBeNull();
    const { findings, mapped, diagnostics } = run(sheet, { layout });
    expect(findings.edu).toEqual({ plan: '是', meeting: '否', sent: 1000 });
    expect(mapped).toEqual({
      A: ['unit', 'sure', '内容是已知的名称'],
      B: ['plan', 'sure', '人工指定'],
      C: ['meeting', 'sure', '人工指定'],
      D: ['sent', 'sure', '人工指定'],
      E: [null, 'sure', '人工指定'],
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('goes before the title, and the column that had it is not imported', () => {
    const plain = grid([
      ['单位名称', '报送条数', '采用条数', '核定报送数'],
      ['县教育局', 10, 5, 9],
    ]);
    const said = run(plain, { layout: { columns: { 核定报送数: 'sent' } } });
    expect(said.findings.edu).toEqual({ sent: 900, used: 500 });
    expect(said.mapped.B).toEqual([null, 'none', '附件中没有这一列']);
    expect(run(plain, { layout: { columns: { B: 'used', C: 'sent' } } }).findings.edu).toEqual({
      sent: 500,
      used: 1000,
    });
    expect(run(plain, { layout: { columns: { 报送条数: null } } }).findings.edu).toEqual({ used: 500 });
  });

  test('about the head shows its columns even when none of them is known', () => {
    const { mapping, rows } = run(
      grid([
        ['甲', '乙'],
        ['某处', '三'],
      ]),
      { layout: { head: { first: 1, last: 1 } } },
    );
    expect(mapping?.columns.map(({ key, columnId }) => [key, columnId])).toEqual([
      ['甲', null],
      ['乙', null],
    ]);
    expect(rows).toBe(0);
  });

  test('about the sheet and about rows that are no data is done', () => {
    const head = ['单位名称', '报送条数', '采用条数'];
    const [first, second] = ['一', '二'].map((name) =>
      grid([head, ['县教育局', 1, 1], ['县审计局', 2, 2]], [], name),
    ) as [RawSheet, RawSheet];
    const { mapping, findings } = run([first, second], { layout: { sheet: '二', notData: [3] } });
    expect(mapping?.sheet).toBe('二');
    expect(Object.keys(findings)).toEqual(['edu']);
  });

  test('about sheets and columns that there are none of is refused or told', () => {
    expect(() => run(sheet, { layout: { sheet: '三' } })).toThrow('没有工作表“三”');
    expect(() => run(sheet, { layout: { columns: { 甲: 'nothing' } } })).toThrow('没有这个 id 的列');
    const { messages } = run(sheet, { layout: { ...layout, columns: { 丁: 'plan' } } });
    expect(messages).toContainEqual(['warning', null, '指定了“丁”这一列，但文件中没有它。']);
  });

  test('about one file is known for the next one with the same head, wherever it stands', () => {
    const { mapping } = run(sheet, { layout });
    const remembered = mapping ? layoutToRemember(mapping, layout.columns) : null;
    expect(remembered).not.toBeNull();
    const next = grid(
      [
        ['附件2'],
        ['公开情况（二季度）'],
        ['部门', '甲', '乙', '数量', ''],
        ['', '', '', '送', '用'],
        ['县司法局', '否', '是', 7, 2],
      ],
      ['D3:E3', 'A3:A4', 'B3:B4', 'C3:C4'],
    );
    const { findings, mapped } = run(next, { remembered: remembered ? [remembered] : [] });
    expect(findings).toEqual({ law: { plan: '否', meeting: '是', sent: 700 } });
    expect(mapped.B).toEqual(['plan', 'sure', '上次这样对应']);
    const other = grid([
      ['部门', '甲', '丙'],
      ['县司法局', '否', '是'],
    ]);
    expect(run(other, { remembered: remembered ? [remembered] : [] }).mapping).toBeNull();
  });
});

test('blocks side by side are mapped each for itself, and one path is said for all of them', () => {
  const sheet = grid([
    ['单位名称', '送', '采用条数', '单位名称', '送', '采用条数'],
    ['县教育局', 3, 2, '县审计局', 1, 0],
  ]);
  const { findings } = run(sheet, { layout: { columns: { 送: 'sent' } } });
  expect(findings).toEqual({ edu: { sent: 300, used: 200 }, audit: { sent: 100, used: 0 } });
});
