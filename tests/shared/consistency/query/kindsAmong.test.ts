import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河县残联关于无障碍设施检查情况的通报',
      '各有关单位：',
      '检查共涉及设施90处，达标68处，不达标22处。',
      text,
      '附件：各类设施达标情况',
      '云河县残联',
      '2031年7月12日',
      '== 附件｜各类设施达标情况',
      '设施类别|检查（处）|达标（处）|不达标（处）|达标率',
      '出入口坡道|24|21|3|87.5%',
      '低位服务台|22|16|6|72.7%',
      '无障碍卫生间|20|15|5|75.0%',
      '盲道|24|16|8|66.7%',
      '合计|90|68|22|75.6%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('of how many kinds a table is, its head says by what they are kinds of', () => {
  expect(told('4类设施中，出入口坡道达标率最高，为87.5%。')).toEqual([]);
  expect(told('5类设施中，出入口坡道达标率最高，为87.5%。')).toContainEqual(['5类', '4类']);
  expect(told('出入口坡道达标率87.5%。这3类设施中，盲道不达标8处。')).toEqual([]);
});
