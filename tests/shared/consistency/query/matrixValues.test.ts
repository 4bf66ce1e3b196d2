import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '禾川县残疾人联合会关于无障碍设施检查情况的通报',
  '县直有关单位：',
  '此次共检查公共服务场所6家，不达标设施8处。',
  text,
  '附件：设施检查结果',
  '禾川县残疾人联合会',
  '2025年11月3日',
  '== 附件｜设施检查结果',
  '序号|主管单位|场所名称|出入口坡道|低位服务台|无障碍卫生间|盲道|不达标数（处）|>',
  '^|^|^|^|^|^|^|2025年|2024年',
  '1|县卫健局|县人民医院|达标|达标|达标|达标|0|2',
  '2|县卫健局|县妇幼保健院|达标|达标|达标|不涉及|0|1',
  '3|县文旅局|县图书馆|不达标|达标|达标|达标|1|1',
  '4|县文旅局|县文化馆|达标|不达标|达标|不达标|2|0',
  '5|县文旅局|县博物馆|不达标|不达标|不达标|达标|3|4',
  '6|县教育局|县实验小学|达标|达标|不达标|不达标|2|3',
  '合计||||||||8|11',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);
}

test('a value that many columns hold is said of all of them where the text names none', () => {
  expect(told('县人民医院、县妇幼保健院2家场所设施全部达标。')).toEqual([]);
  expect(told('县人民医院、县妇幼保健院2家场所各项设施均达标。')).toEqual([]);
  expect(told('县人民医院、县妇幼保健院、县图书馆3家场所设施全部达标。')).not.toEqual([]);
  expect(told('不达标设施在2处以上的3家场所要限期改造。')).toEqual([]);
  expect(told('不达标设施在2处以上的5家场所要限期改造。')).toEqual(['5家']);
});

test('and of one of them where it is named', () => {
  expect(told('出入口坡道不达标的有2家。')).toEqual([]);
  expect(told('出入口坡道不达标的有4家。')).toEqual(['4家']);
});

test('a unit with several rows has most by all of them together', () => {
  expect(told('县文旅局所属场所不达标设施最多，为6处。')).toEqual([]);
  expect(told('县文旅局不达标数最多，有6处。')).toEqual([]);
  expect(told('县文旅局不达标数最多，有5处。')).toEqual(['5处']);
});
