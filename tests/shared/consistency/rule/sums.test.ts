import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('what is due holds what is done, and is no part beside it', () => {
  expect(told('事件类立案971件，占97.5%，其中应结案数为956件，结案数为902件，结案率为94.35%。')).toEqual([]);
});

test('two opposites whose rate is of both together need no whole that is said', () => {
  const said = (rate: string): string => `受理案件49800人。决定起诉6808人，不起诉6038人，不起诉率${rate}。`;
  expect(told(said('47%'))).toEqual([]);
  expect(told(said('74%'))).not.toEqual([]);
});

test('numbers in 万 are rounded one by one', () => {
  const people = (towns: string): string => `全县户籍总人口为83.30万人，其中城镇人口${towns}万人，乡村人口61.56万人。`;
  expect(told(people('21.73'))).toEqual([]);
  expect(told(people('21.37'))).not.toEqual([]);
});

test('parts with long names are parts too', () => {
  const units = (first: string): string =>
    `共抽查企业97户，其中正常经营${first}户，未按规定公示信息10户，通过登记的住所（经营场所）无法取得联系的有3户，发现问题已责令改正6户。`;
  expect(told(units('78'))).toEqual([]);
  expect(told(units('87'))).not.toEqual([]);
});

test('what stands behind parts that make the whole is none of them', () => {
  const staff = (count: string): string =>
    `实际职工62人，其中高级职称4人，中级职称25人，初级职称${count}人，管理人员3人，技师7人，退休职工28人。`;
  expect(told(staff('23'))).toEqual([]);
  expect(told(staff('32'))).not.toEqual([]);
});

test('what is not yet due and what is late are two parts of what is open', () => {
  const open = (due: number): string => `正在办理18项，占27.7%，其中未到办结时限的${due}项、逾期未办结的9项。`;
  expect(told(open(9))).toEqual([]);
  expect(told(open(10))).not.toEqual([]);
});

test('a share behind a growth is of what has grown', () => {
  const share = (rate: string): string =>
    `全州共追发工资1565.3万元。其中一季度343.4万元、二季度361.6万元、三季度560.1万元、10月份300.2万元，三季度环比增长54.9%，占1至10月追发总额的${rate}。`;
  expect(told(share('35.8%'))).toEqual([]);
  expect(told(share('34.8%'))).not.toEqual([]);
});

test('units that are counted as 家 and as 个 are parts of one whole', () => {
  const said = (towns: string): string =>
    `满意率低于85%的有市医保局、市林业局、清溪镇、东门街道、白马镇5家，其中市直单位2家，街道、镇${towns}个。`;
  expect(told(said('3'))).toEqual([]);
  expect(told(said('4'))).toContainEqual(['sum-of-parts', '5家', '6家']);
});

test('how far it is with all is no part beside a kind of them', () => {
  expect(told('累计排查险点1260处，其中危岩12处，已完成加固1188处，加固率94.3%。')).toEqual([]);
});

test('what is more than a change is no part of it', () => {
  expect(told('全年发现险点3862个，较上年减少428个，下降10.0%，其中崩塌类986个，滑坡类712个。')).toEqual([]);
  const grown = '全年发现险点3862个，较上年增加428个，其中崩塌类286个，滑坡类142个。';
  expect(told(grown)).toEqual([]);
  expect(told(grown.replace('142', '124'))).toEqual([['sum-of-parts', '428个', '410个']]);
});
