import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县财政局关于2024年资金到位和评价情况的通报',
      '各单位：',
      '三类资金计划4600万元，其中上级补助1500万元、专项债券1100万元、县级财政2000万元。手机评价815次，短信评价320次。',
      text,
      '附件：1. 资金情况表',
      '2. 评价渠道情况表',
      '清河县财政局',
      '2024年10月12日',
      '== 附件1｜资金情况表',
      '资金来源|计划（万元）|到位（万元）',
      '上级补助|1500|1347',
      '专项债券|1100|872',
      '县级财政|2000|613',
      '全部资金|4600|2832',
      '== 附件2｜评价渠道情况表',
      '渠道|7月评价|8月评价|9月评价',
      '大厅评价器|512|498|530',
      '手机评价|240|266|309',
      '短信评价|118|97|105',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found, rule }) => `${rule} ${claimed} ${found}`);

test('a row that the others come to is not added to them', () => {
  expect(told('资金到位2832万元。')).toEqual([]);
  expect(told('资金到位2382万元。').join()).toContain('2382万元');
});

test('no more are counted than a table has rows', () => {
  expect(
    told('通过大厅评价器、手机评价等渠道作出评价2355次。').filter((each) => each.startsWith('annex-query')),
  ).toEqual([]);
});

test('what an annex has in 万元 is told in 万元', () => {
  expect(told('专项债券到位827万元。').join()).toContain('827万元 872万元');
});
