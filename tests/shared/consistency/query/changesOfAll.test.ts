import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县政务服务中心关于2024年9月份热线办理情况的通报',
      '各乡镇人民政府，县直有关部门：',
      '9月份东山镇满意率为95.2%，西山镇满意率为90.1%，南河镇满意率为88.4%。',
      text,
      '附件：9月份满意率情况表',
      '清河县政务服务中心',
      '2024年10月12日',
      '== 附件｜9月份满意率情况表',
      '单位|满意率|较上月增减（百分点）',
      '东山镇|95.2%|2.10',
      '西山镇|90.1%|-0.75',
      '南河镇|88.4%|1.30',
      '北关镇|86.3%|0.45',
      '合计|90.3%|0.84',
    ]),
  ).flatMap(({ severity, place, message }) => (severity !== 'hint' && place?.paragraph === 3 ? [message] : []));

test.each([
  ['全县满意率90.3%，比上月提高0.84个百分点。', '0.84', '0.48'],
  ['全县满意率90.3%，较上月上升0.84个百分点。', '0.84', '0.48'],
  ['4个乡镇满意率为90.3%，比上月提高0.84个百分点。', '提高', '下降'],
])('by how many points all have changed is what the row of the total prints, and no sum: %s', (right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});
