import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2024年9月重点事项办理情况的通报',
      '各乡镇人民政府，县直有关部门：',
      '在办事项10项，已办结6项，办结率60.0%。县教育局2项，县财政局2项。',
      text,
      '附件：1. 事项台账',
      '2. 7月至9月办理情况表',
      '清河县人民政府办公室',
      '2024年10月12日',
      '== 附件1｜事项台账',
      '序号|事项|牵头单位|完成时限|状态',
      '1|道路修复|县发改局|7月10日|已办结',
      '2|校舍维修|县教育局|8月20日|未办结',
      '3|资金拨付|县财政局|9月25日|已办结',
      '4|河道清淤|县教育局|9月28日|已办结',
      '5|路灯安装|县财政局|10月9日|未办结',
      '== 附件2｜7月至9月办理情况表',
      '月份|在办事项（项）|已办结（项）|办结率',
      '7月|10|5|50.0%',
      '8月|20|8|40.0%',
      '9月|10|6|60.0%',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);

test('rates said in turn over a range of months are each of one month, in the table that has them', () => {
  expect(told('7月至9月办结率分别为50.0%、40.0%、60.0%。')).toEqual([]);
  expect(told('7月至9月办结率分别为51.0%、40.0%、60.0%。')).not.toEqual([]);
});
