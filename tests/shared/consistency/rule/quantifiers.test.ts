import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const paper = (text: string): string[] => [
  '松原县人民政府办公室关于2024年第三季度政务信息和热线办理情况的通报',
  '各乡镇人民政府，县直有关部门：',
  text,
  '附件：1. 信息报送采用情况表',
  '2. 热线工单办理情况表',
  '3. 突出问题整改清单',
  '松原县人民政府办公室',
  '2024年10月15日',
  '== 附件1｜2024年第三季度信息报送采用情况表',
  '序号|单位|报送（条）|县级采用（条）|市级采用（条）|是否完成任务|较上季度增减（条）',
  '1|县教育局|24|12|3|是|5',
  '2|县民政局|18|6|0|是|2',
  '3|县水利局|0|0|0|否|-6',
  '4|县林业局|7|0|0|否|-3',
  '5|柳河镇|15|5|1|是|4',
  '6|青石镇|0|0|0|否|-4',
  '7|双塔乡|12|4|0|是|1',
  '== 附件2｜2024年第三季度热线工单办理情况表',
  '序号|单位|受理（件）|按期办结（件）|按期办结率|超期（件）|满意率|回访率',
  '1|县教育局|40|40|100.0%|0|97.5%|100.0%',
  '2|县民政局|25|24|96.0%|1|92.0%|88.0%',
  '3|县水利局|30|30|100.0%|0|96.7%|100.0%',
  '4|县林业局|10|10|100.0%|0|90.0%|90.0%',
  '5|柳河镇|50|46|92.0%|4|84.0%|86.0%',
  '6|青石镇|20|20|100.0%|0|95.0%|85.0%',
  '7|双塔乡|16|12|75.0%|4|81.3%|81.3%',
  '== 附件3｜突出问题整改清单',
  '序号|责任单位|问题类别|整改状态',
  '1|县教育局|栏目空白|已整改',
  '2|县民政局|链接失效|已整改',
  '3|柳河镇|链接失效|已整改',
  '4|双塔乡|栏目空白|未整改',
  '5|青石镇|内容陈旧|未整改',
  '6|双塔乡|内容陈旧|正在整改',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(paper(text)))
    .filter(({ rule, place }) => rule === 'quantifier' && place?.paragraph === 2)
    .map(({ severity, message }) => `${severity} ${message}`);
}

const statements: readonly (readonly [string, string, string])[] = [
  ['none of the named has any', '县水利局、青石镇均未报送信息。', '县水利局、青石镇均报送了信息。'],
  ['the names may stand before 但', '县林业局虽有报送，但无一条被采用。', '县民政局虽有报送，但无一条被采用。'],
  ['without 均', '县水利局、县林业局、青石镇3个单位没有信息被采用。', '县教育局、柳河镇2个单位没有信息被采用。'],
  [
    'a value of a short column',
    '县教育局、县民政局、柳河镇3个单位的问题均已整改。',
    '双塔乡、青石镇2个单位的问题均已整改。',
  ],
  ['in other words than the table', '县教育局、柳河镇反映的问题全部整改到位。', '双塔乡反映的问题全部整改到位。'],
  ['what is not yet so', '青石镇、双塔乡的问题均未完成整改。', '县教育局、柳河镇的问题均未完成整改。'],
  ['a bound over a rate', '县教育局、县水利局满意率均在95%以上。', '柳河镇、双塔乡满意率均在95%以上。'],
  [
    'the others of a sentence',
    '县民政局、柳河镇、双塔乡按期办结率分别为96.0%、92.0%、75.0%，其余单位按期办结率均达到100%。',
    '县民政局、柳河镇、双塔乡按期办结率分别为96.0%、92.0%、75.0%，其余单位按期办结率均未达到100%。',
  ],
  [
    'as many others as the table has',
    '3个单位出现超期，其余4个单位无超期工单。',
    '3个单位出现超期，其余4个单位均有超期工单。',
  ],
  ['the part is the whole', '县教育局、县林业局的工单全部按期办结。', '柳河镇、双塔乡的工单全部按期办结。'],
  ['all of it, by the rate of its name', '县教育局、县水利局均做到全部回访。', '县民政局、柳河镇均做到全部回访。'],
  ['a kind of unit', '县教育局、县民政局均为县直部门。', '县教育局、县民政局均为乡镇。'],
  ['a column of 是 and 否', '县水利局、县林业局、青石镇均未完成任务。', '县教育局、柳河镇、双塔乡均未完成任务。'],
  ['a change', '县水利局、县林业局报送量均有所减少。', '县教育局、柳河镇报送量均有所减少。'],
  [
    '尚未 behind what is counted',
    '双塔乡、青石镇2个单位问题尚未完成整改。',
    '县教育局、县民政局2个单位问题尚未完成整改。',
  ],
  ['who is in a list of problems', '县水利局、县林业局2个单位未发现问题。', '县教育局、双塔乡2个单位未发现问题。'],
  ['all rows', '所有问题均已明确责任单位。', '没有问题均已明确责任单位。'],
  [
    'those that are left out',
    '除县水利局、县林业局、青石镇外，其余4个单位均有信息被采用。',
    '除县水利局、县教育局、青石镇外，其余4个单位均有信息被采用。',
  ],
];

test.each(statements)('what is said of all is held to each row: %s', (_, right, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(wrong)).not.toEqual([]);
});

test('what shall be, and what is asked for, is not judged', () => {
  expect(told('县民政局、柳河镇、双塔乡要确保工单全部按期办结。')).toEqual([]);
  expect(told('请县水利局、青石镇将信息均报送至县政府办公室。')).toEqual([]);
});

test('均 of an average and 全部 before what is counted quantify nothing', () => {
  expect(told('全县平均满意率90.9%，月均受理63.7件。')).toEqual([]);
  expect(told('柳河镇受理50件，占全部受理量的26.2%。')).toEqual([]);
});

test('a contradiction of all that are named is an error, of some of them a question', () => {
  expect(told('柳河镇、县教育局均未报送信息。')[0]).toMatch(
    /^error .*“县教育局”、“柳河镇”|^error .*“柳河镇”、“县教育局”/u,
  );
  expect(told('柳河镇、青石镇均未报送信息。')[0]).toMatch(/^doubt .*“柳河镇”不是这样/u);
  // What of theirs is meant may be in a table that is not at hand.
  expect(told('柳河镇、县教育局发布的稿件均未报送信息。')[0]).toMatch(/^doubt .*不是这样/u);
});

test('of as many units as are counted the contrary is so', () => {
  expect(told('4个单位工单全部按期办结。')).toEqual([]);
  expect(told('4个单位工单均未按期办结。')[0]).toMatch(/正好是 4 个，文中说法相反/u);
});

test('what a row measures is no state of it', () => {
  const lines = [
    '松原县信访局关于2024年信访事项办理情况的通报',
    '各乡镇人民政府：',
    '来信、来电事项全部办结。',
    '附件：2024年信访事项登记办理情况表',
    '松原县信访局',
    '2025年1月15日',
    '== 附件｜2024年信访事项登记办理情况表',
    '渠道|项目|上半年|下半年|全年',
    ...['来信|29|23|52', '来访|70|66|136', '网上信访|124|143|267', '来电|42|34|76'].flatMap((row) => {
      const [name, ...cells] = row.split('|');
      return ['登记（件）', '办结（件）'].map((item, at) => [at === 0 ? name : '^', item, ...cells].join('|'));
    }),
  ];
  const found = checkDocument(documentOfFixture(lines)).filter(({ rule }) => rule === 'quantifier');
  expect(found).toEqual([]);
});
