import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldText } from '#shared/import/nameFold.ts';
import { statedPoints, tariffOf } from '#shared/import/problemPoints.ts';
import { splitProblems } from '#shared/import/splitProblems.ts';

interface GoldenRow {
  readonly unit: string;
  readonly problems: readonly { readonly text: string; readonly deduction: number | null }[];
}
const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/golden/xianning-2020q3/annex1.json', import.meta.url), 'utf8'),
) as { rows: GoldenRow[] };

describe('the problems cells of a published annex (咸宁 2020 Q3)', () => {
  test.each(golden.rows.filter((row) => row.problems.length > 0))('$unit is split as it was charged', (row) => {
    const cell = row.problems.map((problem) => problem.text).join('\n');
    const split = splitProblems(cell);
    expect(split.join('\n')).toBe(cell);
    expect(split).toEqual(row.problems.map((problem) => problem.text));
    expect(split.map(statedPoints)).toEqual(
      row.problems.map((problem) => (problem.deduction === null ? null : Math.round(problem.deduction * 100))),
    );
  });
});

describe('lines of a problems cell', () => {
  test('a tariff is no charge, a total is one', () => {
    expect(statedPoints('每发现一处,扣0.2分')).toBeNull();
    expect(tariffOf('每发现一处,扣0.2分')).toBe(20);
    expect(statedPoints('每发现一处扣一分,共扣1分')).toBe(100);
    expect(statedPoints('首页>甲 扣1分、首页>乙 扣1分')).toBe(200);
    expect(statedPoints('每处扣1分，最多扣5分')).toBeNull();
  });

  test('numbered lines begin a problem each, whatever stands between them', () => {
    expect(splitProblems('1.栏目未更新。\n首页>甲\n2.链接错误，共扣1分。')).toEqual([
      '1.栏目未更新。\n首页>甲',
      '2.链接错误，共扣1分。',
    ]);
  });

  test('several charged places under one tariff are one problem', () => {
    expect(splitProblems('应更新未更新每发现一处扣1分：\n首页>甲 扣1分\n首页>乙 扣1分')).toHaveLength(1);
  });

  test('a cell without any mark stays whole', () => {
    expect(splitProblems('无更新')).toEqual(['无更新']);
    expect(splitProblems('首页>甲\n首页>乙')).toEqual(['首页>甲\n首页>乙']);
    expect(splitProblems('  ')).toEqual([]);
  });

  test('folding makes half and full width equal', () => {
    expect(foldText('（一） 主动\n公开')).toBe(foldText('(一)主动公开'));
  });
});
