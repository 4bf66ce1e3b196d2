import { expect, test } from 'vitest';
import { isBareTotal, isMean, isNoteBelow, isNoteLine, isWholeTotal, totalKindOf } from '#shared/text/rowLabel.ts';

test('a label says which sum its row is', () => {
  expect(['合计', '县直部门合计', '合计(件)', '全县', '总数', '乡镇汇总'].map(totalKindOf)).toEqual(
    Array(6).fill('total'),
  );
  expect(['小计', '乡镇小计:'].map(totalKindOf)).toEqual(['subtotal', 'subtotal']);
  expect(['平均分', '部门平均', '占比', '上年同期', '满分'].map(totalKindOf)).toEqual(Array(5).fill('figure'));
  expect(['县审计局', '统计', '会计中心', '全县域公司', '同比增长', '平均镇'].map(totalKindOf)).toEqual(
    Array(6).fill(null),
  );
});

test('a bare word is a total of whatever stands above it, 小计 of a part', () => {
  expect(['合计', '全市合计', '乡镇合计'].map(isBareTotal)).toEqual([true, true, false]);
  expect(['合计', '全县', '小计', '乡镇合计'].map(isWholeTotal)).toEqual([true, true, false, false]);
  expect(['全街道', '全镇', '全系统', '全科室'].map(isWholeTotal)).toEqual([true, true, true, false]);
  expect(['平均得分', '乡镇平均', '平均用时县'].map(isMean)).toEqual([true, true, false]);
});

test('a note says so, and where only notes can stand its numbered lines go on with it', () => {
  expect(['注:数据截至9月30日', '填表人:', '共3条记录', '2.满意率按回访数计算'].map(isNoteLine)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(['注 数据截至9月30日', '2.满意率按回访数计算', '二、存在问题'].map(isNoteBelow)).toEqual([true, true, false]);
});
