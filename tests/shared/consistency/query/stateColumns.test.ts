import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const problems: readonly (readonly [unit: string, kind: string, done: boolean])[] = [
  ['县教育局', '安全通道堵塞', true],
  ['县教育局', '用电不规范', false],
  ['县教育局', '消防设施缺失', true],
  ['县教育局', '安全通道堵塞', true],
  ['县财政局', '安全通道堵塞', true],
  ['县财政局', '消防设施缺失', true],
  ['县民政局', '安全通道堵塞', false],
  ['县民政局', '用电不规范', true],
  ['县民政局', '台账不健全', true],
  ['平安镇', '安全通道堵塞', true],
  ['平安镇', '用电不规范', false],
  ['太和镇', '消防设施缺失', true],
  ['太和镇', '安全通道堵塞', true],
  ['红岩乡', '用电不规范', false],
];

/** How offices head the column that tells how far it is, and what stands in it. */
const heads = [
  ['整改状态', '已完成', '未完成'],
  ['是否整改', '是', '否'],
  ['整改完成情况', '√', '×'],
  ['整改情况', '已整改', '整改中'],
] as const;

function told([head, done, open]: (typeof heads)[number], text: string): string[] {
  const lines = [
    '永兴县安全生产委员会办公室关于安全隐患排查情况的通报',
    '各乡镇人民政府，县直各部门：',
    '现将近期安全隐患排查情况通报如下。',
    '共排查出隐患14处，涉及6家单位，其中安全通道堵塞6处。',
    text,
    '附件：安全隐患排查整改台账',
    '永兴县安全生产委员会办公室',
    '2025年10月15日',
    '== 附件｜安全隐患排查整改台账',
    `序号|责任单位|隐患类别|存在问题|${head}`,
    ...problems.map(([unit, kind, isDone], at) =>
      [at + 1, unit, kind, `第${at + 1}处现场`, isDone ? done : open].join('|'),
    ),
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 4)
    .map(({ message }) => message);
}

const rules: readonly (readonly [rule: string, right: string, said: string, wrong: string])[] = [
  ['to have done it is said with the verb of the head', '目前已完成整改10处。', '10处', '9处'],
  ['and at once before the number', '县财政局隐患2处，整改2处。', '整改2', '整改1'],
  ['what is open is said in many ways', '仍有4处未整改到位。', '4处', '5处'],
  ['it has a rate', '整改完成率71.4%。', '71.4', '72.4'],
  ['of one unit too', '县教育局隐患整改率为75.0%。', '75.0', '77.0'],
  ['units are counted by the rate that they have', '2家单位整改率达到100%。', '2家', '3家'],
  ['units are counted by what they have open', '仍有4家单位存在未整改隐患。', '4家', '5家'],
  ['the words before say of whom the rest is', '县民政局3处隐患中已整改2处，还有1处未整改。', '还有1处', '还有14处'],
  ['who has most of what is open is held to those rows', '未整改隐患最多的是县教育局，有1处。', '1处', '12处'],
  ['a list of open ones is held to the open ones', '未整改的4处隐患中，安全通道堵塞1处、用电不规范3处。', '3处', '4处'],
];

for (const head of heads)
  test.each(rules)(`${head[0]}: %s`, (_, right, said, wrong) => {
    expect(told(head, right)).toEqual([]);
    const at = right.lastIndexOf(said);
    expect(told(head, `${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
  });

test('what is asked for is not done', () => {
  expect(told(heads[0], '上述隐患应于10月31日前完成整改，6家单位要确保整改到位。')).toEqual([]);
});
