import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

test('shares said one for each number stand behind as many things, however long their names are', () => {
  const said = (rate: string): string => `货运事故108起，伤54人，分别占道路运输事故起数和受伤人数的${rate}和90%。`;
  const all = '全年发生道路运输事故174起，伤60人。';
  expect(told(all, said('62.1%'))).toEqual([]);
  expect(told(all, said('61.2%'))).toEqual(['61.2%']);
});

test('shares of numbers that are not said are no question', () => {
  const sizes = '共抽查企业266家。抽查的大、中、小型企业分别占抽查企业总数的16%、24%、60%。';
  expect(told(sizes)).toEqual([]);
});

test('a mean is not what a share behind it is of', () => {
  const said = (rate: string): string => `因超速伤4129人，平均每天有23人受伤，占受伤总数的${rate}。`;
  expect(told('半年共伤29866人。', said('13.8%'))).toEqual([]);
  expect(told('半年共伤29866人。', said('18.3%'))).toEqual(['18.3%']);
});

test('a share of more than any number of the paper is of what it does not say', () => {
  expect(told('共随机抽取了7535个政府网站，占政府网站总数的16%。')).toEqual([]);
  expect(told('全市政府网站9000个。', '共随机抽取了7535个政府网站，占政府网站总数的16%。')).toEqual(['16%']);
});

test('a share of what is named and counted nowhere is no question', () => {
  const said = '共受理案件62.7万件。审结民事一审22.3万件，民事二审3.2万件，分别占民事案件总数的67.1%、9.5%。';
  expect(told(said)).toEqual([]);
  expect(told('民事案件共33.2万件。', said.replace('67.1%', '76.1%'))).toEqual(['76.1%']);
});

test('a share behind an amount of money is of money', () => {
  expect(told('全市项目422个。其中省外项目113个，到位资金412678万元，超进度81.74%，占总到位资金的41.06%。')).toEqual(
    [],
  );
});

test('two shares that make 100% are of both numbers together', () => {
  const goods = '商品类投诉共1816件，占投诉总量的68.27%。';
  const services = (share: string): string => `服务类投诉844件，占投诉总量的${share}。`;
  expect(told(goods, services('31.73%'))).toEqual([]);
  expect(told(goods, services('37.13%'))).not.toEqual([]);
});

test('a share of a number that is not said to the end is no question', () => {
  const all = '共有法人单位1085.7万个、从业人员35602.3万人。';
  const said =
    '第三产业的法人单位811.3万个，占全部法人单位的74.7%，第三产业从业人员超过1.6亿人，占全部从业人员的45.9%。';
  expect(told(all, said)).toEqual([]);
  expect(told(all, said.replace('74.7%', '77.4%'))).toEqual(['77.4%']);
});

test('a share of all is of nothing that was said where nothing counted so comes to as many', () => {
  const said = (wares: number): string =>
    `玩具方面，全年抽查了${wares}种460家商户的1320批商品。灯具方面，全年抽查了18种310家商户的970批商品。从往年看，两年内抽查过的商品有64种，占全年抽查商品总数的57.1%。`;
  expect(told(said(23))).toEqual([]);
  expect(told(said(230))).toEqual(['57.1%']);
});

test('a list is a share of more than it comes to, and of nothing where nothing said is more', () => {
  const list = '各片区来件较多的是东片区1260件、西片区1108件、北片区986件，占片区来件总量的58.4%。';
  expect(told(list)).toEqual([]);
  expect(told('各片区共来件5743件。', list)).toEqual([]);
  expect(told('各片区共来件5743件。', list.replace('58.4%', '54.8%'))).toEqual(['54.8%']);
});

test('by how many there are fewer is no number that a rate behind it is of', () => {
  expect(told('全年办班18期，比上年少2期，办班合格率98.5%。')).toEqual([]);
});
