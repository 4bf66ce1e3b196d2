import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('a rate right behind a whole and a part of it, named after them, is of these two', () => {
  for (const text of [
    '应报送材料862份，按时报送741份，按时报送率86.0%。',
    '751名窗口人员中，646人通过考试，通过率86.0%。',
    '回访服务对象107人，其中满意92人，满意率达到86.0%。',
  ]) {
    expect(found(text)).toEqual([]);
    expect(found(text.replace('86.0%', '68.0%'))).toContain('86%');
    expect(found(text.replace('86.0%', '86.1%'))).toContain('86%');
  }
  expect(found('应建档案68份，已建74份，建档率86.0%。')).toContain('108.8%');
});

test('a rate is not of two numbers that only stand before it', () => {
  expect(found('共受理120件，办结110件，满意率95.2%。')).toEqual([]);
  expect(found('共受理1902件，热线平台即时答复1335件，派单交办567件，派单率29.8%。')).toEqual([]);
  expect(found('收到来信58件，已办结51件，正在办理7件，办结率87.9%。')).toEqual([]);
});

test('in time and late together are what the rate in time is of', () => {
  const text = '按时答复82件，超时答复9件，按时答复率90.1%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('90.1%', '91.0%'))).toContain('90.1%');
  expect(found(text.replace('82件', '28件'))).toContain('75.7%');
});

test('the share beside a part is of the number that is taken apart', () => {
  const text = '市长信箱来信90封，其中城市管理类38封，占42.2%；住房保障类23封，占25.6%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('42.2%', '24.2%'))).toContain('42.2%');
  expect(found(text.replace('23封', '49封'))).toContain('54.4%');
});

test('how much of a plan is done is of the plan right before, more than all of it too', () => {
  const text = '计划新装路灯4093盏，实际新装4916盏，完成计划的120.1%，超额完成823盏。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('120.1%', '121.0%'))).toContain('120.1%');
  expect(found(text.replace('823盏', '832盏'))).toContain('823盏');
});

test('more done than came in is wrong where the rate is no more than all', () => {
  expect(found('一季度受理诉求60件，已解决57件，解决率95.0%。')).toEqual([]);
  expect(found('一季度受理诉求50件，已解决57件，解决率95.0%。')).toContain('114%');
  expect(found('一季度受理诉求50件，已解决57件（含上季度结转），解决率114.0%。')).not.toContain('100%');
});

test('the rate of what does not fail is of what is left of the whole', () => {
  const text = '县级部门账号22个、不合格2个，合格率90.9%；乡镇账号14个、不合格1个，合格率92.9%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('不合格2个', '不合格1个'))).toContain('95.5%');
  expect(found('抽查产品4个、不合格1个，合格率99.2%。')).not.toContain('75%');
});
