import { describe, expect, test } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import type { ImportOptions } from '#shared/import/importContext.ts';
import { planImport, planSteps, prepareImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type RoundInput, sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

const columns: RoundInput['annexes'][number]['columns'] = [
  { kind: 'serial', id: 'no' },
  { kind: 'name', id: 'unit', title: '单位名称' },
  {
    kind: 'group',
    id: 'counts',
    title: '信息公开',
    columns: [
      { kind: 'integer', id: 'sent', title: '报送\n条数' },
      { kind: 'integer', id: 'published', title: '采用条数', words: ['不涉及'] },
    ],
  },
  { kind: 'ratio', id: 'rate', title: '采用率', of: 'published', to: 'sent', decimals: 1 },
  { kind: 'text', id: 'remark', title: '备注' },
];
const units = [
  { name: '县教育局', id: 'edu', aliases: ['县教体局'] },
  { name: '县卫生健康局', id: 'health', short: '卫健局' },
  { name: '县审计局', id: 'audit' },
];
const round = sampleRound({
  annexes: [{ id: 'a1', number: 1, title: '报送情况表', rows: { from: 'units' }, columns }],
  units,
});

function run(data: RoundData, sheets: RawSheet | RawSheet[], options: ImportOptions = {}) {
  let ids = 0;
  const list = Array.isArray(sheets) ? sheets : [sheets];
  const plan = planImport(data, data.pack.annexes[0]?.id ?? '', '表.xlsx', list, () => `new-${++ids}`, options);
  const after = applyEdits(data, plan.edits);
  const annexId = data.pack.annexes[0]?.id ?? '';
  return {
    ...plan,
    after,
    findings: after.findings[annexId] ?? {},
    messages: plan.diagnostics.map(({ message }) => message),
  };
}

const head = [
  ['序号', '单位名称', '信息公开', '', '采用率', '备注'],
  ['', '', '报送条数', '采用条数', '', ''],
];
const headMerges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2'];

describe('the head', () => {
  test('is found below label, title and subtitle, over several merged rows', () => {
    const sheet = grid(
      [
        ['附件1'],
        ['2022年报送情况表'],
        ['（截至6月30日，单位：条）'],
        ...head,
        [1, '县教育局', 10, 5, { percent: 0.5, text: '50.0%' }, '按时  报送'],
      ],
      ['A1:F1', 'A2:F2', 'A3:F3', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5'],
    );
    const { findings, diagnostics, cells, rows } = run(round, sheet);
    expect(diagnostics).toEqual([]);
    expect(findings).toEqual({ edu: { sent: 1000, published: 500, remark: '按时  报送' } });
    expect([rows, cells]).toEqual([1, 3]);
  });

  test('may be flat, numbered, broken over lines, in full width and in another order', () => {
    const sheet = grid([
      ['备　注', '2.采用 条数', '（1）报送\r\n条数', '单位\n名称'],
      ['无', 5, 10, '县审计局'],
    ]);
    const { findings, diagnostics } = run(round, sheet);
    expect(diagnostics).toEqual([]);
    expect(findings).toEqual({ audit: { sent: 1000, published: 500, remark: '无' } });
  });

  test('may call the names otherwise: the column with the known names is taken', () => {
    const sheet = grid([
      ['序号', '责任部门', '报送条数', '采用条数'],
      [1, '县审计局', 10, 5],
    ]);
    expect(run(round, sheet).findings).toEqual({ audit: { sent: 1000, published: 500 } });
  });

  test('says which columns the file lacks and which the annex does not know', () => {
    const sheet = grid([
      ['单位名称', '报送条数', '联系电话'],
      ['县审计局', 10, '123'],
    ]);
    const { diagnostics } = run(round, sheet);
    expect(diagnostics.map(({ severity, row, column, message }) => [severity, row, column, message])).toEqual([
      ['warning', 1, null, '文件中没有找到这些列：“信息公开 / 采用条数”、“备注”，其中的内容没有导入。'],
      ['info', 1, 'C', '附件中没有“联系电话”这一列，没有导入。'],
    ]);
  });

  test('that is repeated at a page break is passed over', () => {
    const sheet = grid(
      [...head, [1, '县教育局', 1, 1], ...head, [2, '县审计局', 2, 2]],
      [...headMerges, 'A4:A5', 'B4:B5', 'C4:D4'],
    );
    const { rows, diagnostics } = run(round, sheet);
    expect(rows).toBe(2);
    expect(diagnostics).toEqual([]);
  });

  test('repeated to the right is two blocks that are read one after the other', () => {
    const sheet = grid([
      ['序号', '单位名称', '报送条数', '采用条数', '序号', '单位名称', '报送条数', '采用条数'],
      [1, '县教育局', 3, 2, 3, '县审计局', 1, 0],
      [2, '卫健局', 2, 1],
      ['注：1.截至6月底。'],
    ]);
    const { findings, notes } = run(round, sheet);
    expect(findings).toEqual({
      edu: { sent: 300, published: 200 },
      health: { sent: 200, published: 100 },
      audit: { sent: 100, published: 0 },
    });
    expect(notes).toEqual(['注：1.截至6月底。']);
  });

  test('of another table is refused, with what was expected', () => {
    const { edits, diagnostics } = run(
      round,
      grid([
        ['姓名', '电话'],
        ['甲', '1'],
      ]),
    );
    expect(edits).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      message: '没有找到与“报送情况表”相符的表头，什么也没有导入。',
    });
    expect(diagnostics[0]?.suggestion).toContain('“信息公开/报送条数”');
  });

  test('decides which of several sheets is read', () => {
    const wrong = grid([['目录'], ['附件1']], [], '目录');
    const right = grid([...head, [1, '县教育局', 1, 1]], headMerges, '附件1');
    const { rows, messages } = run(round, [wrong, right]);
    expect(rows).toBe(1);
    expect(messages).toContain('文件有 2 张工作表，导入了最相符的“附件1”，没有导入“目录”。');
  });
});

