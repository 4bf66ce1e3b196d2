import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '清河县人民政府办公室关于2024年第三季度留言办理情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '第三季度共收到留言12件，其中7月份3件、8月份4件、9月份5件。城关镇4件，柳林乡2件，县住建局3件，县教育局3件。',
  text,
  '附件：第三季度留言办理台账',
  '清河县人民政府办公室',
  '2024年10月12日',
  '== 附件｜第三季度留言办理台账',
  '序号|留言日期|渠道|诉求领域|承办单位|办理状态|用时（天）',
  '1|7月2日|县长信箱|物业管理|县住建局|按期办结|5',
  '2|7月9日|领导留言板|教育|县教育局|按期办结|7',
  '3|7月20日|县长信箱|征地补偿|城关镇|超期办结|18',
  '4|8月3日|县长信箱|物业管理|县住建局|按期办结|6',
  '5|8月8日|领导留言板|教育|县教育局|按期办结|4',
  '6|8月15日|领导留言板|征地补偿|柳林乡|超期办结|21',
  '7|8月22日|县长信箱|环境保护|城关镇|按期办结|9',
  '8|9月1日|领导留言板|物业管理|县住建局|正在办理|3',
  '9|9月6日|县长信箱|教育|县教育局|按期办结|8',
  '10|9月12日|领导留言板|征地补偿|城关镇|正在办理|2',
  '11|9月18日|县长信箱|环境保护|柳林乡|按期办结|6',
  '12|9月25日|县长信箱|物业管理|城关镇|按期办结|5',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a value beside a number picks the rows that it counts', '县长信箱收到7件、领导留言板5件。', '5件', '6件'],
  ['what the sentence began with goes on', '物业管理领域4件，其中按期办结3件、正在办理1件。', '3件', '2件'],
  ['a bound over a column picks rows', '用时超过10天的有2件，全部为征地补偿领域。', '2件', '9件'],
  ['a month is that of the day in a row', '9月份收到5件，其中正在办理2件。', '2件', '3件'],
  ['各 says the number of each', '县住建局、县教育局各3件。', '3件', '4件'],
  [
    'a clause without words of its own goes on with the one before',
    '用时最长的是柳林乡的留言，为21天。',
    '21天',
    '22天',
  ],
  ['the least is that of the whole table', '城关镇4件，用时最短的为2天。', '2天', '3天'],
  ['what is said of each holds of all of them', '县住建局、县教育局均为3件。', '3件', '4件'],
  ['the annex that is named is the one that is counted', '对附件所列12件，督查室将跟踪督办。', '12件', '13件'],
  ['涉及 counts the units of what was just counted', '正在办理2件，涉及2个单位。', '2个', '3个'],
  ['a third of a month is that of the day in a row', '从时间看，上旬6件、中旬4件、下旬2件。', '4件', '5件'],
  ['what the others have stands behind how many they are', '城关镇4件、柳林乡2件，其余2个单位承办6件。', '6件', '9件'],
  ['the other rows are those that were not named', '城关镇4件、柳林乡2件，其余单位6件。', '6件', '9件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});

test('numbers that come to the whole and that the rows do not give are asked about where they give the others of the sentence', () => {
  expect(told('从时间看，上旬5件、中旬3件、下旬4件。')).not.toEqual([]);
});

test('a number that the words do not explain is left in peace', () => {
  expect(told('办公室组织培训3期，有关单位派员46人次参加。')).toEqual([]);
  expect(told('领导小组会议研究留言办理议题9项。')).toEqual([]);
});

test('what is compared with picks no rows', () => {
  expect(told('9月份收到5件，比8月份增加1件。')).toEqual([]);
});
