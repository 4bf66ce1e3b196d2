import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import type { Progress, ProjectFacts } from './projects.ts';
import { gap, percent, surely } from './rounding.ts';
import { at, descending, distinct, listed } from './rows.ts';

const rateOf = ({ rate }: Progress): number => rate;
const printed = ({ rate }: Progress): string => number(rate.toFixed(1));
const unrounded = ({ done, plan }: Progress): number => (done * 100) / plan;

/** Projects begun and ended, money spent against the plan. */
export const projectPhrases: Phrases<ProjectFacts> = {
  'all projects, the plan and what is done of it': ({ total }) => {
    const rate = percent(total.done, total.plan);
    return (
      rate &&
      `全县${number(total.items)}个重点项目，年度计划投资${number(total.plan)}万元，1—9月完成投资${number(total.done)}万元，占年度计划的${number(rate)}%。`
    );
  },
  'the plan and what is done of it, in 亿元': ({ total }) => {
    const [plan, done] = [surely(total.plan / 10000, 2), surely(total.done / 10000, 2)];
    return plan && done && `年度计划投资${number(plan)}亿元，累计完成${number(done)}亿元。`;
  },
  'how many are begun, their rate, how many ended and not begun': ({ total }) => {
    const rate = percent(total.begun, total.items);
    return (
      rate &&
      `已开工${number(total.begun)}个，开工率${number(rate)}%，其中已竣工${number(total.ended)}个，未开工${number(total.items - total.begun)}个。`
    );
  },
  'the first three and the last two by rate': ({ rows }) => {
    const units = descending(rows, rateOf).map((row) => `${row.short}（${printed(row)}%）`);
    return distinct(rows.map(rateOf))
      ? `投资完成率排名前三的是${units.slice(0, 3).join('、')}，后两位的是${units.slice(-2).reverse().join('、')}。`
      : null;
  },
  'the units whose rate is behind the time gone by': ({ rows }) => {
    const behind = rows.filter(({ rate }) => rate < 75);
    return behind.length < 2 || rows.some(({ rate }) => rate === 75)
      ? null
      : `${listed(behind)}等${number(behind.length)}个乡镇（园区）投资完成率低于75%的序时进度。`;
  },
  'the units that have done the plan, and how many others have not': ({ rows }) => {
    const done = rows.filter((row) => row.done >= row.plan);
    return done.length === 0
      ? null
      : `${listed(done)}已${done.length > 1 ? '全部' : ''}完成年度投资计划，其余${number(rows.length - done.length)}个乡镇（园区）尚未完成。`;
  },
  'the plan of a unit, what is done of it and what is missing': ({ rows }) => {
    const row = at(rows, 2);
    const missing = row.done < row.plan ? `，尚差${number(row.plan - row.done)}万元` : '';
    return `${row.short}计划投资${number(row.plan)}万元，完成${number(row.done)}万元，完成率${printed(row)}%${missing}。`;
  },
  'the units that have begun all projects': ({ rows }) => {
    const all = rows.filter(({ begun, items }) => begun === items);
    return all.length > 1 ? `项目全部开工的有${listed(all)}，共${number(all.length)}个。` : null;
  },
  'how many units have projects not begun, and how many': ({ rows, total }) => {
    const some = rows.filter(({ begun, items }) => begun < items);
    return `${number(some.length)}个乡镇（园区）还有未开工项目，共${number(total.items - total.begun)}个。`;
  },
  'the unit with most projects, and how many are begun and ended': ({ rows }) => {
    const sorted = descending(rows, ({ items }) => items);
    const [first, second] = [at(sorted, 0), at(sorted, 1)];
    return first.items > second.items
      ? `项目数最多的${name(first.short, second.short)}有${number(first.items)}个项目，已开工${number(first.begun)}个、竣工${number(first.ended)}个。`
      : null;
  },
  'what two units have spent, and their share': ({ rows, total }) => {
    const sorted = descending(rows, ({ done }) => done);
    const [first, second] = [at(sorted, 0), at(sorted, 1)];
    const share = percent(first.done + second.done, total.done);
    return (
      share &&
      `${first.short}、${second.short}完成投资${number(first.done + second.done)}万元，占全县完成额的${number(share)}%。`
    );
  },
  'the mean plan of a project': ({ total }) => {
    const mean = surely(total.plan / total.items);
    return mean && `平均每个项目计划投资${number(mean)}万元。`;
  },
  'the unit with the lowest rate, and how far it is below that of all': ({ rows, total }) => {
    const sorted = descending(rows, rateOf);
    const [last, lastButOne] = [at(sorted, -1), at(sorted, -2)];
    const points = gap(unrounded(total), unrounded(last));
    return points && last.rate < lastButOne.rate
      ? `${last.short}投资完成率最低，仅${printed(last)}%，低于全县平均${number(points)}个百分点。`
      : null;
  },
  'the units whose plan is above a sum in 亿元': ({ rows }) => {
    const large = rows.filter(({ plan }) => plan > 15000);
    return large.length > 1 ? `计划投资超过1.5亿元的有${listed(large)}${number(large.length)}个乡镇（园区）。` : null;
  },
  'the units that have ended none': ({ rows }) => {
    const none = rows.filter(({ ended }) => ended === 0);
    const [first, ...rest] = none.map(({ short }) => short);
    const some = rows.find(({ ended }) => ended > 0);
    return first && some ? `${[name(first, some.short), ...rest].join('、')}尚无竣工项目。` : null;
  },
  'how many are ended, their rate, and how many are being built': ({ total }) => {
    const rate = percent(total.ended, total.items);
    return (
      rate &&
      `累计竣工项目${number(total.ended)}个，竣工率${number(rate)}%，在建${number(total.begun - total.ended)}个。`
    );
  },
};
