import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河区人民政府办公室关于2031年9月份热线办理情况的通报',
      '各街道：',
      '9月份，4个街道共承办诉求618件，其中东门街道182件、桥头街道158件。',
      text,
      '==｜2031年9月份主要指标',
      '指标|9月份|8月份|增减',
      '承办量（件）|618|600|18',
      '按期办结率（%）|98.2|98.6|-0.4',
      '满意率（%）|91.8|90.3|1.5',
      '==/',
      '附件：9月份各街道办理情况表',
      '云河区人民政府办公室',
      '2031年10月12日',
      '== 附件｜9月份各街道办理情况表',
      '街道|承办量（件）|>|>|满意率（%）|>|>',
      '^|9月|8月|增减|9月|8月|增减',
      '东门街道|182|175|7|86.8|91.9|-5.1',
      '桥头街道|158|166|-8|93.6|88.1|5.5',
      '河滨街道|146|131|15|86.4|92.2|-5.8',
      '新村街道|132|128|4|95.1|89.8|5.3',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('rates of two months are compared whichever of the months a table prints first', () => {
  expect(told('9月份，按期办结率98.2%，比8月份下降0.4个百分点。')).toEqual([]);
  expect(told('9月份，按期办结率98.2%，比8月份下降0.6个百分点。')).toContainEqual(['0.6个百分点', '0.4个百分点']);
  expect(told('9月份，按期办结率98.2%，较8月份降低0.4个百分点；满意率91.8%，较8月份提升1.6个百分点。')).toContainEqual([
    '1.6个百分点',
    '1.5个百分点',
  ]);
});

test('增减 beside the rates of two months is of points', () => {
  const said = '与8月份相比，东门街道、河滨街道满意率下降超过5个百分点，其中河滨街道下降';
  expect(told(`${said}5.8个百分点。`)).toEqual([]);
  expect(told(`${said}5.2个百分点。`)).toContainEqual(['5.2个百分点', '5.8个百分点']);
  expect(told('与8月份相比，桥头街道满意率提高5.9个百分点。')).toContainEqual(['5.9个百分点', '5.5个百分点']);
});

test('points of a list need not each say that they are such', () => {
  const said = '与8月份相比，桥头街道、新村街道满意率分别提高';
  expect(told(`${said}5.5个、5.3个百分点。`)).toEqual([]);
  expect(told(`${said}5.5个、5.8个百分点。`)).toContainEqual(['5.8个百分点', '5.3个百分点']);
  expect(told(`${said}5.1个和5.3个百分点。`)).toContainEqual(['5.1个', '5.5个百分点']);
});
