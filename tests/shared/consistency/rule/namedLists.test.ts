import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '清河县人民政府办公室关于2024年第三季度信息报送情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '第三季度各单位共报送信息100条。',
  text,
  '附件：第三季度信息报送情况表',
  '清河县人民政府办公室',
  '2024年10月12日',
  '== 附件｜第三季度信息报送情况表',
  '序号|单位|报送（条）|采用（条）|批示（条）|约稿（篇）|按时完成（篇）|结果',
  '1|县发改局|20|9|2|3|3|完成',
  '2|县财政局|16|7|2|2|1|完成',
  '3|县教育局|14|6|1|2|1|完成',
  '4|县司法局|12|4|1|2|2|完成',
  '5|城关镇|13|5|2|1|1|完成',
  '6|柳林乡|10|3|0|2|1|未完成',
  '7|石桥镇|8|3|0|1|1|未完成',
  '8|县民政局|7|2|0|0|0|未完成',
  '合计||100|39|8|13|10|',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'the others are what the named leave of a whole',
    '8个单位中，柳林乡、石桥镇、县民政局未完成任务，其余5个单位已完成。',
    '5个',
    '6个',
  ],
  [
    'the others are what the named leave of an annex',
    '县发改局、县财政局、城关镇3个单位获批示2条，其余5个单位不足2条。',
    '5个',
    '6个',
  ],
  ['so they are across a full stop', '有批示的单位5个。其余3个单位没有批示。', '3个', '4个'],
  [
    'kinds that are left are what the named leave of all of them',
    '全年考核五项指标，除队伍建设一项得分下降外，其余4项均有提高。',
    '4项',
    '6项',
  ],
  [
    'the whole of which some are told with 各 counts them all',
    '5个单位获批示，其中县发改局、县财政局、城关镇各2条，其余2个单位各1条。',
    '其余2个',
    '其余3个',
  ],
  ['各 says what all the named have in one column', '县发改局、县财政局、城关镇各有批示2条。', '2条', '1条'],
  ['of what was due and what was done too', '县财政局、县教育局、柳林乡各有1篇约稿未按时完成。', '1篇', '2篇'],
  [
    'names told with 各 are counted',
    '全县获批示8条，县发改局、县财政局、城关镇各2条，县教育局、县司法局各1条，涉及5个单位。',
    '5个',
    '6个',
  ],
  [
    'the named are those of whom the words are so in the annex',
    '柳林乡、石桥镇、县民政局3个单位未完成任务。',
    '石桥镇',
    '城关镇',
  ],
  [
    '等 with a number says how many there are of whom it is so',
    '县财政局、县教育局等5个单位约稿2篇及以上。',
    '5个',
    '4个',
  ],
  [
    'a number may stand before the names of whom it is so',
    '结果为未完成的有3个单位，分别为柳林乡、石桥镇、县民政局。',
    '柳林乡、',
    '',
  ],
  [
    'a list without a number is held to the annex as well',
    '没有批示的单位为：柳林乡、石桥镇、县民政局。',
    '石桥镇、',
    '',
  ],
  ['the names tell which column a bound is on', '柳林乡、石桥镇、县民政局3个单位数量不足4条。', '石桥镇、', ''],
  [
    '高于平均 is above the mean of the rows',
    '县发改局、县财政局、县教育局、城关镇4个单位报送量高于平均数。',
    '4个',
    '5个',
  ],
  ['但没有 is a second condition', '柳林乡、石桥镇2个单位有约稿，但没有批示。', '石桥镇', '城关镇'],
  ['what was excepted before is left out', '除零约稿单位外，城关镇、石桥镇2个单位约稿不足2篇。', '石桥镇', '柳林乡'],
  [
    'whose a named thing is stands in a bracket and is no name of the list',
    '柳林乡（县发改局）、石桥镇（县财政局）、县民政局（县教育局）3个单位未完成任务。',
    '石桥镇（县财政局）',
    '城关镇（县财政局）',
  ],
  ['an amount that the named have is had by nobody else', '县教育局、县司法局2个单位批示为1条。', '县司法局', '城关镇'],
  ['months that are named are counted', '1月、3月、5月3个月高于月均水平，其余9个月低于月均水平。', '3个月', '4个月'],
  [
    'and the others are those of the period',
    '1月、3月、5月3个月高于月均水平，其余9个月低于月均水平。',
    '9个月',
    '8个月',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});

test('除…外 before another set says nothing of all the others', () => {
  expect(told('除柳林乡外，2个单位报送不足10条，为石桥镇、县民政局。')).toEqual([]);
});

test('the name of an office that joins two fields by 和 is one name', () => {
  const annex = (name: string) =>
    body(`县财政局、县教育局、${name}3个单位未按时完成。`).map((line) => line.replace('县司法局', '县文化和旅游局'));
  const counted = (lines: readonly string[]) =>
    checkDocument(documentOfFixture(lines)).filter(({ rule }) => rule === 'names-counted').length;
  expect(counted(annex('县文化和旅游局'))).toBe(0);
  expect(counted(annex('县文化和旅游局').map((line) => line.replace('县财政局、县教', '县教')))).toBe(1);
});

test('a number in a name in quotes counts no names before it', () => {
  const told = checkDocument(documentOfFixture(body('现行命案、“八类案件”、“两抢”案件全部破获。')));
  expect(told.filter(({ rule }) => rule === 'names-counted')).toEqual([]);
});

test('whom 还有 and 也 speak of are beside those that were named just before', () => {
  const others = '县发改局报送最多，为20条；县财政局、县教育局等2个单位报送也在14条以上。';
  expect(told(others)).toEqual([]);
  expect(told(others.replace('2个单位', '3个单位'))).not.toEqual([]);
  expect(told('县发改局报送20条。报送超过12条的还有县财政局、县教育局、城关镇3个单位。')).toEqual([]);
  expect(told('县发改局报送20条。报送超过12条的还有县财政局、县教育局2个单位。')).not.toEqual([]);
});
