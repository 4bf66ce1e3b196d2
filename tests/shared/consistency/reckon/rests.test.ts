import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what is left beside a share is what the share leaves of its whole, however small', () => {
  const text = ['全年计划安排督查12项。', '上半年实施7项，占全年计划的58.3%，剩余5项安排在下半年实施。'];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('剩余5项', '剩余9项')))).toContain('5项');
  const counted = '全年办理323件。居前五位的共承办130件，占总数的40.2%，其余16个单位承办193件。';
  expect(found(counted)).toEqual([]);
  expect(found(counted.replace('193件', '244件'))).toContain('193件');
});

test('what is left of a number that is taken apart is what its parts leave', () => {
  const text = '9次会议时长超过1小时，其中3次在2小时以上，其余6次不到2小时。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('其余6次', '其余9次'))).toContain('6次');
  expect(found(text.replace('9次会议', '8次会议'))).toContain('5次');
});

test('units that are left are not what is left of the things they have', () => {
  const text = '甲镇、乙镇、丙镇、丁镇、戊镇5个单位无人接听，其中甲镇2个电话，其余4个单位各1个电话。';
  expect(found(text)).not.toContain('3个');
});

test('其他 in the midst of a list is a part like the others', () => {
  expect(found('行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件。')).toEqual([]);
});

test('what 其中 takes apart may have been said earlier in the paragraph', () => {
  const text = '因条件限制难以解决的9件，已逐件说明原因。其中2件已列入规划，其余7件已作解释。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('其余7件', '其余8件'))).toEqual(['7件']);
  expect(found(text.replace('其中2件', '其中1件'))).toEqual(['8件']);
});

test('where more than one share stands before it, the rest is not what the last of them leaves', () => {
  expect(found('共受理投诉1000件。商品类500件，占50%，服务类300件，占30%，其他类200件。')).toEqual([]);
});

test('a kind whose name ends with 及其他 is one of several', () => {
  expect(found('公开信息12条。指南1条，占8%；决算2条，占17%，采购2条，占17%，公示及其他信息7条，占58%。')).toEqual([]);
});

test('what is still to be done is what is done taken off the whole, whose parts stand between', () => {
  const text = '共记录问题33个，其中城区5个、近郊10个、山区18个；已当场整改14个，还有19个需限期整改。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('19个', '18个'))).toEqual(['19个']);
});

test('what a plan still lacks, or a budget has saved, is what was done leaves of it', () => {
  const plan = '全年计划投资9012万元，截至9月底完成投资7504万元，占年度计划的83.3%，还需完成1508万元。';
  expect(found(plan)).toEqual([]);
  expect(found(plan.replace('1508万元', '1580万元'))).toContain('1508万元');
  const saved = '采购预算813万元，实际成交775万元，节约资金38万元。';
  expect(found(saved)).toEqual([]);
  expect(found(saved.replace('38万元', '83万元'))).toContain('38万元');
});

test('what is left of numbers in 万 may be off by what each of them is rounded by', () => {
  const said = (left: string): string => `上半年受理来件21.36万件，已办结18.02万件，正在办理${left}万件。`;
  const open = (left: string) =>
    checkDocument(readParagraphs([said(left)])).filter(({ severity }) => severity !== 'hint');
  expect([open('3.34'), open('3.35')]).toEqual([[], []]);
  expect(open('3.43')).not.toEqual([]);
});
