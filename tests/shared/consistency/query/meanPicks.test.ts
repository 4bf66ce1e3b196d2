import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县教育局关于2024年5月学校食堂检查情况的通报',
  '各乡镇中心学校，县直各学校：',
  '5月份共检查学校食堂8所，发现问题18个，平均得分92.0分。',
  text,
  '附件：2024年5月学校食堂检查情况表',
  '青川县教育局',
  '2024年5月30日',
  '== 附件｜2024年5月学校食堂检查情况表',
  '序号|学校名称|得分|问题数（个）|家长满意率',
  '一、小学|>|>|>|>',
  '1|县实验小学|97|0|98.0%',
  '2|人民路小学|95|1|96.0%',
  '3|城关镇中心小学|93|2|91.0%',
  '4|白沙乡中心小学|83|5|82.0%',
  '二、中学|>|>|>|>',
  '5|青川一中|96|1|97.0%',
  '6|青川二中|94|2|94.0%',
  '7|白沙乡初级中学|90|3|90.0%',
  '8|石湾镇初级中学|88|4|88.0%',
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
  ['the words say which column the mean is of', '家长满意率低于全县平均水平的学校有4所。', '4所', '3所'],
  ['schools that meet a bound are counted by 所', '得分95分及以上的3所，90分以下的2所。', '3所', '4所'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});
