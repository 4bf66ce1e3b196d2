import type { Telling } from './phrase.ts';
import { descending } from './rows.ts';
import { between, seeded, shuffled } from './seeded.ts';

export interface Standing {
  readonly short: string;
  readonly base: number;
  readonly added: number;
  readonly taken: number;
  readonly points: number;
  /** Who has as many points has the same place. */
  readonly place: number;
  readonly placeBefore: number;
  readonly grade: string;
}

/** How one office prints grades and how far a place has moved. */
export interface StandingPrint {
  readonly name: string;
  readonly grades: readonly [high: string, middle: string, low: string];
  /** What a text puts behind a grade: A等. */
  readonly graded: string;
  readonly head: string;
  readonly moved: (up: number) => string;
}

/** A year's assessment with points added and taken off, best first. */
export interface StandingFacts {
  readonly print: StandingPrint;
  readonly rows: readonly Standing[];
}

const units = [
  '县教育局',
  '县财政局',
  '县民政局',
  '县水利局',
  '县林业局',
  '县统计局',
  '平安镇',
  '永兴镇',
  '太和镇',
  '红岩乡',
];

const arrows = (up: number): string => (up > 0 ? `↑${up}` : up < 0 ? `↓${-up}` : '—');
const signs = (up: number): string => (up > 0 ? `+${up}` : up < 0 ? `${up}` : '0');
const words = (up: number): string => (up > 0 ? `上升${up}位` : up < 0 ? `下降${-up}位` : '持平');

export const standingPrints: readonly StandingPrint[] = [
  { name: 'arrows', grades: ['A', 'B', 'C'], graded: '等', head: '较上年', moved: arrows },
  { name: 'signs', grades: ['优', '良', '中'], graded: '等次', head: '位次变化', moved: signs },
  { name: 'moved', grades: ['好', '较好', '一般'], graded: '等次', head: '较上年位次', moved: words },
];

export function standingFacts(print: StandingPrint, seed: number): StandingFacts {
  const random = seeded(seed);
  const drawn = units.map((short) => {
    const [base, added, taken] = [between(random, 72, 94), between(random, 0, 5), between(random, 0, 4)];
    return { short, base, added, taken, points: base + added - taken };
  });
  const sorted = descending(drawn, ({ points }) => points);
  const before = shuffled(
    sorted.map((_, index) => index + 1),
    random,
  );
  const rows = sorted.map((row, index): Standing => {
    const [high, middle, low] = print.grades;
    const grade = row.points >= 90 ? high : row.points >= 80 ? middle : low;
    const place = sorted.findIndex(({ points }) => points === row.points) + 1;
    return { ...row, place, placeBefore: before[index] ?? 0, grade };
  });
  return { print, rows };
}

export function standingFrame({ print, rows }: StandingFacts): Pick<Telling, 'before' | 'after'> {
  return {
    before: [
      '永兴县人民政府关于2024年度综合考核结果的通报',
      '各乡镇人民政府，县直各部门：',
      '现将2024年度综合考核结果通报如下。',
      '一、考核结果',
    ],
    after: [
      '二、工作要求',
      '请各单位对照差距抓好落实。',
      '附件：2024年度综合考核结果',
      '永兴县人民政府',
      '2025年1月20日',
      '== 附件｜2024年度综合考核结果',
      `排名|单位|基础分|加分|扣分|最后得分|考核等次|${print.head}`,
      ...rows.map((row) =>
        [
          row.place,
          row.short,
          row.base,
          row.added,
          row.taken,
          row.points,
          row.grade,
          print.moved(row.placeBefore - row.place),
        ].join('|'),
      ),
    ],
  };
}
