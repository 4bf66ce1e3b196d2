import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { shortenedNameIn } from '#shared/consistency/claim/shortenedNames.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

test('a name may leave out 中心, 综合 or 服务 in its middle, and nothing that tells it from others', () => {
  const nameOf = shortenedNameIn(['白沙镇中心敬老院', '白沙镇第二小学', '柳溪街道综合养老服务中心']);
  expect(nameOf('白沙镇敬老院')).toBe('白沙镇中心敬老院');
  expect(nameOf('柳溪街道养老中心')).toBe('柳溪街道综合养老服务中心');
  expect(nameOf('白沙镇小学')).toBeNull();
  expect(nameOf('石湾镇敬老院')).toBeNull();
});

test('a short name that two of them may be called is of neither', () => {
  expect(shortenedNameIn(['白沙镇中心敬老院', '白沙镇农村敬老院'])('白沙镇敬老院')).toBeNull();
});

test('a text names institutions without their place and shorter, also where the place of each has a column', () => {
  const { annexes, issuer } = documentOfFixture([
    '青川县民政局关于养老机构检查情况的通报',
    '各养老机构：',
    '青川县民政局',
    '2025年10月12日',
    '== 附件｜养老机构检查情况表',
    '序号|机构名称|所在乡镇|问题数',
    '1|白沙镇中心敬老院|白沙镇|5',
    '2|青川康乐老年公寓|白沙镇|4',
    '3|青川县社会福利中心|石湾镇|3',
    '4|石湾镇区域养老服务中心|石湾镇|2',
  ]);
  const mentionsIn = mentionFinder(rowNamesOf(annexes, issuer));
  const named = (text: string): string[] => mentionsIn(text).map(({ name, rows }) => `${name} ${rows.length}`);
  expect(named('白沙镇敬老院、康乐老年公寓、县社会福利中心和石湾镇养老中心。')).toEqual([
    ...['白沙镇敬老院 1', '康乐老年公寓 1', '县社会福利中心 1', '石湾镇养老中心 1'],
  ]);
  expect(named('白沙镇问题率比县社会福利中心高。')[0]).toBe('白沙镇 2');
});
