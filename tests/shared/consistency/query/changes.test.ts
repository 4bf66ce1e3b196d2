import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县政务信息工作2024年第二季度通报',
  '各乡镇人民政府，县直各部门：',
  '第二季度，8个单位共报送信息127条，被采用63条，总得分208分。',
  text,
  '附件：1. 2024年第二季度信息报送情况表',
  '2. 第一、二季度得分对比表',
  '青川县人民政府办公室',
  '2024年7月8日',
  '== 附件1｜2024年第二季度信息报送情况表',
  '序号|单位|报送情况|>|>|采用情况|>|>',
  '^|^|报送条数|上年同期|增长率|采用条数|上年同期|增长率',
  '1|城关镇|20|16|25.0%|10|8|25.0%',
  '2|白沙镇|15|18|-16.7%|9|6|50.0%',
  '3|柳溪乡|12|12|0.0%|5|8|-37.5%',
  '4|石湾镇|18|12|50.0%|9|10|-10.0%',
  '5|县教育局|22|20|10.0%|12|9|33.3%',
  '6|县民政局|14|18|-22.2%|6|6|0.0%',
  '7|县财政局|16|10|60.0%|8|10|-20.0%',
  '8|县水利局|10|11|-9.1%|4|6|-33.3%',
  '== 附件2｜第一、二季度得分对比表',
  '序号|单位|第一季度得分|第二季度得分|第一季度位次|第二季度位次',
  '1|城关镇|33|34|4|3',
  '2|白沙镇|25|15|5|8',
  '3|柳溪乡|35|42|3|1',
  '4|石湾镇|10|20|8|6',
  '5|县教育局|36|41|2|2',
  '6|县民政局|14|16|7|7',
  '7|县财政局|48|21|1|5',
  '8|县水利局|20|19|6|5',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const scored = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '青川县2024年第三季度考核通报',
      '各乡镇人民政府：',
      '第三季度对6个乡镇进行了考核，平均日常得分81.0分，年终得分合计513分。',
      text,
      '附件：2024年第三季度考核得分表',
      '青川县人民政府办公室',
      '2024年10月8日',
      '== 附件｜2024年第三季度考核得分表',
      '序号|乡镇|日常得分|年终得分|综合得分|第二季度得分|增减',
      '1|城关镇|88|90|89.0|86.5|2.5',
      '2|白沙镇|80|84|82.0|83.2|-1.2',
      '3|柳溪乡|86|89|87.5|84.4|3.1',
      '4|石湾镇|72|80|76.0|79.9|-3.9',
      '5|青石镇|84|86|85.0|85.7|-0.7',
      '6|大坪乡|76|84|80.0|83.6|-3.6',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);

test('a column of changes without a unit is in that of the scores beside it, and over all it is their mean', () => {
  for (const [right, wrong] of [
    ['与第二季度相比，柳溪乡提高最多，提高3.1分。', '3.7分'],
    ['综合得分平均为83.25分，较第二季度下降0.63分。', '0.69分'],
  ] as const) {
    expect(scored(right)).toEqual([]);
    expect(scored(right.replace(/[\d.]+分。/u, `${wrong}。`)).join()).toContain(wrong);
  }
});

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'who went up is counted by the places of two quarters',
    '与第一季度相比，4个单位位次上升，2个单位下降。',
    '2个',
    '5个',
  ],
  ['the head over a rate of growth says what grew', '采用条数同比下降的单位有4个。', '4个', '6个'],
  ['a rate of growth stands under its head', '报送条数同比增长的单位有4个。', '4个', '5个'],
  ['by how many places a unit went up', '上升最快的是柳溪乡、石湾镇，均上升2位。', '2位', '3位'],
  [
    'by how much a unit has more than the year before',
    '与上年同期相比，县财政局报送信息增加最多，增加6条。',
    '6条',
    '9条',
  ],
  [
    'numbers in their turn are those of the units in theirs',
    '县财政局、石湾镇报送条数同比分别增加6条、6条。',
    '6条',
    '5条',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});

test('a column 增减 that stands beside the rate of two quarters is the change of that rate', () => {
  const lines = (text: string) => [
    '江县交通运输局2031年第三季度动态监控通报',
    '各企业：',
    `全县三季度上线车辆281辆，二季度260辆，东片85辆、西片76辆。${text}`,
    '附件：上线情况表',
    '江县交通运输局',
    '2031年10月8日',
    '== 附件｜上线情况表',
    '片区|上线车辆（辆）|>|上线率（%）|>|增减（个百分点）',
    '^|二季度|三季度|二季度|三季度|^',
    '东片|80|85|97.7|98.3|0.6',
    '西片|70|76|93.8|99.1|5.3',
    '南片|60|65|98.5|97.8|-0.7',
    '北片|50|55|95.4|95.0|-0.4',
  ];
  const found = (text: string) =>
    checkDocument(documentOfFixture(lines(text))).flatMap(({ severity, claimed }) =>
      severity !== 'hint' && claimed.endsWith('个') ? [claimed] : [],
    );
  expect(found('上线率环比提高的有2个，上线车辆环比增加的有4个。')).toEqual([]);
  expect(found('上线率环比提高的有3个，上线车辆环比增加的有4个。')).toEqual(['3个']);
});

test('what goes up and should have gone down is counted with what goes up', () => {
  const lines = (text: string) => [
    '江县交通运输局2031年第三季度动态监控通报',
    '各企业：',
    `全县三季度超速报警264条，二季度280条。${text}`,
    '附件：报警情况表',
    '江县交通运输局',
    '2031年10月8日',
    '== 附件｜报警情况表',
    '片区|超速报警（条）|>',
    '^|二季度|三季度',
    '东片|80|85',
    '西片|70|76',
    '南片|60|48',
    '北片|70|55',
  ];
  const found = (text: string) =>
    checkDocument(documentOfFixture(lines(text))).flatMap(({ severity, claimed }) =>
      severity !== 'hint' && claimed.endsWith('个') ? [claimed] : [],
    );
  expect(found('超速报警不降反升的有2个片区。')).toEqual([]);
  expect(found('超速报警不降反升的有3个片区。')).toEqual(['3个']);
});
