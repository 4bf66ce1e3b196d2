import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '江州市交通运输局关于2031年报警处置情况的通报',
      '各县：',
      text,
      '附件：报警处置情况表',
      '== 附件｜报警处置情况表',
      '县|报警（条）|已处置（条）|未处置（条）|处置率',
      ...['白沙县|578|578|0|100%', '宁丰县|384|348|36|90.6%', '临江县|415|399|16|96.1%', '石坪县|200|196|4|98.0%'],
    ]),
  )
    .filter(({ rule }) => rule === 'quantifier')
    .map(({ claimed }) => claimed);

test('what is said not to be done yet is asked about where all of it is', () => {
  for (const text of ['白沙县报警尚未处置到位。', '白沙县报警仍未处置完毕，进度最慢。'])
    expect(told(text)).toHaveLength(1);
  expect(told('白沙县报警全部处置到位。')).toEqual([]);
});

test('where some is left it is so, and of a part it may be', () => {
  for (const text of ['宁丰县报警尚未处置到位。', '白沙县、宁丰县报警尚未处置到位。', '白沙县3条报警尚未处置到位。'])
    expect(told(text)).toEqual([]);
});
