import { describe, expect, test } from 'vitest';
import type { LeafColumn } from '#shared/pack/column.ts';
import { buildLexicon } from '#shared/phrase/lexicon.ts';
import { takesWordings, wordingsOf } from '../../../renderer/features/matrix/typeAhead.ts';
import { type Suggestions, suggest, takeWording } from '../../../renderer/features/phrases/suggest.ts';
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
const wordings = wordingsOf(table, noOverlays, 2, [], []);
const textsOf = (found: Suggestions | null) => found?.offers.map((offer) => offer.text) ?? [];
const offered = (typed: string) => textsOf(suggest(wordings, typed));
const take = (typed: string, text: string) => {
  const found = suggest(wordings, typed);
  const offer = found?.offers.find((each) => each.text === text);
  return found && offer && takeWording(typed, found, offer);
};

describe('wordings while a text is typed', () => {
  test('first letters find what the pack and the column say, the commonest first', () => {
    expect(offered('b')).toEqual(['部分栏目未及时更新']);
    expect(offered('bflm')[0]).toBe('部分栏目未及时更新');
    expect(offered('qk').slice(0, 2)).toEqual(['“情况说明”较多', '“情况说明”太多']);
    expect(offered('y')[0]).toBe('有');
  });

  test('answers that differ in a number are one wording with a gap', () => {
    expect(offered('c')).toEqual(['超期签收{n}件']);
    expect(take('c', '超期签收{n}件')).toEqual({ text: '超期签收件', open: { start: 4, end: 4 } });
  });

  test('a number alone stands for the wordings with a number in them', () => {
    expect(suggest(wordings, '53')?.by).toBe('number');
    expect(offered('53')).toEqual(['超期签收53件']);
    expect(take('53', '超期签收53件')).toEqual({ text: '超期签收53件', open: null });
  });

  test('a second wording follows after a comma', () => {
    expect(take('部分栏目未及时更新qk', '“情况说明”太多')?.text).toBe('部分栏目未及时更新，“情况说明”太多');
  });

  test('what is typed out in characters is never replaced unasked', () => {
    expect(suggest(wordings, '有')?.by).toBe('beginning');
    expect(offered('有')).toEqual(['有机制文件']);
    expect(suggest(wordings, '有机制文件')).toBe(null);
    expect(suggest(wordings, 'APP')).toBe(null);
  });

  test('what nobody wrote yet is put together from first letters, and goes on without a comma', () => {
    const general = buildLexicon('vocabulary', ['会议记录', '或', '文件']);
    const composing = wordingsOf(table, noOverlays, 2, [], [general]);
    const found = suggest(composing, '有机制文件hhyjl');
    expect(found?.offers[0]).toEqual({ text: '或会议记录', rest: '', word: true });
    const [first] = found?.offers ?? [];
    expect(found && first && takeWording('有机制文件hhyjl', found, first).text).toBe('有机制文件或会议记录');
    const part = suggest(composing, 'hyjlx')?.offers.find(({ word }) => word);
    expect(part).toEqual({ text: '会议记录', rest: 'x', word: true });
  });

  test('addresses and foreign words are no first letters', () => {
    const general = buildLexicon('vocabulary', ['公文', '安排', '安排评估']);
    const composing = wordingsOf(table, noOverlays, 2, [], [general]);
    expect(textsOf(suggest(composing, 'gw'))).toContain('公文');
    for (const typed of ['www.gw', 'http://gw', 'a@gw', 'Gw', 'app']) expect(suggest(composing, typed)).toBe(null);
  });

  test('wordings of earlier rounds, clauses of longer ones and those of other columns are offered', () => {
    const earlier = [
      { text: '无专人负责，台账不全', count: 3 },
      { text: '超期签收{n}件', count: 5 },
    ];
    const all = wordingsOf(table, noOverlays, 2, earlier, []);
    expect(textsOf(suggest(all, 'wzrfz'))).toEqual(['无专人负责', '无专人负责，台账不全']);
    expect(textsOf(suggest(all, 'tz'))[0]).toBe('台账不全');
    expect(textsOf(suggest(all, 'cq'))).toContain('超期签收{n}件');
  });

  test('only columns of words offer any', () => {
    expect(table.columns.map(takesWordings)).toEqual([false, false, true, false]);
  });
});
