import type { Telling } from './phrase.ts';
import { at, descending } from './rows.ts';
import { between, seeded } from './seeded.ts';

export interface Problem {
  readonly unit: string;
  readonly kind: string;
  readonly text: string;
  readonly mended: boolean;
}

/** The problems that have something in common. */
export interface ProblemGroup {
  readonly short: string;
  readonly count: number;
  readonly rows: readonly Problem[];
}

/** A list with a row a problem. */
export interface ProblemFacts {
  readonly rows: readonly Problem[];
  /** Most first. */
  readonly units: readonly ProblemGroup[];
  readonly kinds: readonly ProblemGroup[];
  readonly mended: number;
}

export const problemKinds = ['信息更新不及时', '链接无法访问', '错敏词', '栏目空白', '附件无法下载'];
const columns = ['通知公告', '政策解读', '领导信息', '办事指南', '互动交流'];
const units: readonly (readonly [unit: string, about: number])[] = [
  ['县教育局', 9],
  ['县财政局', 6],
  ['县民政局', 4],
  ['县水利局', 4],
  ['县林业局', 3],
  ['县统计局', 3],
  ['平安镇', 5],
  ['永兴镇', 3],
  ['太和镇', 2],
  ['红岩乡', 2],
];

export function problemFacts(seed: number): ProblemFacts {
  const random = seeded(seed);
  const rows = units.flatMap(([unit, about]) =>
    Array.from({ length: Math.max(1, about + between(random, -1, 1)) }, (): Problem => {
      const kind = at(problemKinds, Math.min(4, Math.floor(random() * random() * 6)));
      const text = `“${at(columns, between(random, 0, 4))}”栏目存在问题`;
      return { unit, kind, text, mended: random() < 0.7 };
    }),
  );
  return {
    rows,
    units: groupsBy(rows, ({ unit }) => unit),
    kinds: groupsBy(rows, ({ kind }) => kind),
    mended: rows.filter(({ mended }) => mended).length,
  };
}

export function groupsBy(rows: readonly Problem[], key: (row: Problem) => string): ProblemGroup[] {
  const groups = [...new Set(rows.map(key))].map((short) => {
    const own = rows.filter((row) => key(row) === short);
    return { short, count: own.length, rows: own };
  });
  return descending(groups, ({ count }) => count);
}

export function problemFrame({ rows }: ProblemFacts): Pick<Telling, 'before' | 'after'> {
  return {
    before: [
      '永兴县人民政府办公室关于2025年第三季度政府网站检查情况的通报',
      '各乡镇人民政府，县政府各部门：',
      '近期，我办对全县政府网站栏目进行了检查，现将有关情况通报如下。',
      '一、基本情况',
    ],
    after: [
      '二、工作要求',
      '请有关单位于10月31日前完成整改。',
      '附件：检查发现问题清单',
      '永兴县人民政府办公室',
      '2025年10月15日',
      '== 附件｜检查发现问题清单',
      '序号|单位|问题类型|问题描述|整改情况',
      ...rows.map(({ unit, kind, text, mended }, index) =>
        [index + 1, unit, kind, text, mended ? '已整改' : '整改中'].join('|'),
      ),
    ],
  };
}
