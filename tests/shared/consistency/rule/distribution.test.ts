import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

const kinds = (plans: number): string =>
  `公开的主要类别有：机构职能类信息211条，政策文件类信息82条，规划计划类信息${plans}条，政府集中采购类信息55条，其他信息1029条。`;

test('kinds that end with 其他 are told in full, wherever the whole is said', () => {
  expect(told('全年主动公开信息1392条。', kinds(15))).toEqual([]);
  expect(told('全年主动公开信息1392条。', kinds(16))).toEqual([['distribution', '1392条', '1393条']]);
});

test('what each part has of another thing stands beside the parts', () => {
  const said = (accounts: number): string =>
    `各部门共开设账号70个。其中微博29个，共发布信息1992条；微信公众号${accounts}个，共发布信息3404条。`;
  expect(told(said(41))).toEqual([]);
  expect(told(said(42))).toEqual([['distribution', '70个', '71个']]);
});

test('where 其余 leaves nobody out, the whole may stand in another paragraph', () => {
  const text = [
    '全县接听不及时4次，无人接听6次。',
    '甲镇、乙镇、丙镇、丁镇、戊镇5个单位无人接听，其中甲镇2次，其余4个单位各1次。',
  ];
  const sums = (...texts: string[]) => told(...texts).filter(([rule]) => rule === 'distribution');
  expect(sums(...text)).toEqual([]);
  expect(sums(...text.map((each) => each.replace('甲镇2次', '甲镇3次')))).toEqual([['distribution', '6次', '7次']]);
});

test('how many of a part have been dealt with is no part beside it', () => {
  const said = (replies: number): string =>
    `全年承办建议提案31件（其中主办27件，协办4件）。其中，承办代表建议11件，已经解决11件；承办委员提案${replies}件，已经解决14件，列入规划2件。`;
  expect(told(said(16))).toEqual([]);
});

test('how many of a part are dealt with does not end the parts', () => {
  const said = '共受理1974件。其中，巡查1831件，占92.76%；返工103件；受理舆情27件，按期办结27件；监控113件。';
  expect(told(said)).toEqual([]);
});

test('several take part in the same: how often each does comes to more than there is', () => {
  const text = '全年联合检查8次。共有10个部门参与联合检查，其中县公安局参与2次，其余部门各参与1次。';
  expect(told(text)).toEqual([]);
});

test('what is said behind a list does not say that it leaves something out', () => {
  const said = (late: number): string =>
    `差评13条，涉及6个窗口。从原因看，等候时间长5条、系统卡顿${late}条、一次性告知不到位3条、服务态度不佳1条，等候时间长是主要原因。`;
  expect(told(said(4))).toEqual([]);
  expect(told(said(3)).map(([rule, claimed, found]) => [rule, claimed, found])).toEqual([
    ['distribution', '13条', '12条'],
  ]);
});

test('parts of what is said right before them are no more than it, however far off', () => {
  const said = (third: number): string =>
    `14项未达到序时进度的任务中，资金未到位的6项、前期手续慢的5项、征迁受阻的${third}项、施工组织不力的1项。`;
  expect(told(said(2))).toEqual([]);
  expect(told(said(25))).toEqual([['distribution', '14项', '37项']]);
});

test('who of a list has most takes nothing of it apart', () => {
  const text =
    '在办事项30项，到期的21项。从来源看，会议议定5项、办公会7项、领导批示8项、上级交办10项，其中上级交办最多。';
  const sums = told(text).filter(([rule]) => rule === 'distribution');
  expect(sums).toEqual([]);
});

test('kinds of units with what they have are not how many they are', () => {
  const text = '交办12个乡镇（街道）和17个县直部门1021件，其中乡镇（街道）承办298件，县直部门承办723件。';
  expect(told(text)).toEqual([]);
});

test('those that 除 leaves out are of the parts before, and no part beside them', () => {
  const text = '尚在办理的18件中，来访10件，网上信访8件，除2件来访经批准延期外，其余16件都是四季度登记的。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('网上信访8件', '网上信访7件'))).not.toEqual([]);
});

test('the same told by another kind begins anew, and what is sorted right before is told in full', () => {
  const said = (last: number): string =>
    `共派发工单15件，按类型分，数据缺失7件、更新滞后4件、内容错误3件、字段不规范${last}件；按单位分，甲局最多，为3件。`;
  expect(told(said(1))).toEqual([]);
  expect(told(said(24)).filter(([rule]) => rule === 'distribution')).toEqual([['distribution', '15件', '38件']]);
});

test('by how many there are fewer than before is no whole', () => {
  const said = (schools: number): string =>
    `此次排查覆盖全县在营的食堂，共41家，比上月减少了5家。其中学校食堂${schools}家，机关食堂9家，企业食堂6家。`;
  expect(told(said(26))).toEqual([]);
  expect(told(said(25)).map(([, claimed]) => claimed)).toEqual(['41家']);
});

test('a bare 来件分类： takes apart what was said in the sentences before', () => {
  const said = (...numbers: number[]): string =>
    `本周共收读者来件${numbers[0] ?? 486}件，比上周增加12件。转交分馆${numbers[1] ?? 430}件，总馆直接答复56件。来件分类：荐书类301件、咨询类118件、投诉类${numbers[2] ?? 40}件，表扬类27件。`;
  expect(told(said())).toEqual([]);
  expect(told(said(486, 430, 44))).toEqual([['distribution', '486件', '490件']]);
  expect(told(said(468))).toContainEqual(['distribution', '468件', '486件']);
  // What is only the most of it is no whole taken apart.
  expect(told('本周共收读者来件486件。主要来件分类：荐书类301件、咨询类118件、表扬类27件。')).toEqual([]);
});

test('其他 ends a list, and what stands behind the semicolon is no part of it', () => {
  const said = '全年网站发布信息8620条，其中文件126条、动态6820条、其他1674条；公众号发布1260条，比上年多86条。';
  expect(told(said)).toEqual([]);
  expect(told(said.replace('6820', '6280'))).toContainEqual(['sum-of-parts', '8620条', '8080条']);
});
