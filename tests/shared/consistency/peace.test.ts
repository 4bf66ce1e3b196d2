import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkFixtures, documentOfFixture } from '../../support/checkFixture.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts)).map(({ rule, claimed, found: shown }) => [rule, claimed, shown]);

/** True sentences of many offices that look like what the rules are after. */
const trueSentences = [
  '全市共有单位86家，其中已建立机制的80家，占93%；未建立机制的6家，占7%。',
  '各单位共上报信息1.2万条，同比增长15.3%，环比下降2.1%。',
  '县发改局、县财政局等部门联合开展了3次督查，走访企业120余家。',
  '抽查的30个网站中，优秀12个、良好10个、合格5个、不合格3个，合格率90%。',
  '受理依申请公开35件，按期答复35件，按期答复率100%。',
  '二季度受理工单812件，办结805件，办结率99.1%，满意率98.5%，较一季度提高1.3个百分点。',
  '县教育局、县民政局、县人社局3家单位各有1个栏目超过6个月未更新。',
  '要在10个工作日内完成整改，3个月内不得反弹，2个以上问题的要书面说明。',
  '县公安局（2件）、县住建局（3件）、县交通局（1件）共6件工单超期。',
  '截至12月31日，全区28个街道（镇）、45个部门全部完成任务，完成率100%。',
  '其中，涉及教育的12件、医疗的9件、住房的30件，主要集中在城区。',
  '今年以来共通报3批次、问责2人次，第一批12家，第二批8家。',
  '评分由基础分80分和加分20分组成，90分以上为优秀，60分以下为不合格。',
  '参加培训的有县直部门、乡镇（街道）负责同志共130人，其中县直部门52人，乡镇（街道）78人。',
  '全县14个乡镇中，10个达到标准，4个未达标，达标率71.4%。',
  '共检查政务新媒体62个，其中微信公众号41个（停更2个），微博12个，其他9个。',
  '平均得分88.6分，较上季度提高2.4分，最高分98分，最低分61分。',
  '回访工单400件，满意386件，基本满意10件，不满意4件，满意率96.5%。',
  '县政府网站全年发布信息12,345条，其中政务动态类8,000条，信息公开目录类4,345条。',
  '对照《2022年政务公开工作要点》（国办发〔2022〕8号）确定的5个方面18项任务逐条落实。',
  '一是加强学习；二是压实责任；三是强化考核。',
  '请于7月15日前反馈，联系电话：0000001。',
  '市住建局、市城管局两部门要牵头抓好落实，其他部门配合。',
  '共抽查工单60件，其中合格54件，不合格6件，不合格率10%。',
];

test.each(trueSentences)('left in peace: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('parts far from their total may be the larger ones only: a person is asked', () => {
  const asked = checkDocument(
    readParagraphs(['全县共收到群众来信500件，其中咨询类200件，投诉类100件，占比分别为40%和20%。']),
  );
  expect(asked.map(({ severity, rule }) => [severity, rule])).toEqual([['doubt', 'sum-of-parts']]);
});

const falseSentences: [string, string][] = [
  ['受理信件205件，已办结199件，正在办理5件。', 'done-and-open'],
  ['共受理391件，自主撤单60件，应办结321件。', 'remainder'],
  ['甲镇、乙镇、丙镇等2个单位未上报。', 'names-counted'],
  ['甲镇、乙镇、甲镇共3个单位未上报。', 'name-twice'],
  ['满意率由95.2%提高到96.4%，提高1.3个百分点。', 'percentage-points'],
  ['请于2月30日前报送。', 'no-such-day'],
  ['一是加强学习；三是压实责任。', 'enumeration'],
  ['共有十二家单位，其中甲类七家，乙类六家。', 'sum-of-parts'],
  ['共发布２９４０条，其中转载１９４７条，原创９９４条。', 'sum-of-parts'],
  ['共收到来信58件，办结51件，办结率87.8%。', 'rate'],
];

test.each(falseSentences)('found: %s', (text, rule) => {
  expect(found(text).map(([each]) => each)).toEqual([rule]);
});

const reported = checkFixtures()
  .filter(({ name }) => name === '清河县-报送采用')
  .map(({ lines }) => documentOfFixture(lines))[0];

/** Said beside the annex of units that sent articles in, and true or not to be told from it. */
const beside = [
  '上季度各单位共报送信息150篇，采用90篇。',
  '青山镇报送信息26篇，在乡镇中排名第一。',
  '县教育局、县民政局报送信息分别为33篇、24篇。',
  '其中，青山镇、石桥镇2个乡镇报送20篇以上。',
  '县水利局、县林业局等2家单位信息质量不高。',
  '如大湾镇、永和镇等2个乡镇采用率偏低。',
  '全县8个县直部门、6个乡镇均已报送信息。',
  '报送20篇以上的单位5个，其中乡镇2个、县直部门3个。',
  '10月份抽查的3个乡镇中，有2个乡镇专区建设不达标。',
  '县财政局、县水利局、县审计局3家单位要加强学习，补齐短板。',
  '采用率低于50%的单位有5个。',
  '连续两个季度报送不足5篇的有白水乡、南坡乡2个乡镇。',
];

test.each(beside)('left in peace beside an annex: %s', (text) => {
  const document = readParagraphs(['清河县人民政府办公室关于报送情况的通报', text], reported?.annexes);
  expect(checkDocument(document).map(({ severity, message }) => [severity, message])).toEqual([]);
});
