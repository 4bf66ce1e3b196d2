import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, rule, claimed, found }) => [severity, rule, claimed, found]);

const list = '咨询类120件，占60%；投诉类50件，占25%；求助类30件，占15%。';

test('shares said one after the other are of one whole, said before them or their own sum', () => {
  expect(told(`共受理200件。${list}`)).toEqual([]);
  expect(told(`从类型看，${list}`)).toEqual([]);
  expect(told('共受理200件。咨询类120件（60%）；投诉类50件（25%）；求助类30件（15%）。')).toEqual([]);
});

test('a share that does not fit the whole of the others is wrong', () => {
  const wrong = list.replace('25%', '26%');
  expect(told(`共受理200件。${wrong}`)).toEqual([['error', 'rate', '26%', '25%']]);
  expect(told('共受理200件。咨询类120件（60%）；投诉类50件（25%）；求助类30件（16%）。')).toEqual([
    ['error', 'rate', '16%', '15%'],
  ]);
});

test('where all of them fit their own sum, the total said before is wrong, and told once', () => {
  expect(told(`共受理260件。其中，${list}`)).toEqual([['error', 'sum-of-parts', '260件', '200件']]);
});

test('many that are cut off instead of rounded are one question', () => {
  const cut =
    '共办理93件。甲类25件，占26.8%；乙类26件，占27.9%；丙类13件，占13.9%；丁类19件，占20.4%；戊类10件，占10.8%。';
  expect(told(cut)).toEqual([['doubt', 'rate', '26.8%、27.9%、13.9%', '26.9%、28.0%、14.0%']]);
});

test('shares of a whole that is not said are asked about only where no whole would do', () => {
  expect(told('排在前三位的是：甲类300件，占30%；乙类200件，占20%；丙类100件，占10%。')).toEqual([]);
  expect(told('排在前三位的是：甲类300件，占45%；乙类200件，占20%；丙类100件，占10%。')).toEqual([
    ['doubt', 'share-list', '45%、20%、10%', '不是同一个总数'],
  ]);
});

test('shares of a whole that is near the total said and not it are asked about', () => {
  const shares = '甲类371件，占13.9%；乙类315件，占11.8%；丙类227件，占8.5%。';
  expect(told(`共受理工单2557件。排在前三位的是：${shares}`)).toEqual([['doubt', 'share-list', '2557件', '约 2669件']]);
  expect(told(`共受理工单4000件。排在前三位的是：${shares}`)).toEqual([]);
});

test('the whole of a list may be a share itself, and a number in brackets is a part of the number before', () => {
  const whole = '共接到1000件，其中举报400件，占40%。';
  const parts = '价格类200件，占举报量的50%；经营类120件（其中无照90件），占举报量的30%；广告类80件，占举报量的20%。';
  expect(told(`${whole}受理举报400件，占40%。${parts}`)).toEqual([]);
});

test('shares that make 100% are of all there is, and so are their numbers', () => {
  expect(told('全年公开信息2069条。其中，县直部门1592条，占76.9%。各乡镇477条，占23.1%。')).toEqual([]);
  expect(told('全年公开信息2069条。其中，县直部门1592条，占76.9%。各乡镇478条，占23.1%。')).toEqual([
    ['doubt', 'sum-of-parts', '2069条', '2070条'],
  ]);
});

test('a share behind the shares of a list may be of the number that its own sentence begins with', () => {
  const said = (rate: string): string =>
    `全区项目112个，已完成33个，占29.5%；正常推进51个，占45.5%。同时，38个基础设施项目中，正常推进36个，占${rate}。`;
  expect(told(said('94.7%'))).toEqual([]);
  expect(told(said('97.4%'))).not.toEqual([]);
});

test('shares of a list are of 总数 also where no 的 stands behind it', () => {
  const said = (share: string): string =>
    `共200件。甲类120件，占总数60%；乙类50件，占总数的25%；丙类30件，占总数${share}。`;
  expect(told(said('15%'))).toEqual([]);
  expect(told(said('18%'))).toEqual([['error', 'rate', '18%', '15%']]);
});

test('two shares of the sum of their numbers are of both, wherever the sum is said', () => {
  expect(told('受理59件。满分的单位共55家，占总数的71.43%；其余的单位共22家，占总数的28.57%。')).toEqual([]);
  expect(told('受理59件。满分的单位共55家，占总数的71.43%；其余的单位共24家，占总数的28.57%。')).not.toEqual([]);
});

test('a share of persons among those of things is of a whole of its own', () => {
  const persons = (share: string): string =>
    `立案799件。集体提案133件；参与提案的委员403人，占委员总数的68%；经济方面290件，占36.3%；文教方面175件，占${share}；劳动方面111件，占13.9%。`;
  expect(told(persons('21.9%'))).toEqual([]);
  expect(told(persons('29.1%'))).toEqual([['error', 'rate', '29.1%', '21.9%']]);
});

test('shares behind another whole are of that one where they fit it', () => {
  const all = '立案470件。委员提案371件，占78.94%；集体提案99件，占21.06%。';
  const said = (share: string): string =>
    `${all}办结A类433件，占92.13%；B类32件，占6.81%。由政法系统承办的有57件，其中A类件有45件，占${share}；B类件有12件，占21%。`;
  expect(told(said('79%'))).toEqual([]);
  expect(told(said('97%'))).not.toEqual([]);
});

test('what is too little for a share may be said without one', () => {
  const said = (rest: string): string => `共受理13499件。投诉9880件，占73%；举报3618件，占27%；咨询${rest}。`;
  expect(told(said('1件'))).toEqual([]);
  expect(told(said('2件'))).not.toEqual([]);
});

test('shares of two wholes, some of each one after the other, are no list of one', () => {
  const said = (share: string): string =>
    `法人单位中，位居前三位的是：批发零售业12882个，占26.6%；租赁业6208个，占12.8%；社会组织6118个，占${share}。个体户中，批发零售业107512个，占58.1%；餐饮业23387个，占12.6%；居民服务业16216个，占8.8%。`;
  expect(told(said('12.6%'))).toEqual([]);
  expect(told(said('21.6%'))).not.toEqual([]);
});

test('a share may stand behind a mark or in a bracket with its word', () => {
  const said = (share: string): string =>
    `共受理200件。咨询类120件（占60%）、投诉类50件（占${share}）、求助类30件（占15%）。`;
  expect(told(said('25%'))).toEqual([]);
  expect(told(said('26%'))).toEqual([['error', 'rate', '26%', '25%']]);
});

test('two parts that come to what was said right before them are shares of it', () => {
  const said = (one: string, other: string): string =>
    `共登记640件，上年同期677件。其中乡镇283件、占${one}，县直单位357件、占${other}。`;
  expect(told(said('44.2%', '55.8%'))).toEqual([]);
  expect(told(said('44.2%', '56.8%'))).toEqual([['doubt', 'rate', '56.8%', '55.8%']]);
  expect(told(said('41.2%', '55.8%'))).toEqual([['doubt', 'rate', '41.2%', '44.2%']]);
});
