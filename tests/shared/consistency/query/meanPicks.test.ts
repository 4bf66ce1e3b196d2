import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县教育局关于2024年5月学校食堂检查情况的通报',
  '各乡镇中心学校，县直各学校：',
  '5月份共检查学校食堂8所，发现问题18个，平均得分91.5分。',
  text,
  '附件：2024年5月学校食堂检查情况表',
  '青川县教育局',
  '2024年5月30日',
  '== 附件｜2024年5月学校食堂检查情况表',
  '序号|学校名称|得分|问题数（个）|家长满意率|存在的主要问题|供餐（人次）|餐费收入（元）|人均费用（元）',
  '1|县实验小学|97|0|98.0%|无|800|8000|10.0',
  '2|人民路小学|95|1|96.0%|留样不规范|500|4500|9.0',
  '3|城关镇中心小学|93|2|91.0%|留样不规范、消毒记录缺失|400|3200|8.0',
  '4|白沙乡中心小学|83|5|82.0%|消毒记录缺失、陪餐记录不完整、健康证过期|300|2100|7.0',
  '小学小计|>|—|8|—|—|2000|17800|8.9',
  '5|青川一中|96|1|97.0%|陪餐记录不完整|900|10800|12.0',
  '6|青川二中|94|2|94.0%|健康证过期、陪餐记录不完整|600|6600|11.0',
  '7|白沙乡初级中学|90|3|90.0%|留样不规范、健康证过期、消毒记录缺失|400|4000|10.0',
  '8|石湾镇初级中学|84|4|88.0%|消毒记录缺失、留样不规范|100|900|9.0',
  '中学小计|>|—|10|—|—|2000|22300|11.2',
  '合计|>|—|18|—|—|4000|40100|10.0',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['who is above the mean is counted by the scores', '得分高于平均分的学校5所。', '5所', '6所'],
  ['who is below the mean is counted in its turn', '高于平均分的有5所，低于平均分的有3所。', '3所', '4所'],
  ['of what is divided the mean is what the table prints', '人均费用高于全县平均水平的学校有2所。', '2所', '3所'],
  ['the words say which column the mean is of', '家长满意率低于全县平均水平的学校有4所。', '4所', '3所'],
  ['schools that meet a bound are counted by 所', '得分95分及以上的3所，90分以下的2所。', '3所', '4所'],
  ['a cell that lists several things says each of them', '留样不规范的学校有4所，陪餐记录不完整的3所。', '3所', '1所'],
  ['the rows over 小学小计 are 小学', '检查的学校中，小学4所、中学4所。', '4所', '6所'],
  ['a mean goes on over the parts that follow it', '平均得分91.5分，小学92.0分、中学91.0分。', '91.0分', '93.0分'],
  ['what a total prints is no sum', '小学人均费用8.9元，中学人均费用11.2元。', '11.2元', '12.2元'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});
