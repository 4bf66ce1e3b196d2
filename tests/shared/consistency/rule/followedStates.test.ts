import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (...table: string[]) =>
  checkDocument(
    documentOfFixture([
      '松原县应急管理局关于2025年检查情况的通报',
      '各单位：',
      '现将检查情况通报如下。',
      '附件：情况表',
      '松原县应急管理局',
      '2025年10月15日',
      '== 附件｜情况表',
      ...table,
    ]),
  )
    .filter(({ rule }) => rule === 'stated-grade')
    .map(({ claimed, found }) => [claimed, found]);

const late = [
  '序号|事项|办理时限（天）|实际用时（天）|是否超时',
  '1|甲户籍|5|3|未超时',
  '2|乙户籍|5|7|超时',
  '3|丙执照|10|10|未超时',
  '4|丁执照|3|4|超时',
  '5|戊许可|15|11|未超时',
  '6|己许可|7|9|超时',
  '7|庚登记|10|8|未超时',
  '8|辛登记|5|6|超时',
];

test('a state goes by what all other rows show of two columns', () => {
  expect(told(...late)).toEqual([]);
  expect(told(...late.with(2, '2|乙户籍|5|7|未超时'))).toEqual([['未超时', '为“超时”']]);
  expect(told(...late.with(1, '1|甲户籍|5|3|超时'))).toEqual([['超时', '为“未超时”']]);
});

test('of several things each is held to its own', () => {
  const stock = [
    '序号|乡镇|应储编织袋（条）|实储编织袋（条）|应储救生衣（件）|实储救生衣（件）|储备情况',
    '1|甲镇|100|120|20|20|达标',
    '2|乙镇|100|90|20|20|不达标',
    '3|丙镇|200|200|30|25|不达标',
    '4|丁镇|150|160|30|31|达标',
    '5|戊镇|100|95|20|18|不达标',
    '6|己镇|100|110|20|22|达标',
    '7|庚镇|120|120|20|20|达标',
    '8|辛镇|100|101|20|19|不达标',
    '9|壬镇|100|104|20|29|达标',
    '10|癸镇|120|110|20|29|不达标',
  ];
  expect(told(...stock)).toEqual([]);
  expect(told(...stock.with(3, '3|丙镇|200|200|30|25|达标'))).toEqual([['达标', '为“不达标”']]);
});

test('days are compared as well as numbers', () => {
  const days = ['序号|事项|办理期限|办结日期|是否按期'];
  for (const [at, name] of [...'甲乙丙丁戊己庚辛'].entries())
    days.push(`${at + 1}|${name}事项|9月${at + 4}日|9月${at % 2 ? at + 6 : at + 3}日|${at % 2 ? '否' : '是'}`);
  expect(told(...days)).toEqual([]);
  expect(told(...days.with(4, '4|丁事项|9月7日|9月9日|是'))).toEqual([['是', '为“否”']]);
});

test('nothing is learned of few rows or of states that go their own way', () => {
  expect(told(...late.slice(0, 5).with(2, '2|乙户籍|5|7|未超时'))).toEqual([]);
  expect(told(...late.with(2, '2|乙户籍|5|7|未超时').with(4, '4|丁执照|3|4|未超时'))).toEqual([]);
});
