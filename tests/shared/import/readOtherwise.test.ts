import { describe, expect, test } from 'vitest';
import { readOtherwise } from '#shared/import/readOtherwise.ts';
import { LeafColumn, type RecordedColumn } from '#shared/pack/column.ts';

const options = [{ value: '是' }, { value: '否' }, { value: '不涉及' }];
const column = (definition: object) => LeafColumn.parse({ id: 'c', ...definition }) as RecordedColumn;
const off = column({ kind: 'decimal', title: '目录更新扣分' });
const bonus = column({ kind: 'decimal', title: '加分' });
const count = column({ kind: 'integer', title: '报送条数' });
const date = column({ kind: 'date', title: '完成日期' });
const asked = (title: string) => column({ kind: 'choice', title, options });

function read(of: RecordedColumn, text: string, number: number | null = null) {
  return readOtherwise(of, { text, number, percent: false, date: null })?.input ?? null;
}

describe('a cell that is not written as an answer says one', () => {
  test('when it names the points that the column takes off or adds', () => {
    expect(read(off, '扣1.5分')).toBe('1.5');
    expect(read(off, '不扣分')).toBe('0');
    expect(read(bonus, '加2分')).toBe('2');
    expect(read(bonus, '扣2分')).toBeNull();
    expect(read(count, '扣2分')).toBeNull();
  });

  test('not when two people might read two things', () => {
    for (const text of ['（2）', '2+3', '约2', '2或3']) expect(read(off, text)).toBeNull();
  });

  test('when a mark of a note stands behind a number: it is no digit of it', () => {
    expect(read(count, '70①')).toBe('70');
    expect(read(count, '2*')).toBe('2');
  });

  test('when an apostrophe made a text of a number', () => expect(read(count, "'12")).toBe('12'));

  test('when a date lost its format, within the years that rounds are of', () => {
    expect(read(date, '46270', 46270)).toBe('2026-09-05');
    expect(read(date, '46270')).toBe('2026-09-05');
    expect(read(date, '462', 462)).toBeNull();
    expect(read(date, '202609', 202609)).toBeNull();
  });

  test('when it repeats what was asked, or denies it', () => {
    expect(read(asked('是否支持IPv6'), '支持')).toBe('是');
    expect(read(asked('是否支持IPv6'), '不支持')).toBe('否');
    expect(read(asked('目录是否更新'), '未更新')).toBe('否');
    expect(read(asked('年报是否发布'), '已发布')).toBe('是');
    expect(read(asked('是否有台账'), '无')).toBe('否');
    expect(read(asked('是否发布'), '发')).toBeNull();
    expect(read(asked('检查结果'), '未更新')).toBeNull();
  });

  test('when something is said behind the answer', () => {
    expect(read(asked('专栏是否建设'), '是（首页右侧）')).toBe('是');
    expect(read(asked('专栏是否建设'), '否，停在6月')).toBe('否');
    expect(read(asked('专栏是否建设'), '不涉及（无留言）')).toBe('不涉及');
    expect(read(asked('专栏是否建设'), '是否待定')).toBeNull();
  });
});
