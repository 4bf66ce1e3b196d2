import type { Telling } from './phrase.ts';
import { shown } from './rounding.ts';
import { sum } from './rows.ts';
import { between, seeded } from './seeded.ts';

/** What a unit, or all of them, has planned and done. */
export interface Progress {
  readonly items: number;
  readonly begun: number;
  readonly ended: number;
  /** In 万元. */
  readonly plan: number;
  readonly done: number;
  /** As printed. */
  readonly rate: number;
}

export interface ProjectRow extends Progress {
  readonly short: string;
}

/** Projects and money against the plan of the year. */
export interface ProjectFacts {
  readonly rows: readonly ProjectRow[];
  readonly total: Progress;
}

const units = ['城关镇', '东河镇', '西山镇', '南岭镇', '北塘镇', '中和乡', '白马乡', '高新区'];

export function projectFacts(seed: number): ProjectFacts {
  const random = seeded(seed);
  const rows = units.map((short): ProjectRow => {
    const plan = between(random, 2000, 26000);
    const items = between(random, 4, 22);
    const begun = between(random, Math.ceil(items * 0.6), items);
    const done = Math.round(plan * (0.45 + random() * 0.6));
    return { short, plan, items, begun, done, ended: between(random, 0, begun), rate: rateOf(done, plan) };
  });
  const [plan, done] = [sum(rows, (row) => row.plan), sum(rows, (row) => row.done)];
  const total = {
    plan,
    done,
    rate: rateOf(done, plan),
    items: sum(rows, ({ items }) => items),
    begun: sum(rows, ({ begun }) => begun),
    ended: sum(rows, ({ ended }) => ended),
  };
  return { rows, total };
}

function rateOf(done: number, plan: number): number {
  return Number(shown((done * 100) / plan));
}

export function projectFrame({ rows, total }: ProjectFacts): Pick<Telling, 'before' | 'after'> {
  const line = (name: string, { items, begun, ended, plan, done, rate }: Progress): string =>
    [name, items, begun, ended, plan, done, `${rate.toFixed(1)}%`].join('|');
  return {
    before: [
      '平江县重点项目建设领导小组办公室关于2025年1—9月重点项目进展情况的通报',
      '各乡镇人民政府，高新区管委会：',
      '现将2025年1—9月全县重点项目进展情况通报如下。',
      '一、总体进展',
    ],
    after: [
      '二、工作要求',
      '请各单位加快推进项目建设。',
      '附件：重点项目进展情况表',
      '平江县重点项目建设领导小组办公室',
      '2025年10月12日',
      '== 附件｜重点项目进展情况表',
      '单位|项目数（个）|已开工（个）|已竣工（个）|年度计划投资（万元）|完成投资（万元）|投资完成率',
      ...rows.map((row) => line(row.short, row)),
      line('合计', total),
    ],
  };
}
