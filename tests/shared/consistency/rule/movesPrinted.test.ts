import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const places: readonly (readonly [unit: string, points: number, grade: string, up: number])[] = [
  ['县财政局', 98, 'A', 5],
  ['县水利局', 94, 'A', 0],
  ['县民政局', 88, 'B', 3],
  ['太和镇', 86, 'B', -3],
  ['县教育局', 84, 'B', -2],
  ['平安镇', 77, 'C', 1],
  ['红岩乡', 75, 'C', -4],
];

/** How offices head and print by how many places each has moved. */
const prints: readonly (readonly [head: string, print: (up: number) => string])[] = [
  ['较上年', (up) => (up > 0 ? `↑${up}` : up < 0 ? `↓${-up}` : '—')],
  ['位次变化', (up) => (up > 0 ? `+${up}` : String(up))],
  ['较上年位次', (up) => (up > 0 ? `上升${up}位` : up < 0 ? `下降${-up}位` : '持平')],
];

function told([head, print]: (typeof prints)[number], text: string): string[] {
  const lines = [
    '永兴县人民政府关于2024年度综合考核结果的通报',
    '各乡镇人民政府，县直各部门：',
    '现将2024年度综合考核结果通报如下。',
    'A等2个，B等3个，C等2个。',
    text,
    '附件：2024年度综合考核结果',
    '永兴县人民政府',
    '2025年1月20日',
    '== 附件｜2024年度综合考核结果',
    `排名|单位|最后得分|考核等次|${head}`,
    ...places.map(([unit, points, grade, up], at) => [at + 1, unit, points, grade, print(up)].join('|')),
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 4)
    .map(({ message }) => message);
}

const rules: readonly (readonly [rule: string, right: string, said: string, wrong: string])[] = [
  ['how far a unit rose is what is printed', '县民政局上升3位。', '3位', '2位'],
  ['and how far it fell against last year', '县教育局较上年下降2位，排第5位。', '2位', '3位'],
  ['its place is of now, whatever it is compared with', '县教育局较上年下降2位，排第5位。', '第5', '第6'],
  ['who rose by most did so by as much', '进步最快的是县财政局，上升5位。', '县财政局', '县民政局'],
  ['how far places moved is no number of units', 'B等以上5个，占71.4%。', '5个', '2个'],
];

for (const print of prints)
  test.each(rules)(`${print[0]}: %s`, (_, right, said, wrong) => {
    expect(told(print, right)).toEqual([]);
    const at = right.lastIndexOf(said);
    expect(told(print, `${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
  });
