import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from '../../../renderer/ui/tsv.ts';

describe('cells on the clipboard', () => {
  test('tabs part cells, line breaks part rows, and the last line break is no row', () => {
    expect(parseTsv('是\t否\r\n\t无\r\n')).toEqual([
      ['是', '否'],
      ['', '无'],
    ]);
  });

  test('a quoted cell may hold tabs, line breaks and doubled quotes', () => {
    expect(parseTsv('"第一行\n第二\t行 ""引""用"\t后')).toEqual([['第一行\n第二\t行 "引"用', '后']]);
  });

  test('a quote that is never closed is a plain quote', () => {
    expect(parseTsv('"未闭合\t二\n三')).toEqual([['"未闭合', '二'], ['三']]);
    expect(parseTsv('"引"号后有字\t二')).toEqual([['"引"号后有字', '二']]);
  });

  test('an empty cell in the middle of one column is a row of its own', () => {
    expect(parseTsv('一\n\n三')).toEqual([['一'], [''], ['三']]);
  });

  test('what was copied comes back as it was', () => {
    const cell = fc.stringMatching(/^[a-z一-二"\t\n ]*$/);
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows);
      }),
    );
  });
});
