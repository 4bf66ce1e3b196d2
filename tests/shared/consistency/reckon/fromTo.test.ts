import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what is said to have changed by so many is what lies between the two numbers before it, however small', () => {
  const text = '督查计划由上年的23项压减到12项，压减11项，压减率47.8%；村（社区）挂牌由60块降至42块，每村少挂18块。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('压减11项', '压减12项'))).toContain('11项');
  expect(found(text.replace('47.8%', '74.8%'))).toContain('47.8%');
  expect(found(text.replace('42块', '43块'))).toContain('17块');
  expect(found(text.replace('60块', '90块'))).toContain('48块');
});

test('a rate of change with a subject of its own is not between the two numbers before it', () => {
  expect(found('教育类诉求由7月的88件升至9月的233件，全季环比上升43.1%。')).toEqual([]);
});

test('listed rates of change are each of its own number and of what that was before', () => {
  const text = '其中县委文件52件，同比减少10件；部门文件96件，同比减少23件，分别下降16.1%和19.3%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.1%', '61.1%'))).toContain('16.1%');
  expect(found(text.replace('减少23件', '减少24件'))).toContain('20%');
  expect(found(text.replace('52件', '62件'))).toContain('13.9%');
});

test('what it was before may stand behind the change', () => {
  const text = '全区共报送信息1110条，同比增长5.7%（去年同期1050条）；被采用384条，同比减少8条（去年同期392条）。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('5.7%', '4.7%'))).toContain('5.7%');
  expect(found(text.replace('减少8条', '减少9条'))).toContain('8条');
  expect(found(text.replace('同比增长', '同比下降'))).toContain('增长');
  expect(found(text.replace('同比减少', '同比增加'))).toContain('下降');
});

test('a growth beside a change is of what it was, which need not be said', () => {
  const said = (rate: string, change = '减少145条') =>
    `前三季度，全县共发布政府信息802条，同比${change}、下降${rate}。`;
  expect(found(said('15.3%'))).toEqual([]);
  expect(found(said('14.3%'))).toContain('15.3%');
  expect(found(said('51.3%'))).toContain('15.3%');
  expect(found(said('15.3%', '减少154条'))).toContain('16.1%');
  expect(found(said('15.3%').replace('下降', '增长'))).toContain('下降');
  const over = '发布总量为2127条，比第三季度的1869条增加258条，增长13.8%。';
  expect(found(over)).toEqual([]);
  expect(found(over.replace('13.8%', '18.3%'))).toContain('13.8%');
  expect(found('共立案6237件，日均201.2件，比7月增加164件，环比增长2.7%。')).toEqual([]);
});

test('a month that is named is what it was before, in brackets too', () => {
  const text = '9月份，全县共接待来访群众5003人次，8月份为4780人次，增加223人次，增长4.7%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('223人次', '232人次'))).toContain('223人次');
  expect(found(text.replace('4.7%', '7.4%'))).toContain('4.7%');
  const bracketed = '全年办理依申请公开94件，同比（上年82件）增长14.6%。';
  expect(found(bracketed)).toEqual([]);
  expect(found(bracketed.replace('94件', '49件'))).toContain('40.2%');
});

test('what has changed may be named again behind a mean, and January stands behind December of the year before', () => {
  const again = '热线共受理诉求6131件，日均受理197.8件；受理量比9月份增加194件，上升3.3%。';
  expect(found(again)).toEqual([]);
  expect(found(again.replace('3.3%', '5.3%'))).toContain('3.3%');
  const january = '1月份共受理投诉815件，比上年12月份增加85件，环比上升11.6%。';
  expect(found(january)).toEqual([]);
  expect(found(january.replace('11.6%', '21.6%'))).toContain('11.6%');
});

test('two months may be told in the order of time', () => {
  const text = '平台访问量8月份为84人次，9月份为88人次，环比增加4人次，上升4.8%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('增加', '减少'))).toContain('增长');
  expect(found(text.replace('4.8%', '8.4%'))).toContain('4.8%');
});

test('a growth may stand before its change', () => {
  const text = '前三季度共开展宣传活动821场次，同比增长8.2%，增加62场次。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('8.2%', '8.9%'))).toContain('8.2%');
});

test('净增 and 净减 are changes', () => {
  const text = '费用由17.31万元增加到19.45万元，净增2.14万元；车辆由63辆压减到51辆，净减12辆。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('2.14万元', '2.04万元'))).not.toEqual([]);
  expect(found(text.replace('净减12辆', '净减21辆'))).not.toEqual([]);
});

test('a rate of now and that of then, right before it, are how many points apart and which way', () => {
  for (const text of [
    '合格率86.2%，上季度合格率为84.6%，提高1.6个百分点。',
    '按期办结率99.5%，上月为97.9%，上升1.6个百分点。',
  ]) {
    expect(found(text)).toEqual([]);
    expect(found(text.replace('1.6个', '6.1个'))).toContain('1.6个百分点');
    expect(found(text.replace(/提高|上升/u, '下降'))).toContain('增长');
  }
  expect(found('满意率86.2%，上季度按期办结率为94.6%，提高1.3个百分点。')).toEqual([]);
});

test('a change against the last period and a growth against the year before are of two numbers', () => {
  expect(found('共受理815件，环比增加85件，同比上升21.3%。')).toEqual([]);
  expect(found('9月份受理5003件，8月份为4780件，增加223件，同比增长12.5%。')).toEqual([]);
  expect(found('按期办结率99.5%，上月为97.9%，同比提高3.2个百分点。')).toEqual([]);
  expect(found('共受理815件，环比增加85件，环比上升21.3%。')).toContain('11.6%');
});

test('two means change by what lies between them', () => {
  const text = '每村挂牌平均由60块降至42块，每村平均少挂18块。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('18块', '28块'))).toContain('18块');
  expect(found(text.replace('60块', '50块'))).toContain('8块');
});

test('a remark in brackets may stand between what is and what was', () => {
  const text = '每百万件有效申诉5.7件（以下称申诉率），上季度为7.0件，减少1.3件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('减少', '增加'))).toContain('下降');
});
