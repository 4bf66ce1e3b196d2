import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('a share of the year’s plan is of the plan that stands in the sentence before', () => {
  const said = (share: string): string =>
    `全区安排水利项目48个，总投资96.4亿元，年度计划投资20.5亿元。1-9月项目累计完成投资16.4亿元，占年度投资计划的${share}，快于序时进度5.0个百分点。`;
  expect(told(said('80.0%'))).toEqual([]);
  expect(told(said('84.0%'))).toEqual([['84%', '80%']]);
});

test('numbers of other things and by how much it has grown may stand between', () => {
  const begun = (done: string): string =>
    `新开项目共40个，计划总投资81.2亿元，年内计划投资25.0亿元。至6月底，开工32个，开工率为80.0%，累计完成投资${done}亿元，完成年度计划的45.6%。`;
  expect(told(begun('11.4'))).toEqual([]);
  expect(told(begun('14.1'))).toEqual([['45.6%', '56.4%']]);
  const grown = (plan: string): string =>
    `今年投资计划${plan}亿元。全县重点项目1-4月累计完成投资12.5亿元，较去年同期增加2.5亿元，为年度投资计划的25.0%。`;
  expect(told(grown('50.0'))).toEqual([]);
  expect(told(grown('55.0'))).toEqual([['25%', '22.7%']]);
});

test('what a part has done is no share of the plan of all, and what a whole life costs is no plan of the year', () => {
  for (const text of [
    '年度计划投资20.5亿元。1-9月完成投资16.4亿元，占年度计划的80.0%。其中18个续建项目完成投资7.2亿元，占年度计划的91.0%。',
    '年度计划投资20.5亿元。东片区项目完成投资3.1亿元，占年度计划的62.0%。',
    '项目计划总投资20.5亿元。累计完成投资3.1亿元，占年度计划的62.0%。',
    '计划总投资20.5亿元，完成3.1亿元，占年度计划的62.0%。',
  ])
    expect(told(text)).toEqual([]);
});

test('right behind the plan in its sentence anything may be done', () => {
  expect(told('年度任务办理90件，办理81件，占年度任务的90.0%。')).toEqual([]);
  expect(told('年度任务办理90件，办理81件，占年度任务的80.0%。')).toEqual([['80%', '90%']]);
});
