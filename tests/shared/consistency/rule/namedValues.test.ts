import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '东岭市热线中心关于2031年2月绩效考评情况的通报',
      '各成员单位：',
      text,
      '附件：各县承办工单数量、考评得分及排名表',
      '东岭市热线中心',
      '2031年3月9日',
      '== 附件｜各县承办工单数量、考评得分及排名表',
      '单位|总工单数|得分|排名',
      '云南县|1115|145.76|1',
      '榆山区|1955|145.35|2',
      '东海县|1857|144.69|3',
      '灌河县|1268|144.42|4',
    ]),
  )
    .filter(({ rule }) => rule === 'named-value')
    .map(({ claimed }) => claimed);

test('how many there are in all, in brackets behind the last name, is no number of the last', () => {
  const said = (score: string): string =>
    `各县、榆山区（共4家）：云南县考评得分为145.76分，榆山区${score}分，东海县144.69分，灌河县144.42分。`;
  expect(told(said('145.35'))).toEqual([]);
  expect(told(said('145.53'))).toEqual(['145.53分']);
});

test('by how much each of a list has changed is no number of a table that says how many', () => {
  const said = '与上次相比，工单增加的县依次为：云南县、榆山区和东海县，分别增加215件、98件和7件。';
  expect(told(said)).toEqual([]);
});

test('a number in 万 is that of a row as far as it goes', () => {
  const said = (orders: string): string => `云南县总工单${orders}万件，得分145.76分。`;
  expect(told(said('0.11'))).toEqual([]);
});

test('a number of a unit may stand in the column that is called by it', () => {
  const wrong = (text: string) =>
    checkDocument(
      documentOfFixture([
        '东岭市关于2031年上半年隐患情况的通报',
        '各大队：',
        text,
        '附件：1.检查情况表',
        '2.隐患分类表',
        '东岭市消防救援支队',
        '2031年7月9日',
        '== 附件1｜检查情况表',
        '大队|检查（栋）|发现隐患（处）',
        '云南县|111|84',
        '榆山区|195|145',
        '东海县|185|144',
        '== 附件2｜隐患分类表',
        '隐患类别|云南县|榆山区|东海县|合计',
        '消防设施故障|50|85|91|226',
        '疏散通道堵塞|34|60|53|147',
      ]),
    ).flatMap(({ severity, claimed }) => (severity === 'hint' ? [] : [claimed]));
  expect(wrong('发现隐患373处。消防设施故障问题突出，其中榆山区85处、东海县91处，两地合计176处。')).toEqual([]);
});

test('whose each is may stand in brackets behind the names of which numbers follow in turn', () => {
  const wrong = (text: string): string[] =>
    checkDocument(
      documentOfFixture([
        '青川县人民政府督查室关于民生实事进展情况的通报',
        '各有关单位：',
        '新改建农村公路完成比例为88.3%，新建口袋公园完成比例为87.5%。',
        text,
        '附件：民生实事进展情况表',
        '青川县人民政府督查室',
        '2031年9月9日',
        '== 附件｜民生实事进展情况表',
        '序号|事项|责任单位|年度任务|已完成|完成比例',
        '1|新改建农村公路|县交通局|60|53|88.3%',
        '2|残疾人家庭改造|县残联|120|59|49.2%',
        '3|新增停车位|县城管局|900|394|43.8%',
        '4|新建口袋公园|县城管局|8|7|87.5%',
      ]),
    )
      .filter(({ severity }) => severity !== 'hint')
      .map(({ found }) => found);
  const texts = [
    '进度较慢的是残疾人家庭改造（县残联）和新增停车位（县城管局），分别完成年度任务的49.2%和43.8%。',
    '残疾人家庭改造（县残联）、新增停车位（县城管局）完成比例分别为49.2%、43.8%。',
    '残疾人家庭改造（县残联牵头）完成比例为49.2%，新增停车位（县城管局）完成比例为43.8%。',
  ];
  for (const text of texts) {
    expect(wrong(text)).toEqual([]);
    expect(wrong(text.replace('49.2', '49.1')), text).toContain('49.2%');
    expect(wrong(text.replace('43.8', '48.3'))).toContain('43.8%');
  }
});
