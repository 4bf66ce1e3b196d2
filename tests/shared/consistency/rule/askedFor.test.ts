import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { passageOf } from '#shared/consistency/claim/passages.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkAskedFor } from '#shared/consistency/rule/askedFor.ts';

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

/** By this rule alone. */
const asked = (...texts: string[]) => {
  const passages = readParagraphs(texts).paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
  return passages.flatMap((passage) => checkAskedFor(passage, passages, [])).map(({ found }) => found);
};

test('two numbers in one clause are each asked about by their own words', () => {
  const text = [
    '专区建设有短板。甲镇、乙镇、丙乡、丁镇4个乡镇不达标。甲镇、乙乡、丙局、丁局4个单位未按时报送自查报告。',
    '专区不达标的4个乡镇、未按时报送自查报告的4个单位要书面说明原因。',
  ];
  expect(asked(...text)).toEqual([]);
  expect(asked(...text.map((each) => each.replace('专区不达标的4个', '专区不达标的9个')))).toEqual(['4个']);
  expect(asked(...text.map((each) => each.replace('报告的4个', '报告的9个')))).toEqual(['4个']);
});

test('what is asked about may stand in the same sentence as its number, in another clause', () => {
  const text = ['甲村、乙村、丙村3个村问题达到15处及以上，列入“黑榜”。', '列入“黑榜”的3个村所在乡镇要作出书面检讨。'];
  expect(asked(...text)).toEqual([]);
  expect(asked(...text.map((each) => each.replace('”的3个', '”的4个')))).toEqual(['3个']);
});

test('the verb behind is no word of what is asked about', () => {
  const text = ['共受理诉求42件，已办结33件。正在办理的9件诉求中，水电气类3件。', '对9件在办诉求要倒排工期。'];
  expect(asked(...text)).toEqual([]);
  expect(asked(...text.map((each) => each.replace('对9件', '对8件')))).toEqual(['9件']);
});

test('the parts of what is left over are said where they come to it', () => {
  const text = '对发现的37个问题，17个已当场改正；其余20个中，13个须尽快整改到位，7个须延期整改。';
  expect(asked(text)).toEqual([]);
  expect(asked(text.replace('7个须延期', '6个须延期'))).not.toEqual([]);
});

test('what was done with each part tells, and asks for nothing', () => {
  const text = [
    '报警集中在12家企业。对甲公司、乙公司、丙公司等3家企业暂停新增运力，3家企业未处置报警共70条；对5家企业进行约谈；对其余4家企业责令整改。',
  ];
  expect(found(...text)).toEqual([]);
  // Where nothing goes on with the others it is asked for.
  const asked = ['报警集中在3家企业。', '对5家企业进行约谈，限期整改。'];
  expect(found(...asked)).not.toEqual([]);
});

test('who is invited is asked for nothing', () => {
  const text = '站里编成由站长带队的6个巡查小组，并邀请电梯方面的老师傅，查看了安全管理台账。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('邀请', '请'))).toEqual(['无']);
});

test('限期整改的 says which they are, and asks nothing', () => {
  const text = '所列问题中，立行立改的42个已全部完成，限期整改的38个完成31个。';
  expect(found(text)).toEqual([]);
});
