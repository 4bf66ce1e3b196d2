import { describe, expect, it } from 'vitest';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { fitColumns } from '#shared/document/fitColumns.ts';
import { rowHeights, sumOf } from '#shared/document/rowHeights.ts';
import { row, scoreTable, table } from '../../electron/excel/sampleTables.ts';

const wide = (columns: number, text: string) =>
  table({
    columns: Array.from({ length: columns }, () => ({ width: 4 })),
    rows: [row('head', ...Array.from({ length: columns }, (_, column) => ({ column, text })))],
  });

describe('columns', () => {
  it('fill the room exactly', () => {
    for (const model of [scoreTable(), wide(4, '单位'), wide(24, '检查事项')]) {
      const { widths } = fitColumns(model, 442, 5);
      expect(sumOf(widths, 0, widths.length)).toBeCloseTo(442, 6);
    }
  });

  it('make the font smaller when they are many', () => {
    expect(fitColumns(wide(5, '单位'), 442, 5).fontSize).toBe(12);
    expect(fitColumns(wide(10, '单位'), 442, 5).fontSize).toBe(10.5);
    expect(fitColumns(wide(20, '单位'), 442, 5).fontSize).toBe(9);
  });

  it('break a number rather than be narrower than a character', () => {
    const texts = Array.from({ length: 24 }, (_, column) => ({
      column,
      text: column % 2 === 0 ? '12345678901234567890' : '是',
    }));
    const model = table({ columns: texts.map(() => ({ width: 4 })), rows: [row('body', ...texts)] });
    const { fontSize, widths } = fitColumns(model, 442, 5);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(fontSize + 5);
  });

  it('keep a name on one line where another column has room to spare, and its last character never by itself', () => {
    const names = ['县自然资源和规划局', '县民政局', '县市场监督管理局', '县政务服务和大数据管理局'];
    const model = table({
      columns: [{ width: 5 }, { width: 20 }],
      rows: names.map((text) => row('body', { column: 0, text }, { column: 1, text: '信息发布及时' })),
    });
    const { fontSize, widths } = fitColumns(model, 442, 5);
    expect(widths[0]).toBeGreaterThanOrEqual(12 * fontSize + 5);
    expect(sumOf(rowHeights(model, widths, { fontSize, padding: 5 }), 0, 4)).toBe(4 * Math.ceil(1.87 * fontSize + 1));
  });

  it('leave the room to long texts that would take more lines than the names save', () => {
    const model = table({
      columns: [{ width: 5 }, { width: 20 }],
      rows: ['县民政局', '县市场监督管理局'].map((text) =>
        row('body', { column: 0, text }, { column: 1, text: '信息发布不及时，部分栏目为空。'.repeat(40) }),
      ),
    });
    const [name = 0] = fitColumns(model, 442, 5).widths;
    expect(name).toBeLessThan(8 * 12 + 5);
  });

  it('keep a number on one line while text columns give way', () => {
    const model = table({
      columns: [{ width: 1 }, { width: 60 }],
      rows: [row('body', { column: 0, text: '1234567' }, { column: 1, text: '长'.repeat(90) })],
    });
    const { fontSize, widths } = fitColumns(model, 442, 5);
    expect(widths[0]).toBeGreaterThanOrEqual(3.5 * fontSize + 5);
  });
});

describe('row heights', () => {
  const box = { fontSize: 10, padding: 4 };

  it('grow with the lines of the longest cell', () => {
    const model = table({
      columns: [{ width: 4 }, { width: 4 }],
      rows: [row('body', { column: 0, text: '短' }), row('body', { column: 1, text: '长'.repeat(20) })],
    });
    const [short = 0, long = 0] = rowHeights(model, [44, 44], box);
    expect(long).toBeGreaterThan(4 * short * 0.7);
  });

  it('let merged cells use all their rows together', () => {
    const model = table({
      columns: [{ width: 4 }, { width: 4 }],
      rows: [
        row('body', { column: 0, text: '长'.repeat(40), rowSpan: 3 }, { column: 1, text: '一' }),
        row('body', { column: 1, text: '二' }),
        row('body', { column: 1, text: '三' }),
      ],
    });
    const heights = rowHeights(model, [44, 44], box);
    expect(sumOf(heights, 0, 3)).toBeGreaterThanOrEqual(10 * 10 * 1.2);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(2);
  });
});

describe('gaps', () => {
  it('are filled with empty cells, beside spans too', () => {
    const model = table({
      columns: [{ width: 4 }, { width: 4 }, { width: 4 }],
      rows: [
        row('body', { column: 0, text: '甲', rowSpan: 2 }, { column: 2, text: '丙' }),
        row('body', { column: 1, text: '乙' }),
      ],
    });
    expect(fillGaps(model).rows.map(({ cells }) => cells.map((cell) => [cell.column, cell.text]))).toEqual([
      [
        [0, '甲'],
        [1, ''],
        [2, '丙'],
      ],
      [
        [1, '乙'],
        [2, ''],
      ],
    ]);
  });

  it('a whole table stays the same object', () => {
    const model = scoreTable();
    expect(fillGaps(model)).toBe(model);
  });
});
