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

test('numbers and rates one under the other beside two months are measures, and a rate has changed by points', () => {
  const paper = (points: string, rate = '结案率|99.21%|99.54%|0.33个百分点'): string[] =>
    checkDocument(
      documentOfFixture([
        '江曲市城市管理局关于2025年3月份案件处置情况的通报',
        '各街道办事处：',
        `3月份应结案3248件，实际结案3233件，结案率99.54%，比上月提高${points}个百分点；其中按期结案3088件。`,
        '附件：3月份与2月份主要指标对比',
        '江曲市城市管理局',
        '2025年4月9日',
        '== 附件｜3月份与2月份主要指标对比',
        '指标|2月份|3月份|增减',
        '应结案数（件）|2921|3248|327',
        '结案数（件）|2898|3233|335',
        '按期结案数（件）|2759|3088|329',
        rate,
      ]),
    )
      .filter(({ severity }) => severity !== 'hint')
      .map(({ claimed, found: right }) => `${claimed} ${right}`);
  expect(paper('0.33')).toEqual([]);
  expect(paper('0.43')).toEqual(['0.43个百分点 0.33个百分点']);
  // The label says % where the cells do not.
  expect(paper('0.43', '结案率（%）|99.21|99.54|0.33')).toEqual(['0.43个百分点 0.33个百分点']);
});
