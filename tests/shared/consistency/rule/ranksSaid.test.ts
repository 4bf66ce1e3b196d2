import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '禾阳市科学技术局关于2031年评价结果的通报',
      '各单位：',
      text,
      '附件：评价得分表',
      '== 附件｜评价得分表',
      '名次|单位|总分',
      ...['1|甲阳孵化器|95', '2|乙山孵化器|94', '3|丙河孵化器|90', '4|丁桥孵化器|88', '5|戊溪孵化器|80'],
    ]),
  )
    .filter(({ rule }) => rule === 'rank-said')
    .map(({ claimed }) => claimed);

test('who is said to be first is held to the printed ranks, not where brackets say by what they are', () => {
  expect(told('前三位依次为甲阳孵化器、乙山孵化器、戊溪孵化器。')).toEqual(['前三']);
  expect(told('全年融资前三位依次为甲阳孵化器（3048万元）、乙山孵化器（2593万元）、戊溪孵化器（2538万元）。')).toEqual(
    [],
  );
});
