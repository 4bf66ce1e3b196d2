import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(['关于情况的通报', ...texts]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule, claimed }) => [severity, rule, claimed]);
const rulesOf = (...texts: string[]) => told(...texts).map(([, rule]) => rule);

test('two opposites are an error against the whole of their sentence only', () => {
  const ofOne = (whole: number) => `检查${whole}个单位，31个单位成立了小组，9个单位未成立小组。`;
  expect(told(ofOne(40))).toEqual([]);
  expect(told(ofOne(41))).toEqual([['error', 'opposites', '31＋9个']]);
  const ofTwo = (whole: number) => [`本次检查${whole}个单位。`, '31个单位成立了小组，9个单位未成立小组。'];
  expect(told(...ofTwo(41))).toEqual([['doubt', 'opposites', '31＋9个']]);
  expect(told(...ofTwo(75))).toEqual([]);
  const ofSome = told('17个村公开及时。', '14个应公开的村中有4个未公开。');
  expect(ofSome.map(([, rule]) => rule)).not.toContain('opposites');
});

test('parts by kind are held to a whole that was said, and not to what it grew by or to some other number for sure', () => {
  const parts = '按载体分，要情48条、参考24条、交流16条。';
  expect(told('全年共采用89条。', parts)).toEqual([['error', 'sum-of-parts', '89条']]);
  const grown = told('全年采用826条，比上年增加89条。', parts);
  expect(grown.map(([, rule]) => rule)).not.toContain('sum-of-parts');
  const sources = '从机关看，乡镇收到9件，部门收到81件。';
  expect(told('办结的87件中，公开57件、部分公开12件、不予公开18件。', sources)).toEqual([
    ['doubt', 'sum-of-parts', '87件'],
  ]);
});

test('一次办结率 is of no single time, and a rate is an error of two numbers of its own sentence', () => {
  expect(told('一次办结1975件，一次办结率97.63%。')).toEqual([]);
  expect(told('检查20个网站，其中合格16个，合格率85%。')).toEqual([['error', 'rate', '85%']]);
  expect(told('检查20个网站。', '合格16个，合格率85%。')).toEqual([['doubt', 'rate', '85%']]);
});

test('by how much two things differ is an error of two numbers of the sentence that names them', () => {
  expect(told('第一名98分，末位93分，相差4分。')).toEqual([['error', 'difference', '4分']]);
  expect(told('第一名98分。', '后两位得分分别为94分和93分，最高分与最低分相差10分。')).not.toContainEqual(
    expect.arrayContaining(['error']),
  );
  const rates = '办结率、回复率分别较4月份的98.22%、96.61%提升1.34、1.02个百分点';
  expect(told(`${rates}，满意率较4月份的98.04%下降0.27个百分点。`)).not.toContainEqual(
    expect.arrayContaining(['error']),
  );
});

test('a name that is said to have grown most has its growth in brackets, and is not the greatest of the numbers before', () => {
  const run = '咨询类866件，投诉类640件，求助类500件。与4月份相比，';
  expect(told(`${run}增加最多的是投诉类（57件）。`)).toEqual([]);
});

test('a share of what a group has is no rate of the group', () => {
  const shares = '县财政局、县民政局采用28条，占县直部门采用总数的22.0%。';
  expect(told(shares, '乡镇采用率为34.0%，高于县直部门0.1个百分点。')).toEqual([]);
});

test('a mean of the months and what sets two of them apart are no parts', () => {
  const said = (ends: string) => told('上半年共发文148件。', `分月看，1月24件、2月13件、3月111件，${ends}。`);
  expect(said('月均49.3件，3月最多，2月最少，相差98件')).toEqual([]);
});

test('a rate is of what is counted under its name, and one of a list of the numbers of its list', () => {
  expect(rulesOf('发回重办工单25件，涉及11个单位，重办率0.56%。')).not.toContain('rate');
  expect(rulesOf('办件14257件，收到评价12160次，三家合计评价率85.29%。')).not.toContain('rate');
  expect(told('7个部门应结案944件，结案940件，结案率99.58%，按期结案率94.49%。')).toEqual([]);
  const list = '定点机构249家，检查148家，其中医院、门诊部、药店分别检查15家、60家和51家';
  expect(rulesOf(`${list}，覆盖率为57.7%、50.0%和63.0%。`)).not.toContain('rate');
});

test('the same words before a number are of the same only where no other measure and no state is told', () => {
  const slow = '完成率低于75%的5项任务要加快进度。';
  const spent = '投资完成率低于75%的3项为公办幼儿园、供水管网、智能水表。';
  expect(rulesOf(slow, spent)).not.toContain('said-twice');
  const fine = '生产环节抽检135批次，流通环节抽检707批次。';
  const faulty = '流通环节的22批次不合格食品中，食品添加剂问题9批次。';
  expect(rulesOf(fine, faulty)).not.toContain('said-twice');
  const all = '在办事项30项，其中已办结16项、按序时推进9项、进度滞后5项。';
  const again = ['按序时推进的9项中，2项将于11月完成。', '领导批示8项，按序时推进3项。'];
  expect(rulesOf(all, ...again)).not.toContain('said-twice');
});
