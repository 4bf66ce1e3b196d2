import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('a rate of a group of which nothing was counted before is of what the paper does not say', () => {
  const all = '共交办积案1876件，累计化解638件，化解率34.01%。';
  const group = '市直部门累计化解8件，化解率6.61%。';
  expect(told(all, group)).toEqual([]);
  expect(told(all, '其中交办市直部门121件。', group)).toEqual([]);
  expect(told(all, '其中交办市直部门131件。', group)).toEqual([['rate', '6.61%']]);
});

test('a share under a name of its own is not of the number said before it', () => {
  const said = (share: string): string =>
    `违章操作引起火灾16起，占总数的${share}，其余依次为：自燃占总数的2.1%、放火占2.5%，不明和其它占总数的29.6%。`;
  expect(told('共发生火灾560起。', said('2.9%'))).toEqual([]);
  expect(told('共发生火灾560起。', said('9.2%'))).not.toEqual([]);
});

test('a share behind a list is of all that the list adds up to', () => {
  const rates = (text: string) =>
    told(`错别字28个、链接不可用14个、信息不全13个，${text}。`).filter(([rule]) => rule === 'rate');
  expect(rates('错别字最多，占50.9%')).toEqual([]);
  expect(rates('前两类占76.4%')).toEqual([]);
  expect(rates('错别字最多，占59.0%')).toEqual([['rate', '59%']]);
});

test('by how much a number has grown is no part of which a share could be', () => {
  const said = (rate: string): string =>
    `全国共有幼儿园29.48万所。其中，普惠性幼儿园24.47万所，比上年增加1.06万所，占全国幼儿园的比例${rate}。`;
  expect(told(said('83.00%'))).toEqual([]);
  expect(told(said('38.00%'))).toEqual([['rate', '38%']]);
});

test('a number of which the words take some is the whole of a share, and no part', () => {
  expect(told('共有国家考核断面3641个。', '监测的192个重点湖库中，水质优良湖库个数占比78.1%。')).toEqual([]);
  expect(told('幼儿在园4805.21万人。', '专任教师319.10万人，专任教师中专科以上学历比例87.60%。')).toEqual([]);
});

test('a share of days is none of places', () => {
  const cities = '339个城市空气质量状况良好。';
  expect(told(cities, '全国339个城市轻度污染天数比例为6.9%，中度污染天数比例为0.6%。')).toEqual([]);
});

test('what is not so is a part of both kinds together, and not of what is so', () => {
  const said = (rate: string): string => `共决定起诉30.8万人，不起诉12.2万人，不诉率${rate}。`;
  expect(told('受理审查起诉49.8万人。', said('28.3%'))).toEqual([]);
  expect(told('批准逮捕14.3万人，同比下降27.3%；不捕8.6万人，同比上升21.2%，不捕率38.1%。')).toEqual([]);
  expect(told('年末城镇就业人员37102万人。', '年末城镇登记失业人数为917万人，城镇登记失业率为4.1%。')).toEqual([]);
  // The whole is said: then it is of that.
  const checked = (rate: string): string => `抽查账号20个，合格17个，不合格3个，不合格率${rate}。`;
  expect(told(checked('15%'))).toEqual([]);
  expect(told(checked('51%'))).not.toEqual([]);
});

test('a rate of some of them, or of another sort, stands behind that of all and is of what is not counted', () => {
  const samples = (rate: string): string =>
    `共抽样送检1250份，合格1220份，不合格30份，合格率${rate}，其中种植环节合格率99.2%，运输环节合格率96.8%。`;
  expect(told(samples('97.6%'))).toEqual([]);
  expect(told(samples('96.7%'))).toEqual([['rate', '96.7%']]);
  expect(told('本月来件4860件，办结4721件，办结率97.1%，回访率90.4%，一次办结率88.2%。')).toEqual([]);
  // 按期办结 is counted here.
  expect(told('本月来件4860件，办结4721件，办结率97.1%，按期办结4666件，按期办结率88.2%。')).toEqual([
    ['rate', '88.2%'],
  ]);
});

test('who was told to put right has not yet done so', () => {
  expect(told('共检查门店186家，责令整改52家，立案6家，整改率达92.3%。')).toEqual([]);
  expect(told('共发现问题52个，已整改48个，整改率达82.3%。')).toEqual([['rate', '82.3%']]);
});

test('by how many there are more than before is what no rate is of', () => {
  expect(told('开展技能比武12次，比上年多3次，参加人员比例达96.0%。')).toEqual([]);
});

test('a share of what a long name says is of what is called so, and not of what only begins so', () => {
  const said = '全县有公办园46所、民办园38所，普惠性学前园位覆盖率92.6%，公办园在园幼儿占比56.8%。';
  expect(told(said)).toEqual([]);
  expect(told('全县有幼儿园84所，其中公办幼儿园46所，公办幼儿园占比56.8%。')).toEqual([['rate', '56.8%']]);
});

test('a rate may be of two or more that are only together the whole', () => {
  expect(told('经复核，维持原评分的站点21家，调整评分的站点5家，其中上调3家、下调2家，调整率19.2%。')).toEqual([]);
  const schools = (rate: string): string => `全市民办园年检合格128所、基本合格12所、不合格3所，合格率${rate}。`;
  expect(told(schools('89.5%'))).toEqual([]);
  expect(told(schools('98.5%'))).not.toEqual([]);
  const items = (rate: string): string =>
    `需整改的96个问题中，立行立改的42个已全部完成，限期整改的38个完成31个，长期坚持的16个见到成效，总体完成率${rate}。`;
  expect(told(items('76.0%'))).toEqual([]);
  expect(told(items('67.0%'))).toEqual([['rate', '67%']]);
});

test('a rate behind parts told in full is of the whole, and not of the last of them', () => {
  const kinds =
    '今年抽检不达标的26批次中，农残超标12批次、菌落超标8批次、色素超标4批次、标签不达标2批次，不达标率2.1%。';
  expect(told(kinds)).toEqual([]);
  const left = '本轮共发现问题286个，立行立改问题46个已全部整改，其余240个整改期限为6个月，目前整改率62.9%。';
  expect(told(left)).toEqual([]);
  expect(told('本轮共发现问题286个，已整改180个，整改率69.2%。')).toEqual([['rate', '69.2%']]);
});

test('a proportion with a long name of its own is of what that names', () => {
  expect(told('全年发布信息12.6万条，解读1260条，办事事项可在线办理比例96.8%。')).toEqual([]);
});
