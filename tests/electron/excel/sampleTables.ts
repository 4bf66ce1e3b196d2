import type { CellFormat, ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';

type CellDraft = Partial<ModelCell> & { column: number };

/** A cell with the usual fields filled in; the value of a text cell is its text. */
export function cell(draft: CellDraft): ModelCell {
  const text = draft.text ?? '';
  const format: CellFormat = draft.format ?? { type: 'text' };
  const value = format.type === 'text' ? text : null;
  return { rowSpan: 1, columnSpan: 1, align: 'center', value, ...draft, format, text };
}

export function row(kind: ModelRow['kind'], ...cells: CellDraft[]): ModelRow {
  return { kind, cells: cells.map(cell) };
}

export function number(column: number, value: number, text: string, decimals = 0): CellDraft {
  return { column, value, text, format: { type: 'number', decimals } };
}

export function table(draft: Partial<TableModel> & Pick<TableModel, 'rows' | 'columns'>): TableModel {
  return {
    label: '附件1',
    title: '测试表',
    subtitle: null,
    headRows: 1,
    notes: [],
    orientation: 'portrait',
    frozenColumns: 2,
    ...draft,
  };
}

const score: CellFormat = { type: 'number', decimals: 2 };
const rank: CellFormat = { type: 'number', decimals: 0 };
const rate: CellFormat = { type: 'percent', decimals: 1 };

/** Everything at once: diagonal corner, three head rows, group rows, words among numbers, every formula, totals, notes. */
export function scoreTable(): TableModel {
  const values: [string, number | string | null, number | null, number, number, number][] = [
    ['城关镇', 1850, -200, 31650, 1, 0],
    ['崔家头镇', '不涉及', 1650, 31650, 1, 0],
    ['水沟镇', null, -1810, 28190, 2, 0],
    ['张家塬镇', 10, 20, 30030, 0, 0],
  ];
  const order = [1, 1, 3, 2];
  const body = values.map(([name, plus, minus, total, done, late], index) => {
    const at = 4 + index;
    const plusText = plus === null ? '' : typeof plus === 'string' ? plus : String(plus / 100);
    return row(
      'body',
      number(0, (index + 1) * 100, String(index + 1)),
      { column: 1, text: name, align: 'left' },
      { ...number(2, 0, plusText, 2), value: plus },
      { ...number(3, 0, minus === null ? '' : String(minus / 100), 2), value: minus },
      {
        column: 4,
        text: String(total / 100),
        value: total,
        format: score,
        formula: {
          fn: 'sum',
          constant: 30000,
          terms: [
            { of: { row: at, column: 2 }, times: 1 },
            { of: { row: at, column: 3 }, times: 1 },
          ],
        },
      },
      {
        column: 5,
        text: String(order[index]),
        value: (order[index] ?? 0) * 100,
        format: rank,
        formula: {
          fn: 'rank',
          of: { row: at, column: 4 },
          range: { from: { row: 4, column: 4 }, to: { row: 7, column: 4 } },
          method: 'dense',
          order: 'desc',
        },
      },
      number(6, done * 100, String(done)),
      number(7, late * 100, String(late)),
      {
        column: 8,
        text: done === 0 ? '—' : '100.0%',
        value: done === 0 ? null : 10000,
        format: rate,
        formula: {
          fn: 'ratio',
          of: { row: at, column: 6 },
          minus: { row: at, column: 7 },
          to: { row: at, column: 6 },
          percent: true,
          decimals: 1,
          whenZero: '—',
        },
      },
    );
  });
  const totals = [6, 7].map((column) => ({
    column,
    text: column === 6 ? '4' : '0',
    value: column === 6 ? 400 : 0,
    format: rank,
    formula: {
      fn: 'total' as const,
      ranges: [{ from: { row: 4, column }, to: { row: 7, column } }],
    },
  }));
  return table({
    label: '附件1',
    title: '2022年第二季度政务公开工作考核情况统计表（各镇）',
    subtitle: '（2022年4月1日—6月30日）',
    columns: [3, 8, 6, 6, 6, 4, 5, 5, 6].map((width) => ({ width })),
    headRows: 3,
    rows: [
      row(
        'head',
        { column: 0, text: '序号', rowSpan: 3 },
        { column: 1, rowSpan: 3, diagonal: { upper: '检查事项', lower: '单位' } },
        { column: 2, text: '加减分', columnSpan: 2 },
        { column: 4, text: '小计', rowSpan: 3 },
        { column: 5, text: '名次', rowSpan: 3 },
        { column: 6, text: '12345热线办理情况', columnSpan: 3 },
      ),
      row(
        'head',
        { column: 2, text: '主动公开', rowSpan: 2 },
        { column: 3, text: '日常工作', rowSpan: 2 },
        { column: 6, text: '承办件', columnSpan: 2 },
        { column: 8, text: '按期\n办结率', rowSpan: 2 },
      ),
      row('head', { column: 6, text: '总数' }, { column: 7, text: '超时' }),
      row('group', { column: 0, columnSpan: 9, text: '一、各镇（不低于4条）', align: 'left' }),
      ...body,
      row('total', { column: 0, columnSpan: 6, text: '合计' }, ...totals, {
        ...number(8, 10000, '100.0%'),
        format: rate,
      }),
    ],
    notes: ['注：1.按期办结率=按期办结件÷承办件；承办件为0的印作“—”。', '2.数据截至2022年6月30日。'],
    frozenColumns: 2,
  });
}
