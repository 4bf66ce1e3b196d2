import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { withoutPlaces } from '#shared/consistency/claim/placelessNames.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const shorts = (...names: string[]): string[] => [...withoutPlaces(names).values()].flat();

test('those of one place are called without its name', () => {
  expect(shorts('松原市水利局', '松原市土壤肥料站', '松原市公安局', '北棠市水利局')).toEqual([
    ...['市水利局', '市土壤肥料站', '市公安局'],
  ]);
  expect(shorts('松原市水利局', '北棠市水利局', '青屏市水利局')).toEqual([]);
});

test('a place stands for its government', () => {
  expect(shorts('云台县人民政府', '城东街道办事处', '松原高新技术产业开发区管委会', '县财政局')).toEqual([
    ...['云台县', '城东街道', '松原高新区'],
  ]);
  expect(shorts('县经济开发区管委会', '松原经济技术开发区管委会')).toEqual(['县经开区', '松原经开区']);
});

test('a text names them so, and an office of the place is not the place', () => {
  const { annexes, issuer } = documentOfFixture([
    '松原市人民政府办公室关于2025年第三季度办理情况的通报',
    '各有关单位：',
    '松原市人民政府办公室',
    '2025年10月12日',
    '== 附件｜办理情况表',
    '序号|单位|件数',
    '1|松原市水利局|5',
    '2|松原市土壤肥料站|4',
    '3|松原市科学技术局|3',
    '4|云台县人民政府|2',
  ]);
  const mentionsIn = mentionFinder(rowNamesOf(annexes, issuer));
  const named = (text: string): string[] => mentionsIn(text).map(({ name, rows }) => `${name} ${rows.length}`);
  expect(named('市水利局、市土壤肥料站、市科技局和云台县办理及时。')).toEqual([
    ...['市水利局 1', '市土壤肥料站 1', '市科技局 1', '云台县 1'],
  ]);
  expect(named('云台县财政局办理及时。')).toEqual([]);
});
