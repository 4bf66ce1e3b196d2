import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '== 表2-1｜各乡（镇）常住人口数',
  '地区|常住人口|2020年比重|2010年比重',
  '南木镇|4818|10.78|11.32',
  '中河镇|5754|12.88|9.88',
  '岗木镇|9359|20.95|20.42',
  '蒲西乡|2087|4.67|6.78',
  '宗科乡|2343|5.24|7.31',
  '石里乡|1709|3.83|4.92',
  '吾伊乡|3295|7.37|7.01',
  '上杜乡|4208|9.42|9.09',
  '茸木乡|2388|5.34|5.03',
  '尕多乡|5577|12.48|11.77',
  '上河乡|3141|7.03|6.47',
];

const counted =
  '11个乡（镇）中，常住人口超过5千人的乡（镇）有3个，在3千人至5千人之间的乡（镇）有4个；在3千人以下的乡（镇）有4个。';

const told = (opening: string, changes: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县人口普查公报',
      '清河县统计局',
      opening,
      '一、常住人口',
      counted,
      ...table,
      '~二、变化',
      `~${changes}`,
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

test('what the number before counts picks nothing: 8个乡3个镇', () => {
  const opening = '根据普查结果，现将2020年11月1日零时全县8个乡3个镇常住人口有关数据公布如下：';
  expect(told(opening, '')).toEqual([]);
});

test('those that rose, and by how much each of a list did, is in no table that says nothing of it', () => {
  const changes =
    '与2010年第六次全国人口普查相比，11个乡（镇）中，有8个乡（镇）常住人口增加，排在前四位的依次为中河镇、岗木镇、尕多乡、上杜乡，分别增加1884人、1359人、966人、647人。';
  expect(told('', changes)).toEqual([]);
});
