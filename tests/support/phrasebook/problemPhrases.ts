import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { groupsBy, type ProblemFacts, type ProblemGroup } from './problems.ts';
import { percent, surely } from './rounding.ts';
import { at, distinct, listed, sum } from './rows.ts';

const countOf = ({ count }: ProblemGroup): number => count;
/** In the order of the list. */
const unitsOf = ({ rows }: ProblemGroup): string[] => [...new Set(rows.map(({ unit }) => unit))];

/** How many problems, of which kinds and of whom. */
export const problemPhrases: Phrases<ProblemFacts> = {
  'how many problems of how many units': ({ list, rows, units }) =>
    `${list.found}${list.noun}${number(rows.length)}${list.measure}，涉及${number(units.length)}${list.of}${list.who}。`,
  'how many of each kind, and their shares': ({ list, rows, kinds }) => {
    const shares = kinds.map(({ count }) => percent(count, rows.length));
    if (shares.includes(null) || !distinct(kinds.map(countOf))) return null;
    const items = kinds.map(
      ({ short, count }, index) => `${short}${number(count)}${list.measure}，占${number(shares[index] ?? '')}%`,
    );
    return `从${list.noun}类型看，${items.join('；')}。`;
  },
  'the unit with most problems': ({ list, units }) => {
    const [first, second] = [at(units, 0), at(units, 1)];
    return first.count > second.count
      ? `${list.noun}最多的是${name(first.short, second.short)}，有${number(first.count)}${list.measure}。`
      : null;
  },
  'the units with a kind of problem': ({ list, kinds }) => {
    const kind = kinds[2];
    const units = kind ? unitsOf(kind) : [];
    return kind && units.length > 1
      ? `有${kind.short}${list.noun}的是${units.join('、')}，共${number(units.length)}${list.of}${list.who}。`
      : null;
  },
  'how many problems of a kind, and of how many units': ({ list, kinds }) => {
    const kind = at(kinds, 1);
    const units = unitsOf(kind).length;
    return units > 1
      ? `${kind.short}${list.noun}${number(kind.count)}${list.measure}，涉及${number(units)}${list.of}${list.who}。`
      : null;
  },
  'the kind with most problems, and its share': ({ list, rows, kinds }) => {
    const [first, second] = [at(kinds, 0), at(kinds, 1)];
    const share = percent(first.count, rows.length);
    return share && first.count > second.count
      ? `${name(first.short, second.short)}类${list.noun}最多，共${number(first.count)}${list.measure}，占${list.noun}总数的${number(share)}%。`
      : null;
  },
  'two kinds together and their share': ({ list, rows, kinds }) => {
    const [first, second] = [at(kinds, 0), at(kinds, 1)];
    const both = first.count + second.count;
    const share = percent(both, rows.length);
    return (
      share &&
      `${first.short}和${second.short}两类${list.noun}合计${number(both)}${list.measure}，占${number(share)}%。`
    );
  },
  'how many of each kind': ({ list, kinds }) => {
    const items = kinds.map(({ short, count }) => `${short}${number(count)}${list.measure}`);
    return `按类别分，${items.join('，')}。`;
  },
  'the first three units with their numbers in brackets': ({ list, units }) => {
    const three = units.slice(0, 3);
    const items = three.map(({ short, count }) => `${short}（${number(count)}${list.measure}）`);
    return distinct(units.slice(0, 4).map(countOf))
      ? `${list.noun}数量居前三位的是${items.join('、')}，合计${number(sum(three, countOf))}${list.measure}。`
      : null;
  },
  'the units with as many problems as a number or more': ({ list, units }) => {
    const many = units.filter(({ count }) => count >= 5);
    return many.length > 1
      ? `${list.noun}在5${list.measure}及以上的${list.who}有${number(many.length)}${list.of}：${listed(many)}。`
      : null;
  },
  'the units that have as many problems each': ({ list, units }) => {
    const two = units.filter(({ count }) => count === 2);
    return two.length > 1 ? `${listed(two)}各有${list.noun}${number(2)}${list.measure}。` : null;
  },
  'how many problems the towns have and how many the departments': ({ list, rows }) => {
    const towns = rows.filter(({ unit }) => /[镇乡]$/u.test(unit)).length;
    const [share, other] = [percent(towns, rows.length), percent(rows.length - towns, rows.length)];
    return towns > 0 && share && other
      ? `乡镇共有${list.noun}${number(towns)}${list.measure}，占${number(share)}%，部门${number(rows.length - towns)}${list.measure}，占${number(other)}%。`
      : null;
  },
  'of how many kinds the problems are': ({ list, rows, kinds }) =>
    kinds.length > 2 ? `全部${number(rows.length)}${list.measure}${list.noun}分为${number(kinds.length)}类。` : null,
  'the mean of a unit': ({ list, rows, units }) => {
    const mean = surely(rows.length / units.length);
    return mean && `平均每${list.of}${list.who}${number(mean)}${list.measure}${list.noun}。`;
  },
  'which kinds of problems a unit has': ({ list, units }) => {
    const unit = at(units, 0);
    const groups = groupsBy(unit.rows, ({ kind }) => kind);
    const kinds = list.kinds.flatMap((kind) => groups.filter(({ short }) => short === kind));
    const items = kinds.map(({ short, count }) => `${short}${number(count)}${list.measure}`);
    return kinds.length > 1 ? `${unit.short}有${items.join('、')}。` : null;
  },
};
