import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (own: string, text: string, annex: string) =>
  checkDocument(
    documentOfFixture([
      `清河县人民政府办公室关于2031年${own}依申请公开情况的通报`,
      '各乡镇人民政府：',
      text,
      `附件：2031年${annex}依申请公开情况表`,
      `== 附件｜2031年${annex}依申请公开情况表`,
      '单位|收到（件）',
      '东街镇|5',
      '西街镇|6',
      '南街镇|7',
    ]),
  )
    .filter(({ rule }) => rule === 'quarter')
    .map(({ claimed }) => claimed);

test('a paper on three quarters tells of each of them, and of no other', () => {
  expect(told('前三季度', '一季度收到28件。', '前三季度')).toEqual([]);
  expect(told('前三季度', '四季度收到28件。', '前三季度')).toEqual(['四季度']);
});

test('what was found in another quarter, and what is compared with it, is no other period of the paper', () => {
  expect(told('第三季度', '对二季度通报问题开展了复查。', '第三季度')).toEqual([]);
  expect(told('第三季度', '二季度遗留的5个问题要逐项销号。', '第三季度')).toEqual([]);
  expect(told('第三季度', '二季度遗留的五个问题要逐项销号。', '第三季度')).toEqual([]);
  expect(told('第三季度', '县政务中心开展了抽查，同时核查了二季度交办问题的整改情况。', '第三季度')).toEqual([]);
  expect(told('第三季度', '二季度共交办问题39个。', '第三季度')).toEqual([]);
  expect(told('第三季度', '检查发现问题18个，比二季度的22个减少4个。', '第三季度')).toEqual([]);
});

test('from what a number has grown is of the quarter before', () => {
  expect(told('第三季度', '东街镇由二季度的4件增加到5件。', '第三季度')).toEqual([]);
});

test('an annex is of the quarters of the title', () => {
  expect(told('第三季度', '三季度收到18件。', '第三季度')).toEqual([]);
  expect(told('第三季度', '三季度收到18件。', '前三季度')).toEqual(['2031年前三季度']);
  expect(told('第三季度', '二季度收到18件。', '第三季度')).toEqual(['二季度']);
});

test('what failed in an earlier quarter may have been looked at again', () => {
  expect(told('第三季度', '对二季度抽查不合格的账号进行了复查，仍有2个未整改。', '第三季度')).toEqual([]);
});

test('a later quarter for which something is asked is none of the paper', () => {
  expect(told('第三季度', '工业专业要列为四季度审核重点，5个单位派员指导。', '第三季度')).toEqual([]);
  expect(told('第三季度', '四季度工业专业收到18件，5个单位派员指导。', '第三季度')).toEqual(['四季度']);
});

test('a quarter that a table sets beside that of the paper is compared with it', () => {
  const compared = (text: string, head: string) =>
    checkDocument(
      documentOfFixture([
        '清河县交通运输局关于2031年第三季度动态监控情况的通报',
        '各企业：',
        text,
        '附件：报警情况表',
        '== 附件｜报警情况表',
        head,
        '东街镇|311|284',
        '西街镇|286|206',
        '南街镇|553|421',
      ]),
    ).flatMap(({ rule, claimed }) => (rule === 'quarter' ? [claimed] : []));
  expect(compared('平均每百辆报警70.1条，二季度为76.4条。', '镇|二季度报警（条）|三季度报警（条）')).toEqual([]);
  expect(compared('平均每百辆报警70.1条，二季度为76.4条。', '镇|超速（条）|疲劳驾驶（条）')).toEqual(['二季度']);
  const bare = '镇|报警数（条）|二季度报警数（条）';
  expect(compared('三季度抽查信息数为911条，二季度为1150条。', bare)).toEqual([]);
  expect(compared('三季度抽查信息数为911条，四季度为1150条。', bare)).toEqual(['四季度']);
});

test('an annex of another quarter that the 附件说明 lists so too is a question', () => {
  const title = '2031年第二季度依申请公开情况表';
  const severities = (listed: string) =>
    checkDocument(
      documentOfFixture([
        '关于2031年第三季度依申请公开情况的通报',
        '三季度收到18件。',
        `附件：1. ${listed}`,
        '2. 问题清单',
        ...[`== 附件1｜${title}`, '单位|收到（件）', '东街镇|5', '西街镇|6'],
        ...['== 附件2｜问题清单', '单位|问题', '东街镇|超期', '西街镇|超期'],
      ]),
    ).flatMap(({ rule, severity }) => (rule === 'quarter' ? [severity] : []));
  expect(severities(title)).toEqual(['doubt']);
  expect(severities('2031年第三季度依申请公开情况表')).toEqual(['error']);
});

test('an earlier quarter may be spoken of beside the one that the paper is on', () => {
  for (const text of [
    '东街镇第二季度已被通报，本季度仍有2件逾期。',
    '东街镇、西街镇继第二季度后再次逾期。',
    '二季度点名的东街镇，本次仍未改正。',
    '东街镇二季度就被通报，此次依然逾期。',
    '二季度逾期的2件至今尚未答复。',
  ])
    expect(told('第三季度', text, '第三季度')).toEqual([]);

  expect(told('第三季度', '现将2031年第二季度依申请公开情况通报如下。', '第三季度')).toEqual(['2031年第二季度']);
});

test('another quarter is wrong for sure only where the paper says what it tells of', () => {
  const severity = (text: string, opening: string): string[] =>
    checkDocument(
      documentOfFixture(['清河县人民政府办公室关于2031年第三季度抽查情况的通报', '各乡镇人民政府：', opening, text]),
    )
      .filter(({ rule }) => rule === 'quarter')
      .map((each) => each.severity);
  expect(severity('各单位自查。', '第二季度，县政府办公室开展了抽查。现将情况通报如下：')).toEqual(['error']);
  expect(severity('第二季度县政府办公室组织自查。', '县政府办公室开展了抽查，现将情况通报如下：')).toEqual(['doubt']);
});