describe('the rows', () => {
  const body = (...rows: (string | number)[][]) => grid([...head, ...rows], headMerges);

  test('are matched by alias, by short name and by the folded name', () => {
    const { findings } = run(round, body([1, '县教体局', 1, 1], [2, '卫健局', 2, 2], [3, '县 审 计 局', 3, 3]));
    expect(Object.keys(findings)).toEqual(['edu', 'health', 'audit']);
  });

  test('of unknown units are left out, and similar names offered', () => {
    const { edits, diagnostics } = run(round, body([1, '县卫生局', 1, 1]));
    expect(edits).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', row: 3, column: 'B', subject: '县卫生局' });
    expect(diagnostics[0]?.suggestion).toContain('县卫生健康局');
  });

  test('are matched alike in every file of a round: what one looked for in vain does not tire the next', () => {
    const unknown = Array.from({ length: 120 }, (_, at) => [at, `县卫生第${at}局`, 1, 1]);
    const prepared = prepareImport(round, 'a1');
    const say = () => {
      const steps = planSteps(prepared, '表.xlsx', [body(...unknown)], () => 'new');
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value.diagnostics;
      }
    };
    const first = say();
    expect(first.filter(({ suggestion }) => suggestion?.includes('县卫生健康局')).length).toBeGreaterThan(50);
    expect(say()).toEqual(first);
  });

  test('of unknown units become new units where that is asked for', () => {
    const { after, findings } = run(round, body([1, '县林业局', 1, 1]), { createUnits: true });
    expect(after.units.at(-1)).toMatchObject({ id: 'new-1', name: '县林业局', groupId: 'all' });
    expect(findings['new-1']).toEqual({ sent: 100, published: 100 });
  });

  test('about a unit that came before are left out', () => {
    const { findings, diagnostics } = run(round, body([1, '县教育局', 1, 1], [2, '县教体局', 2, 2]));
    expect(findings.edu?.sent).toBe(100);
    expect(diagnostics.map(({ severity, row }) => [severity, row])).toEqual([['error', 4]]);
  });

  test('may lie under one merged name: their texts are joined', () => {
    const sheet = grid(
      [...head, [1, '县教育局', 1, 1, '', '一季度迟报'], ['', '', '', '', '', '二季度漏报'], [2, '县审计局', 2, 1]],
      [...headMerges, 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4'],
    );
    const { findings, rows } = run(round, sheet);
    expect(findings.edu).toEqual({ sent: 100, published: 100, remark: '一季度迟报\n二季度漏报' });
    expect(rows).toBe(2);
  });

  test('with totals are not imported but checked', () => {
    const { rows, diagnostics } = run(round, body([1, '县教育局', 1, 1], [2, '县审计局', 2, 2], ['合 计', '', 4, 3]));
    expect(rows).toBe(2);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', row: 5, column: 'C', message: '“合 计”行的“报送条数”印作 4，各行相加是 3。' },
    ]);
  });

  test('without a name are named, and notes below the table are kept as notes', () => {
    const { messages, notes } = run(
      round,
      body([1, '县教育局', 1, 1], ['', '', 7, 7], [3, '县审计局', 2, 2], ['2.未纳入考核的单位报送82条。']),
    );
    expect(messages).toEqual(['这一行“7 7”看不出是哪个对象，没有导入。']);
    expect(notes).toEqual(['2.未纳入考核的单位报送82条。']);
  });
});

