import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (titles: readonly string[], day: string, annex: string) =>
  checkDocument(
    documentOfFixture([
      ...titles,
      '各乡镇人民政府：',
      '有关情况通报如下。',
      '清河县水利局',
      day,
      `== 附件｜${annex}`,
      '乡镇|开工（处）|完工（处）',
      '城关镇|3|1',
      '柳林乡|2|2',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

const title = (period: string): string[] => [`清河县水利局关于${period}水利工程进展情况的通报`];
const annex = (period: string): string => `${period}水利工程进展情况表`;

test('what is not over yet cannot be told', () => {
  expect(told(title('2024年1—10月'), '2024年11月4日', annex('1—10月'))).toEqual([]);
  expect(told(title('2024年1—10月'), '2024年10月9日', annex('1—10月'))).toEqual([['title-period', '2024年1—10月']]);
  expect(told(title('2024年度'), '2025年1月8日', annex('2024年'))).toEqual([]);
  expect(told(title('2025年度'), '2025年1月8日', annex('2024年'))).toEqual([['title-period', '2025年度']]);
});

test('nor is what was over a year ago', () => {
  expect(told(title('2024年上半年'), '2024年7月9日', annex('各乡镇'))).toEqual([]);
  expect(told(title('2023年上半年'), '2024年7月9日', annex('各乡镇'))).toEqual([['title-period', '2023年上半年']]);
});

test('the annexes are of the same months, as the year, apart from them, and a line of its own may say', () => {
  const apart = ['清河县水利局关于2024年水利工程1—9月进展情况的通报'];
  expect(told(apart, '2024年10月9日', '水利工程进展情况表（截至9月30日）')).toEqual([]);
  expect(told(apart, '2024年10月9日', '水利工程进展情况表（截至6月30日）')).toEqual([['title-period', '2024年1—9月']]);
  const alone = (month: string): string[] => ['清河县水利工程月报', `（2024年${month}）`];
  expect(told(alone('8月'), '2024年9月3日', annex('8月份'))).toEqual([]);
  expect(told(alone('7月'), '2024年9月3日', annex('8月份'))).toEqual([['title-period', '2024年7月']]);
});

test('what is planned, and a quarter that is told of in its first month, are no mistakes', () => {
  expect(told(['清河县水利局关于2025年度水利工程计划安排情况的通报'], '2025年1月8日', annex('各乡镇'))).toEqual([]);
  expect(told(title('2024年第四季度'), '2024年10月26日', annex('第四季度'))).toEqual([]);
});
