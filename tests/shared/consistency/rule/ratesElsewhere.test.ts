import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkRatesElsewhere } from '#shared/consistency/rule/ratesElsewhere.ts';

const gridOf = (label: string, lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label, title: '情况表', head: [head], body, notes: [] });
};

const paid = (rate: string) =>
  gridOf('附件1', [
    '资金来源|年度计划|项目|上半年|累计|到位率或拨付率',
    '上级补助|1592|到位|846|1348|84.7%',
    '上级补助|1592|拨付|725|1205|89.4%',
    '专项债券|1112|到位|615|887|79.8%',
    `专项债券|1112|拨付|523|773|${rate}`,
    '县级财政|1008|到位|438|614|60.9%',
    '县级财政|1008|拨付|381|545|88.8%',
    '社会投入|390|到位|183|256|65.6%',
    '社会投入|390|拨付|154|220|85.9%',
    '全部资金|4102|到位|2082|3105|75.7%',
    '全部资金|4102|拨付|1783|2743|88.3%',
  ]);

test('a rate of one item is of two items of the same thing, where the other things show so', () => {
  expect(checkRatesElsewhere(paid('87.1%'), [])).toEqual([]);
  const annex = paid('87.2%');
  expect(checkRatesElsewhere(annex, [annex]).map(({ claimed, found }) => [claimed, found])).toEqual([
    ['87.2%', '87.1%'],
  ]);
  expect(checkRatesElsewhere(paid('87.1%'), [paid('87.1%')])).toEqual([]);
});

const rates = (rate: string, all = '82.4%') =>
  gridOf('附件2', [
    '位次|地区|评价率',
    '1|望川市|89.1%',
    '2|石湾县|88.3%',
    `3|沙洲区|${rate}`,
    '4|云塘县|81.9%',
    '5|临江区|73.0%',
    `合计||${all}`,
  ]);
const counts = gridOf('附件1', [
  '地区|项目|7月|8月|三季度',
  '沙洲区|办件量|975|963|2917',
  '沙洲区|评价量|853|845|2554',
  '临江区|办件量|848|672|2287',
  '临江区|评价量|616|485|1670',
  '望川市|办件量|608|651|1873',
  '望川市|评价量|542|576|1669',
  '云塘县|办件量|397|390|1221',
  '云塘县|评价量|318|317|1000',
  '石湾县|办件量|302|308|901',
  '石湾县|评价量|263|270|796',
  '全市合计|办件量|3130|2984|9199',
  '全市合计|评价量|2592|2493|7689',
]);
const told = (annex: ReturnType<typeof gridOf>, source: ReturnType<typeof gridOf>) =>
  checkRatesElsewhere(annex, [source, annex]).map(({ claimed, found }) => [claimed, found]);

test('a column of rates is of two numbers that another annex has of the same rows', () => {
  expect(told(rates('87.6%', '83.6%'), counts)).toEqual([]);
  expect(told(rates('87.5%', '83.6%'), counts)).toEqual([['87.5%', '87.6%']]);
  expect(told(rates('87.6%', '83.5%'), counts)).toEqual([['83.5%', '83.6%']]);
});

test('a table whose columns are the two numbers is a source as well, in any order of rows', () => {
  const plain = gridOf('附件1', [
    '地区|办件量|评价量',
    '临江区|2287|1670',
    '沙洲区|2917|2554',
    '望川市|1873|1669',
    '石湾县|901|796',
    '云塘县|1221|1000',
    '合计|9199|7689',
  ]);
  expect(told(rates('87.6%', '83.6%'), plain)).toEqual([]);
  expect(told(rates('86.7%', '83.6%'), plain)).toEqual([['86.7%', '87.6%']]);
});

test('where two rows do not fit, it is of something else', () => {
  expect(told(rates('87.5%', '83.5%'), counts)).toEqual([]);
});
