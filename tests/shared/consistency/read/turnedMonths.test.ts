import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string, rate = '45.0%'): string[] => [
  '柏林县人民政府办公室关于2025年上半年信息报送情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '上半年全县共报送信息240条，采用104条，采用率43.3%。',
  text,
  '附件：分月报送采用情况',
  '柏林县人民政府办公室',
  '2025年7月10日',
  '== 附件｜分月报送采用情况',
  '类别|项目|1月|2月|3月|4月|5月|6月|合计',
  '乡镇|报送（条）|10|12|14|16|18|20|90',
  '^|采用（条）|4|5|6|7|8|9|39',
  '部门|报送（条）|20|28|22|24|26|30|150',
  '^|采用（条）|9|13|8|11|11|13|65',
  '全县|报送（条）|30|40|36|40|44|50|240',
  '^|采用（条）|13|18|14|18|19|22|104',
  `^|采用率|43.3%|${rate}|38.9%|45.0%|43.2%|44.0%|43.3%`,
];

const told = (text: string, rate?: string): string[] =>
  checkDocument(documentOfFixture(body(text, rate)))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a quarter is what its months have together', '一季度报送106条。', '106条', '116条'],
  ['a group is named before the item', '二季度部门报送80条。', '80条', '70条'],
];

test.each(rules)('of a table whose columns are months %s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});

test('a rate among the items of a table of months is that of the items above it', () => {
  expect(told('全县报送信息较为均衡。')).toEqual([]);
  expect(told('全县报送信息较为均衡。', '45.1%')).toEqual(['“2月”的“采用率”印作 45.1%，按 18÷40 是 45.0%。']);
});
