import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '临川县人民政府办公室关于2024年政务信息报送情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '2024年，全县共报送信息1214条，采用379条。',
  text,
  '附件：1. 2024年分季度报送情况表',
  '2. 2024年12月各单位承办情况表',
  '临川县人民政府办公室',
  '2025年1月10日',
  '== 附件1｜2024年分季度报送情况表',
  '季度|报送数（条）|采用数（条）|采用率',
  '一季度|282|106|37.6%',
  '二季度|402|98|24.4%',
  '三季度|226|75|33.2%',
  '四季度|304|100|32.9%',
  '合计|1214|379|31.2%',
  '== 附件2｜2024年12月各单位承办情况表',
  '序号|单位|承办量（件）|>|>|未办结（件）|办理时限（件）|>',
  '^|^|12月|11月|增减|^|5个工作日内|6至10个工作日',
  '1|石湾镇|81|71|10|1|40|41',
  '2|白沙乡|98|95|3|0|60|38',
  '3|县住建局|130|167|-37|3|50|80',
  '4|县教育局|54|31|23|0|30|24',
  '5|县水利局|77|70|7|0|52|25',
  '合计|>|440|434|6|4|232|208',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'quarters of a list are told each in its turn',
    '分季度看，一、二、三季度分别报送282条、402条、226条。',
    '402条',
    '320条',
  ],
  ['so are those of a range', '一至四季度分别采用106条、98条、75条、100条。', '75条', '57条'],
  ['half a year is two quarters of a table', '上半年报送684条，采用204条，下半年报送530条。', '530条', '503条'],
  ['a head over months is what it is now', '2个乡镇承办179件。', '179件', '197件'],
  ['and its mean and who is above it', '平均每个单位承办88件，2个单位高于平均数。', '2个', '4个'],
  ['a length of time is what a column is called', '5个工作日内办理232件。', '232件', '223件'],
  ['what a column is called denies nothing', '5个单位承办440件，尚有4件未办结。', '4件', '14件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

/** What is told of a sentence beside a table with a column of the period before. */
function compared(text: string, head: string, rows: readonly string[]): string[] {
  const lines = [
    '清河县人民政府办公室关于2025年9月份热线办理情况的通报',
    '各乡镇人民政府：',
    '9月份，全县共受理448件，按期办结425件。',
    text,
    '附件：9月份热线办理情况表',
    '清河县人民政府办公室',
    '2025年10月20日',
    '== 附件｜9月份热线办理情况表',
    head,
    ...rows,
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const bare = '单位|受理量（件）|按期办结（件）|8月份受理量（件）';
const ofBoth = [
  '柳林镇|120|114|96',
  '石桥镇|90|88|104',
  '马店镇|76|70|76',
  '双沟乡|62|59|75',
  '青阳乡|100|94|81',
  '合计|448|425|432',
];

const sinceThen: readonly (readonly [string, string, string])[] = [
  ['受理量环比上升3.7%。', '3.7%', '3.8%'],
  ['柳林镇增加最多，比8月份增加24件。', '24件', '26件'],
  ['柳林镇、青阳乡分别比8月份增加24件、19件。', '19件', '18件'],
  ['与8月份相比，2个乡镇上升，2个下降，1个持平。', '2个下降', '3个下降'],
  ['2个乡镇受理量较8月份有所增加，合计增加43件。', '43件', '45件'],
  ['受理量降幅最大的是双沟乡，环比下降17.3%。', '双沟乡', '石桥镇'],
  ['石桥镇90件，较8月份（104件）减少14件，下降13.5%。', '14件', '15件'],
  ['青阳乡受理量较上月增长23.5%，增加19件。', '19件', '29件'],
  ['增幅最大的柳林镇增长25.0%，降幅最大的双沟乡下降17.3%。', '25.0%', '52.0%'],
  ['与8月份相比，全县受理量增加16件，增幅3.7%。', '16件', '23件'],
];

test.each(sinceThen)(
  'a column that says no time is of now beside that of the month before: %s',
  (right, said, wrong) => {
    expect(compared(right, bare, ofBoth)).toEqual([]);
    expect(compared(right.replace(said, wrong), bare, ofBoth)).not.toEqual([]);
  },
);

test.each(sinceThen)('上期 of a table of September is August: %s', (right, said, wrong) => {
  const last = '单位|受理量（件）|按期办结（件）|上期受理量（件）';
  expect(compared(right, last, ofBoth)).toEqual([]);
  expect(compared(right.replace(said, wrong), last, ofBoth)).not.toEqual([]);
});

test('环比 is since the month before, and 去年同期 behind two months and their change is of the later of them', () => {
  const head = '单位|9月（件）|8月（件）|环比增减（件）|去年同期（件）|按期办结（件）';
  const rows = ofBoth.map((row, at) => {
    const [name = '', now = '', done = '', before = ''] = row.split('|');
    return [name, now, before, Number(now) - Number(before), [100, 100, 80, 60, 110, 450][at] ?? 0, done].join('|');
  });
  for (const [right, wrong] of [
    ['环比增加最多的是柳林镇，增加24件，增幅25.0%。', '20.0%'],
    ['与去年同期的450件相比，本月受理量下降0.4%。', '0.7%'],
    ['柳林镇同比增加20件。', '26件'],
  ] as const) {
    expect(compared(right, head, rows)).toEqual([]);
    expect(compared(right.replace(/[\d.]+[%件]。$/u, `${wrong}。`), head, rows)).not.toEqual([]);
  }
});

test('a column of a month of the table is a part of the one beside it, and not what was before', () => {
  const running = '单位|受理量（件）|按期办结（件）|9月份受理量（件）';
  const rows = ofBoth.map((row) => row.replace(/\|(\d+)\|(\d+)\|\d+$/u, '|$1|$2|$2'));
  expect(compared('柳林镇比8月份增加24件。', running, rows)).not.toContainEqual(expect.stringContaining('9月份受理量'));
});