describe('the cells', () => {
  const body = (...cells: (string | number | { percent: number; text: string })[]) =>
    grid([...head, [1, '县教育局', ...cells]], headMerges);
  const known = applyEdits(round, [{ entity: 'finding', id: 'r1/a1/edu', fields: { sent: 900, remark: '旧的' } }]);

  test('that are blank leave what was recorded, unless blanks shall clear it', () => {
    expect(run(known, body('', 5)).findings.edu).toEqual({ sent: 900, published: 500, remark: '旧的' });
    expect(run(known, body('', 5), { clearBlanks: true }).findings.edu).toEqual({
      sent: null,
      published: 500,
      remark: null,
    });
  });

  test('that cannot be read are named, and the others of the row imported', () => {
    const { findings, diagnostics } = run(known, body('很多', 5));
    expect(findings.edu).toEqual({ sent: 900, published: 500, remark: '旧的' });
    expect(diagnostics).toMatchObject([{ severity: 'error', row: 3, column: 'C', subject: '县教育局' }]);
  });

  test('may hold a word where the column allows it', () => {
    expect(run(round, body(3, '不涉及')).findings.edu).toEqual({ sent: 300, published: '不涉及' });
  });

  test('that are computed are compared, not imported', () => {
    const { findings, diagnostics } = run(round, body(3, 1, { percent: 0.5, text: '50.0%' }));
    expect(findings.edu).toEqual({ sent: 300, published: 100 });
    expect(diagnostics).toMatchObject([
      { severity: 'warning', row: 3, column: 'E', message: '“采用率”表中印作“50.0%”，按导入的内容算出是“33.3%”。' },
    ]);
    expect(run(round, body(3, 1, { percent: 1 / 3, text: '33%' })).diagnostics).toEqual([]);
  });

  test('that say what is recorded already make no edit', () => {
    expect(run(known, body(9, '', '', '旧的')).edits).toEqual([]);
  });

  test('that are merged over several answers fill the first and are named', () => {
    const sheet = grid([...head, [1, '县教育局', 3, '']], [...headMerges, 'C3:D3']);
    const { findings, diagnostics } = run(round, sheet);
    expect(findings.edu).toEqual({ sent: 300 });
    expect(diagnostics).toMatchObject([{ severity: 'warning', column: 'D' }]);
  });

  test('that are longer than anybody types are refused', () => {
    const { diagnostics, findings } = run(round, body(1, 1, '', '长'.repeat(10_001)));
    expect(findings.edu).toEqual({ sent: 100, published: 100 });
    expect(diagnostics).toMatchObject([{ severity: 'error', column: 'F' }]);
  });
});

describe('large files', () => {
  const many = sampleRound({
    annexes: [{ id: 'a1', number: 1, title: '表', rows: { from: 'units' }, columns }],
    units: Array.from({ length: 20_000 }, (_, index) => `第${index}单位`),
  });

  test('of the largest size allowed are read', () => {
    const rows = Array.from({ length: 19_998 }, (_, index) => [index + 1, `第${index}单位`, 3, 2, '66.7%', '按时']);
    const { findings, diagnostics } = run(many, grid([...head, ...rows], headMerges));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(findings)).toHaveLength(19_998);
  });

  test('with nothing but unknown names give no row', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [index + 1, `不明单位${index}`, 3, 2]);
    expect(run(many, grid([...head, ...rows], headMerges)).rows).toBe(0);
  });

  test('beyond the bounds are refused', () => {
    const rows = Array.from({ length: 20_001 }, () => ['x']);
    expect(run(round, grid(rows)).messages).toEqual(['表格太大：一张工作表最多 20000 行、400 列。什么也没有导入。']);
  });
});

test('what was imported is what the annex prints', () => {
  const { after } = run(round, grid([...head, [1, '县教育局', 10, 5]], headMerges));
  expect(annexRows(after, 'a1', 'all')[0]?.values).toMatchObject({ sent: 1000, published: 500, rate: 5000 });
});
