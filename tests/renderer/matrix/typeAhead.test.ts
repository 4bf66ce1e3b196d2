import { describe, expect, test } from 'vitest';
import type { LeafColumn } from '#shared/pack/column.ts';
import { suggest, takesWordings, takeWording, wordingsOf } from '../../../renderer/features/matrix/typeAhead.ts';
import { noOverlays } from '../../../renderer/features/recording/overlays.ts';
import { annexTable } from '../annexTable.ts';

const text: LeafColumn = {
  kind: 'text',
  id: 'b',
  title: '情况',
  maxLength: 200,
  usual: '部分栏目未及时更新',
  phrases: ['更新及时', '“情况说明”较多', '“情况说明”太多'],
};
const filled = annexTable([
  ['是', '超期签收3件', ''],
  ['是', '超期签收14件', ''],
  ['是', '有', ''],
  ['是', '有机制文件', ''],
]);
const table = { ...filled, columns: filled.columns.map((column) => (column.id === 'b' ? text : column)) };
const wordings = wordingsOf(table, noOverlays, 2);
const offered = (typed: string) => suggest(wordings, typed)?.texts ?? [];

describe('wordings while a text is typed', () => {
  test('first letters find what the pack and the column say, the commonest first', () => {
    expect(offered('b')).toEqual(['部分栏目未及时更新']);
    expect(offered('bflm')).toEqual(['部分栏目未及时更新']);
    expect(offered('qk')).toEqual(['“情况说明”较多', '“情况说明”太多']);
    expect(offered('y')[0]).toBe('有');
  });

  test('answers that differ in a number are one wording with a gap', () => {
    const found = suggest(wordings, 'c');
    expect(found?.texts).toEqual(['超期签收{n}件']);
    const taken = found && takeWording('c', found, found.texts[0] ?? '');
    expect(taken).toEqual({ text: '超期签收件', open: { start: 4, end: 4 } });
  });

  test('a number alone stands for the wordings with a number in them', () => {
    const found = suggest(wordings, '53');
    expect(found).toMatchObject({ texts: ['超期签收53件'], by: 'number' });
    expect(found && takeWording('53', found, '超期签收53件')).toEqual({ text: '超期签收53件', open: null });
  });

  test('a second wording follows after a comma', () => {
    const typed = '部分栏目未及时更新qk';
    const found = suggest(wordings, typed);
    expect(found && takeWording(typed, found, '“情况说明”太多').text).toBe('部分栏目未及时更新，“情况说明”太多');
  });

  test('what is typed out in characters is never replaced unasked', () => {
    expect(suggest(wordings, '有')).toMatchObject({ texts: ['有机制文件'], by: 'beginning' });
    expect(suggest(wordings, '有机制文件')).toBe(null);
    expect(suggest(wordings, 'APP')).toBe(null);
  });

  test('only columns of words offer any', () => {
    expect(table.columns.map(takesWordings)).toEqual([false, false, true, false]);
  });
});
