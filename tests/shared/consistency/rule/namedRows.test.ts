import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '清河县河长制办公室关于2024年第三季度垃圾清理和水质情况的通报',
  '各乡镇人民政府：',
  '第三季度共抽查7个村。',
  text,
  '附件：1. 抽查村情况表',
  '2. 监测点水质情况表',
  '清河县河长制办公室',
  '2024年10月12日',
  '== 附件1｜抽查村情况表',
  '序号|乡镇|村名|河道垃圾（处）|违建（处）|整改率',
  '1|城关镇|东河村|9|0|70.0%',
  '2|城关镇|西河村|8|1|100.0%',
  '3|柳林乡|上坪村|2|0|66.7%',
  '4|柳林乡|下坪村|3|2|100.0%',
  '5|石桥镇|石桥村|1|0|100.0%',
  '6|石桥镇|桥头村|4|1|80.0%',
  '7|石桥镇|桥尾村|2|0|100.0%',
  '合计|>|>|29|4|',
  '== 附件2｜监测点水质情况表',
  '序号|点位名称|水质类别|所在河流',
  '1|清水渡|Ⅱ类|清河',
  '2|老龙潭|Ⅳ类|清河',
  '3|大柳树|Ⅲ类|柳河',
  '4|下游闸口|Ⅳ类|柳河',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['villages that are named are counted', '东河村、上坪村2个村整改率低于80%。', '2个', '3个'],
  ['and held to the rows of whom it is so', '东河村、上坪村2个村整改率低于80%。', '上坪村', '下坪村'],
  ['so are places of any kind that a table names', '老龙潭、下游闸口2个点位水质较差。', '2个', '3个'],
  [
    '等 counts as many as the words mean, where just those are named',
    '东河村、上坪村、石桥村、桥尾村等4个村至今没有新增违建。',
    '4个',
    '5个',
  ],
  ['what is so of all others but the named is the contrary', '东河村、上坪村2个村整改率低于75%。', '低于', '高于'],
  [
    'and so it is of those that follow',
    '有违建的村4个，其中整改率低于80%的有2个村，为东河村、上坪村。',
    '低于',
    '高于',
  ],
  ['quoted things are counted with 件 and 类', '“清四乱”、“清漂保洁”、“河岸绿化”3件实事均已启动。', '3件', '4件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});

test('a place that is not in a formula of denial turns no statement round', () => {
  expect(told('整改未到位的东河村、上坪村、桥头村3个村，要于10月底前完成整改。')).toEqual([]);
});

test('what the named have is no number of them', () => {
  expect(told('城关镇、柳林乡各2项任务未启动，城关镇、石桥镇牵头的5类问题已销号。')).toEqual([]);
});

test('towns are counted by the column beside the villages', () => {
  expect(told('有违建的村共4处违建，分布在3个乡镇。')).toEqual([]);
});

test('what some are to do with so many is no number of them', () => {
  expect(told('城关镇、柳林乡、石桥镇要对7个未整改问题挂图作战。')).toEqual([]);
});
