import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what each has on average is what all have, over as many as are called so', () => {
  const text = '22个责任单位共保障网站栏目118个，平均每个单位5.4个，发布信息1072条。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('5.4个', '4.4个'))).toContain('5.4个');
  const apart = '排查共发现问题38个，涉及单位20家，其中部门14家、街道6家。平均每家单位1.9个问题。';
  expect(found(apart)).toEqual([]);
  expect(found(apart.replace('1.9个', '1.8个'))).toContain('1.9个');
});

test('环比 of a month is against the month before, where the text lists them', () => {
  const text = '分月看，10月328条、11月343条、12月401条，12月环比增长16.9%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.9%', '22.3%'))).toContain('增长16.9%');
  const apart = '其中1月8788件、2月6635件、3月10877件；3月明显回升，环比增长63.9%。';
  expect(found(apart)).toEqual([]);
  expect(found(apart.replace('63.9%', '69.3%'))).toContain('63.9%');
});

test('what every hundred have is so many times more', () => {
  const text = '审核公文834件，发现错情147处，平均每百件公文17.6处。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('17.6处', '17.1处'))).toContain('17.6处');
});

test('a mean of each issue is over as many issues as are said', () => {
  const text = '上半年编印公报4期，刊登文件79件，印发8400册，平均每期2100册。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('2100册', '2010册'))).toEqual(['2100册']);
});

test('a mean of a month is over the months that are said', () => {
  const text = '第四季度，向8个承办单位转派工单416件，月均138.7件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('138.7', '137.8'))).toEqual(['138.7件']);
  const months = '1—10月应巡河17600次，实际巡河17068次，巡河率97.0%，每月应巡河1760次。';
  expect(found(months)).toEqual([]);
  expect(found(months.replace('1760次', '1670次'))).toEqual(['1760次']);
});

test('what each village has on average is over the villages of the sentence', () => {
  const text = '全县34个村共召开村民会议89次，平均每村2.6次。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('2.6次', '6.2次'))).toContain('2.6次');
});

test('a mean of one thing is over all of them, whatever stands between', () => {
  const late = '4项超期办结事项由卫健委、工信局、资源局3个单位牵头，共超期56天，平均每项超期14.0天。';
  expect(found(late)).toEqual([]);
  expect(found(late.replace('14.0', '15.0'))).toContain('14天');
  const each = '共检查16座加油站，分别为城关镇5座、石桥镇3座、双河镇8座；发现问题38个，平均每座2.4个。';
  expect(found(each)).toEqual([]);
  expect(found(each.replace('2.4', '5.0'))).toContain('2.4个');
  const cases = '评查行政处罚案卷25宗，发现问题97个，平均每宗3.9个。';
  expect(found(cases)).toEqual([]);
  expect(found(cases.replace('3.9', '6.8'))).toContain('3.9个');
});

test('what is done by each of those who are counted is spread over them, and not what was to be done', () => {
  const text = '共有河湖长491名，其中镇级102名、村级389名。应巡河17600次，实际巡河17068次，平均每名河湖长巡河34.8次。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('34.8次', '35.8次'))).toContain('34.8次');
});
