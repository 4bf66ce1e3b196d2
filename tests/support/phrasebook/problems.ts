import type { Telling } from './phrase.ts';
import type { ProblemList } from './problemLists.ts';
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
  readonly list: ProblemList;
  readonly rows: readonly Problem[];
  /** Most first. */
  readonly units: readonly ProblemGroup[];
  readonly kinds: readonly ProblemGroup[];
  readonly mended: number;
}

const columns = ['通知公告', '政策解读', '领导信息', '办事指南', '互动交流'];

export function problemFacts(list: ProblemList, seed: number): ProblemFacts {
  const random = seeded(seed);
  const rows = list.units.flatMap(([unit, about]) =>
    Array.from({ length: Math.max(1, about + between(random, -1, 1)) }, (): Problem => {
      const kind = at(list.kinds, Math.min(4, Math.floor(random() * random() * 6)));
      const text = `“${at(columns, between(random, 0, 4))}”栏目存在问题`;
      return { unit, kind, text, mended: random() < 0.7 };
    }),
  );
  return {
    list,
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

export function problemFrame({ list, rows }: ProblemFacts): Pick<Telling, 'before' | 'after'> {
  return {
    before: [
      list.title,
      '各乡镇人民政府，县政府各部门：',
      '近期有关工作已告一段落，现将情况通报如下。',
      '一、基本情况',
    ],
    after: [
      '二、工作要求',
      '请有关单位于10月31日前抓好落实。',
      `附件：${list.annex}`,
      '永兴县人民政府办公室',
      '2025年10月15日',
      `== 附件｜${list.annex}`,
      ['序号', ...list.head].join('|'),
      ...rows.map(({ unit, kind, text, mended }, index) =>
        [index + 1, unit, kind, text, mended ? list.mended : list.open].join('|'),
      ),
    ],
  };
}
