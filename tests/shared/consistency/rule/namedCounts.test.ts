import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '柏塘县人民政府督查室关于问题整改情况的通报',
      '各有关单位：',
      '未完成整改的事项如下：',
      text,
      '附件：整改台账',
      '柏塘县人民政府督查室',
      '2024年5月27日',
      '== 附件｜整改台账',
      '序号|责任单位|具体问题|整改结果',
      '1|县住建局|公租房分配名单泄露个人信息|已完成',
      '2|县住建局|改造对象公示不足规定天数|未完成',
      '3|县住建局|政务公开专区无人值守|未完成',
      '4|县水利局|项目库栏目更新不及时|未完成',
      '5|大坪乡|补贴发放结果公开滞后|未完成',
    ]),
  )
    .filter(({ severity, place, rule }) => severity !== 'hint' && place?.paragraph === 3 && rule === 'names-counted')
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test('as many problems as are said are listed, where an annex has each of them in a cell', () => {
  expect(told('（一）县住建局两个：改造对象公示不足规定天数、政务公开专区无人值守。')).toEqual([]);
  expect(told('（一）县住建局三个：改造对象公示不足规定天数、政务公开专区无人值守。')).toEqual(['3个 2个']);
});

test('各 says how many each of those that are named has', () => {
  expect(told('（二）县水利局、大坪乡各1个：分别为项目库栏目更新不及时、补贴发放结果公开滞后。')).toEqual([]);
  expect(told('（二）县水利局、大坪乡各2个：分别为项目库栏目更新不及时、补贴发放结果公开滞后。')).toEqual([
    '各2个 2个',
  ]);
});

test('what a column prints is counted where a list gives it in order', () => {
  const of = (size: number): string => `整改较慢的有${size}个单位，依次为县住建局（1个）以及县水利局、大坪乡。`;
  expect(told(of(3))).toEqual([]);
  expect(told(of(4))).not.toEqual([]);
});

test('schools, kinds of institutions and a list behind another that was counted are lists too', () => {
  expect(told('县第一中学、水口镇初级中学、石桥小学3所学校（幼儿园）隐患各有3处。')).toEqual([]);
  expect(told('县第一中学、水口镇初级中学、石桥小学13所学校（幼儿园）隐患各有3处。')).toEqual(['13所 3所']);
  expect(told('县级公立医院、乡镇卫生院、民营医院3类机构检查完毕。')).toEqual([]);
  expect(told('县级公立医院、乡镇卫生院、民营医院2类机构检查完毕。')).toEqual(['2类 3类']);
  expect(told('县住建局、县水利局等6个县直单位和大坪乡、龙潭乡2个乡镇为优秀等次。')).toEqual([]);
  expect(told('县住建局、县水利局等6个县直单位和大坪乡、龙潭乡12个乡镇为优秀等次。')).toEqual(['12个 2个']);
});

test('behind the verb that says whose so many are, the names begin', () => {
  for (const verb of ['涉及', '均涉及到', '分布在', '集中在', '来自', '由']) {
    expect(told(`未完成的4个${verb}县住建局、县水利局、大坪乡3个单位。`)).toEqual([]);
    expect(told(`未完成的4个${verb}县住建局、县水利局、大坪乡4个单位。`)).toEqual(['4个 3个']);
    expect(told(`未完成的4个${verb}县住建局、县水利局、大坪乡等2家。`)).toEqual(['2家 3家']);
  }
});

test('names with numbers of their own are counted where the noun is of units, and are all where their numbers make the whole', () => {
  const of = (size: string): string => `未完成的4项涉及县住建局（2项）、县水利局（1项）、大坪乡（1项）${size}。`;
  for (const true3 of ['等3个单位', '共3个单位', '3家']) expect(told(of(true3))).toEqual([]);
  expect(told(of('等2个单位'))).toEqual(['2个 3个']);
  expect(told(of('等4个单位'))).toEqual(['4个 3个']);
  expect(told('未完成的主要涉及县住建局（2项）、县水利局（1项）等4个单位。')).toEqual([]);
  expect(told('未完成的有县住建局（2个）、县水利局（1个），共3个问题。')).toEqual([]);
});

test('names are counted however far the number is off, and with the rate of each beside it', () => {
  expect(told('县住建局（95.1%）、县水利局（92.0%）2个地区不足96%。')).toEqual([]);
  expect(told('县住建局（95.1%）、县水利局（92.0%）、大坪乡（90.5%）2个地区不足96%。')).toEqual(['2个 3个']);
  expect(told('宏图电梯、顺安电梯共2家，均不足70分。')).toEqual([]);
  expect(told('宏图电梯、顺安电梯共25家，均不足70分。')).toEqual(['25家 2家']);
});

test('rates, days and amounts in brackets are no names, so that what is counted behind them is', () => {
  const said = (size: number): string =>
    `整改较慢的有县住建局（67.6%）、县水利局（得分71.1分）、大坪乡（责任人：分管领导，逾期12天）${size}个。`;
  expect(told(said(3))).toEqual([]);
  expect(told(said(4))).toEqual(['4个 3个']);
  expect(told('整改率低于85%的有县住建局（70.8%）、大坪乡（82.4%），共有13个问题未整改。')).toEqual([]);
});

test('what points to the names right before counts them', () => {
  const said = (size: number, word: string): string =>
    `整改较慢的：县住建局（70.8%）、县水利局、大坪乡（分管领导：副乡长，82.4%），${word}${size}个单位要说明原因。`;
  for (const word of ['上述', '以上', '这']) {
    expect(told(said(3, word))).toEqual([]);
    expect(told(said(4, word))).toEqual(['4个 3个']);
  }
  expect(told('县住建局、县水利局、大坪乡要带头整改，上述2个问题月底前销号。')).toEqual([]);
});

test('two names that 和 joins are two', () => {
  expect(told('未完成的有县住建局和县水利局2个部门。')).toEqual([]);
  expect(told('未完成的有县住建局和县水利局3个部门。')).toEqual(['3个 2个']);
  expect(told('未完成的有县住建局3个部门。')).toEqual(['3个 1个']);
});
