import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('units that something is asked of are as many as the paper has said of them in the same words', () => {
  const text = [
    '甲镇、乙镇、丙局、丁局、戊局5个单位出现无人接听情况。',
    '请5个无人接听的单位查明原因，于2月8日前报告。',
  ];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('请5个', '请6个')))).toEqual(['5个']);
  const problem = ['甲局、乙局、丙局3个单位存在超期答复问题。', '存在超期答复问题的3个单位要说明原因。'];
  expect(found(...problem)).toEqual([]);
  expect(found(...problem.map((each) => each.replace('的3个单位', '的4个单位')))).not.toEqual([]);
});

test('things that something is asked about have been counted, or are the rest of what was', () => {
  const text = [
    '共收集意见64条，已落实50条，还有14条正在研究解决。',
    '尚未解决的14条意见，由牵头单位于8月31日前办理完毕。',
  ];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('的14条', '的41条')))).toEqual(['无']);
});

test('what is asked about may be what was said of two parts', () => {
  const text = ['复议尚未审结8件；诉讼尚未审结1件。', '对尚未审结的9件案件，要积极应对。'];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('的9件', '的19件')))).toContain('8件、1件');
});

test('a paper that tells what has been done asks for nothing', () => {
  expect(found('督办事项共375件，有320件已完成，55件正在推进中。')).toEqual([]);
  expect(found('14个事项已提前完成全年任务，7个事项超进度。', '24个事项已提前完成全年任务，9个事项超进度。')).toEqual(
    [],
  );
});

test('a level that is not to be passed has been said before', () => {
  const text = ['上半年共制发文件148件。', '下半年原则上不超过148件的上半年水平。'];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('过148件', '过184件')))).toEqual(['无']);
});

test('what some were ordered to do is told, and asks for nothing', () => {
  expect(found('共发现隐患17项。', '检查组走到的33家企业仍有隐患，其中2家被责令停产。')).toEqual([]);
  expect(found('共发现隐患17项。', '对27家未关停的场所当场责令关停。')).toEqual([]);
});

test('what is to be done with them is no part of what they are called', () => {
  const text = [
    '复测发现机构名称、领导职务两类重点问题12处，标点错误22处。',
    '12处重点问题须在通报印发之日起2个工作日内改正。',
  ];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('12处重点问题须', '22处重点问题须')))).toEqual(['12处']);
});
