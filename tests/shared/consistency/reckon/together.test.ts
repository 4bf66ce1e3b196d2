import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('as many numbers as are counted come to what they are said to be together', () => {
  const text = '集中在征地、规划、补贴三个方面，依次为26件、17件、10件，三项合计53件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('53件', '35件'))).toEqual(['53件']);
  expect(found(text.replace('17件', '71件'))).toEqual(['107件']);
});

test('what is left when those who were counted twice are taken off is what the numbers before leave', () => {
  const text = '办理建议的单位19个，办理提案的单位18个，扣除同时办理两类的16个，实际涉及单位21个。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('21个', '12个'))).toEqual(['21个']);
  expect(found(text.replace('16个', '6个'))).toEqual(['31个']);
});

test('a share whose words state the whole is of that whole', () => {
  const text = '复议已审结5件，纠正4件；诉讼已审结3件，纠正2件。复议诉讼合计纠正6件，占已审结的8件的75.0%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('的8件的', '的9件的'))).toEqual(['66.7%']);
});

test('how many times the one before is the other is of the two numbers said last', () => {
  const text = '三级医院8328.7元、二级医院5146.6元，前者是后者的1.6倍。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('1.6倍', '2.6倍'))).toEqual(['1.6倍']);
});

test('what each meeting has on average is of those who came to all of them', () => {
  const text = '召开会议54次。参会5142人次，平均每次会议95.2人。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('95.2人', '59.2人'))).toEqual(['95.2人']);
});

test('rates in a list are of the numbers in the list before them', () => {
  const text = '全市有网站50个、新媒体319个，本次分别抽查29个和115个，抽查比例为58.0%和36.1%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('36.1%', '63.1%'))).toEqual(['36.1%']);
});

test('units of several kinds, each with what it has, come to all units and to all that there is', () => {
  const text = '11月份受理1605件。29个承办单位中，10个乡镇承办351件，15个旗直部门承办918件，4家企业承办336件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('336件', '326件'))).toEqual(['1595件']);
  expect(found(text.replace('4家', '5家'))).toEqual(['30个']);
});

test('what 分别 leads in comes to what follows as 合计', () => {
  const text = '四个所存在超期公示，分别超期5户、2户、3户、13户，合计23户。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('23户', '32户'))).toEqual(['23户']);
});

test('what several have together is what stands in the bracket behind each', () => {
  const text = '其中区资源局（97件）、区住建局（71件）、区征收办（39件）三家单位就有207件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('71件', '72件'))).toEqual(['208件']);
});

test('about so many with decimals is rounded to what it prints', () => {
  const text = '网站访问量257.0万人次。新媒体阅读量1344.5万次，约为网站访问量的5.2倍。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('5.2倍', '6.2倍'))).toEqual(['5.2倍']);
  expect(found(text.replace('5.2倍', '5倍'))).toEqual([]);
});

test('those that are named and taken together are as many as was told of each', () => {
  const text =
    '共发现问题151处。按类型分，乱占32处、乱采16处、乱堆57处、乱建46处，占比分别为21.2%、10.6%、37.7%、30.5%，乱占、乱堆两类合计89处。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('89处', '98处'))).toEqual(['89处']);
});

test('those that are named together have been told in the same sentence: nothing else settles what they come to', () => {
  const text = '共发现问题151处，按类型分，乱占32处、乱采16处、乱堆57处、乱建46处，乱占、乱堆两类合计89处。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('89处', '125处'))).toContain('89处');
});
