import type { Telling } from './phrase.ts';
import { descending } from './rows.ts';
import { between, seeded, shuffled } from './seeded.ts';

export const grades = ['优秀', '良好', '合格', '不合格'] as const;
export type Grade = (typeof grades)[number];

export interface Scored {
  readonly full: string;
  readonly short: string;
  readonly kind: string;
  /** Three parts of the points. */
  readonly published: number;
  readonly answered: number;
  readonly kept: number;
  readonly points: number;
  readonly rank: number;
  readonly grade: Grade;
  readonly rankBefore: number;
}

/** A table of a year's assessment, best first: no two units have the same points. */
export interface ScoreFacts {
  readonly rows: readonly Scored[];
}

const departments: readonly (readonly [full: string, short: string])[] = [
  ['县发展和改革委员会', '县发改委'],
  ['县教育局', '县教育局'],
  ['县财政局', '县财政局'],
  ['县人力资源和社会保障局', '县人社局'],
  ['县自然资源局', '县自然资源局'],
  ['县住房和城乡建设局', '县住建局'],
  ['县交通运输局', '县交通局'],
  ['县农业农村局', '县农业农村局'],
  ['县卫生健康局', '县卫健局'],
  ['县市场监督管理局', '县市场监管局'],
];
const towns = ['平安镇', '永兴镇', '太和镇', '新华镇', '红岩乡', '龙潭乡'];

/** Points are counted in tenths, which add up without fractions. */
export function scoreFacts(seed: number): ScoreFacts {
  const random = seeded(seed);
  const units = [
    ...departments.map(([full, short]) => ({ full, short, kind: '部门' })),
    ...towns.map((town) => ({ full: town, short: town, kind: '乡镇' })),
  ].map((unit) => {
    const [published, answered] = [between(random, 240, 400), between(random, 200, 350)];
    return { ...unit, published, answered, kept: between(random, 150, 250) };
  });
  const used = new Set<number>();
  const scored = descending(units, ({ published, answered, kept }) => published + answered + kept).map((unit) => {
    let { kept } = unit;
    while (used.has(unit.published + unit.answered + kept)) kept -= 1;
    const points = unit.published + unit.answered + kept;
    used.add(points);
    return { ...unit, kept, points };
  });
  const before = shuffled(
    scored.map((_, index) => index + 1),
    random,
  );
  const rows = descending(scored, ({ points }) => points).map(
    (unit, index): Scored => ({
      ...unit,
      published: unit.published / 10,
      answered: unit.answered / 10,
      kept: unit.kept / 10,
      points: unit.points / 10,
      rank: index + 1,
      grade: gradeOf(unit.points / 10),
      rankBefore: before[index] ?? 0,
    }),
  );
  return { rows };
}

function gradeOf(points: number): Grade {
  if (points >= 85) return '优秀';
  if (points >= 75) return '良好';
  return points >= 65 ? '合格' : '不合格';
}

export function scoreFrame({ rows }: ScoreFacts): Pick<Telling, 'before' | 'after'> {
  const cells = (row: Scored): (string | number)[] => [
    row.rank,
    row.full,
    row.kind,
    ...[row.published, row.answered, row.kept, row.points].map((points) => points.toFixed(1)),
    row.grade,
    row.rankBefore,
  ];
  return {
    before: [
      '永兴县人民政府办公室关于2024年度政务公开工作考核结果的通报',
      '各乡镇人民政府，县政府各部门：',
      '根据年度考核安排，现将2024年度全县政务公开工作考核结果通报如下。',
      '一、考核结果',
    ],
    after: [
      '二、工作要求',
      '各单位要对照短板抓好整改。',
      '附件：2024年度政务公开考核得分表',
      '永兴县人民政府办公室',
      '2025年1月20日',
      '== 附件｜2024年度政务公开考核得分表',
      '名次|单位|类别|主动公开（40分）|依申请公开（35分）|平台建设（25分）|总分|等次|上年名次',
      ...rows.map((row) => cells(row).join('|')),
      '~注：85分及以上为优秀，75—84.9分为良好，65—74.9分为合格，65分以下为不合格。',
    ],
  };
}
