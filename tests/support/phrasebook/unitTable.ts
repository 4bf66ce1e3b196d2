import type { Telling } from './phrase.ts';
import { shown } from './rounding.ts';
import { at, descending, sum } from './rows.ts';
import { seeded } from './seeded.ts';
import type { UnitOffice } from './unitOffices.ts';

export interface Unit {
  readonly full: string;
  readonly short: string;
  readonly kind: string;
  readonly whole: number;
  readonly part: number;
  readonly rest: number;
  /** As printed. */
  readonly rate: number;
  readonly earlier: number;
  /** More than in the period before; negative where it is less. */
  readonly more: number;
}

/** A table with a row a unit: all, the part of it, its rate, and all of the period before. */
export interface UnitFacts {
  readonly office: UnitOffice;
  readonly units: readonly Unit[];
  /** No two units have the same number. */
  readonly byWhole: readonly Unit[];
  readonly byRate: readonly Unit[];
  readonly most: Unit;
  readonly second: Unit;
  readonly lastButOne: Unit;
  readonly least: Unit;
  readonly total: Pick<Unit, 'whole' | 'part' | 'rest' | 'rate' | 'earlier' | 'more'>;
  /** From 0 to 1: which is taken where any would do. */
  readonly chance: number;
}

export function unitFacts(office: UnitOffice, seed: number): UnitFacts {
  const random = seeded(seed);
  const used = new Set<number>();
  const units = office.units.map(([full, short, kind]): Unit => {
    let whole = 0;
    do whole = office.least + Math.floor(random() * (office.most - office.least));
    while (used.has(whole));
    used.add(whole);
    const part = whole - (random() < 0.2 ? 0 : Math.floor(random() * Math.min(whole * 0.18, 16)));
    const earlier = random() > 0.1 ? Math.max(5, Math.round(whole * (0.65 + random() * 0.7))) : whole;
    return { full, short, kind, ...counted(whole, part, earlier) };
  });
  const byWhole = descending(units, ({ whole }) => whole);
  return {
    office,
    units,
    byWhole,
    byRate: descending(units, ({ rate }) => rate),
    most: at(byWhole, 0),
    second: at(byWhole, 1),
    lastButOne: at(byWhole, -2),
    least: at(byWhole, -1),
    total: counted(
      sum(units, ({ whole }) => whole),
      sum(units, ({ part }) => part),
      sum(units, ({ earlier }) => earlier),
    ),
    chance: random(),
  };
}

function counted(whole: number, part: number, earlier: number): UnitFacts['total'] {
  return { whole, part, rest: whole - part, rate: Number(shown((part * 100) / whole)), earlier, more: whole - earlier };
}

export function unitFrame({ office, units, total }: UnitFacts): Pick<Telling, 'before' | 'after'> {
  const { issuer, title, period, all, noun } = office;
  const numbers = (row: UnitFacts['total']): (string | number)[] => [
    row.whole,
    row.part,
    `${row.rate.toFixed(1)}%`,
    row.earlier,
  ];
  return {
    before: [`${issuer}${title}`, '各有关单位：', `现将2025年${period}${all}${noun}有关情况通报如下。`, '一、总体情况'],
    after: [
      '二、工作要求',
      '各单位要高度重视，认真整改。',
      `附件：${period}${noun}情况统计表`,
      issuer,
      '2025年10月20日',
      `== 附件｜${period}${noun}情况统计表`,
      ...headOf(office),
      ...units.map((row, index) => [index + 1, row.full, ...numbers(row)].join('|')),
      ['合计', '>', ...numbers(total)].join('|'),
    ],
  };
}

function headOf({ stacked, period, unit, whole, measure, part, rate, earlier }: UnitOffice): string[] {
  const [all, done] = [`${whole}（${measure}）`, `${part}（${measure}）`];
  return stacked
    ? [`序号|承办单位|${period}|>|>|${earlier}`, ['^', '^', all, done, rate, all].join('|')]
    : [['序号', unit.replace(/（.*）/u, ''), all, done, rate, `${earlier}${all}`].join('|')];
}
