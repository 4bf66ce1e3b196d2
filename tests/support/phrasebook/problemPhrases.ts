import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { groupsBy, type Problem, type ProblemFacts, type ProblemGroup, problemKinds } from './problems.ts';
import { percent, surely } from './rounding.ts';
import { at, distinct, listed, sum } from './rows.ts';

const counted = ({ short, count }: ProblemGroup): string => `${short}${number(count)}个`;
const countOf = ({ count }: ProblemGroup): number => count;
const mendedOf = (rows: readonly Problem[]): number => rows.filter(({ mended }) => mended).length;
/** In the order of the list. */
const unitsOf = ({ rows }: ProblemGroup): string[] => [...new Set(rows.map(({ unit }) => unit))];

/** How many problems, of which kinds and of whom, and how many are mended. */
export const problemPhrases: Phrases<ProblemFacts> = {
  'how many problems of how many units': ({ rows, units }) =>
    `本次检查共发现问题${number(rows.length)}个，涉及${number(units.length)}个单位。`,
  'how many of each kind, and their shares': ({ rows, kinds }) => {
    const shares = kinds.map(({ count }) => percent(count, rows.length));
    if (shares.includes(null) || !distinct(kinds.map(countOf))) return null;
    return `从问题类型看，${kinds.map((kind, index) => `${counted(kind)}，占${number(shares[index] ?? '')}%`).join('；')}。`;
  },
  'how many are mended, their rate, and how many are not': ({ rows, mended }) => {
    const rate = percent(mended, rows.length);
    return (
      rate &&
      `截至目前，已整改${number(mended)}个，整改率${number(rate)}%，仍有${number(rows.length - mended)}个正在整改。`
    );
  },
  'the unit with most problems': ({ units }) => {
    const [first, second] = [at(units, 0), at(units, 1)];
    return first.count > second.count
      ? `问题最多的是${name(first.short, second.short)}，有${number(first.count)}个。`
      : null;
  },
  'the units with a kind of problem': ({ kinds }) => {
    const kind = kinds[2];
    const units = kind ? unitsOf(kind) : [];
    return kind && units.length > 1
      ? `存在${kind.short}问题的有${units.join('、')}，共${number(units.length)}个单位。`
      : null;
  },
  'how many problems of a kind, and of how many units': ({ kinds }) => {
    const kind = at(kinds, 1);
    const units = unitsOf(kind).length;
    return units > 1 ? `${kind.short}问题${number(kind.count)}个，涉及${number(units)}个单位。` : null;
  },
  'the kind with most problems, and its share': ({ rows, kinds }) => {
    const [first, second] = [at(kinds, 0), at(kinds, 1)];
    const share = percent(first.count, rows.length);
    return share && first.count > second.count
      ? `${name(first.short, second.short)}问题最为突出，共${number(first.count)}个，占问题总数的${number(share)}%。`
      : null;
  },
  'two kinds together and their share': ({ rows, kinds }) => {
    const [first, second] = [at(kinds, 0), at(kinds, 1)];
    const both = first.count + second.count;
    const share = percent(both, rows.length);
    return share && `${first.short}和${second.short}两类问题合计${number(both)}个，占${number(share)}%。`;
  },
  'the units whose problems are all mended': ({ units }) => {
    const done = units.filter(({ rows }) => mendedOf(rows) === rows.length);
    return done.length > 1 ? `${listed(done)}等${number(done.length)}个单位问题已全部整改到位。` : null;
  },
  'the units whose problems are not all mended': ({ units }) => {
    const open = units.filter(({ rows }) => mendedOf(rows) < rows.length);
    return open.length > 1 ? `尚有${number(open.length)}个单位的问题未整改完毕，分别是${listed(open)}。` : null;
  },
  'the first three units with their numbers in brackets': ({ units }) => {
    const three = units.slice(0, 3);
    return distinct(units.slice(0, 4).map(countOf))
      ? `问题数量居前三位的是${three.map(({ short, count }) => `${short}（${number(count)}个）`).join('、')}，合计${number(sum(three, countOf))}个。`
      : null;
  },
  'how many problems of a unit are mended and how many not': ({ units }) => {
    const unit = at(units, 0);
    const mended = mendedOf(unit.rows);
    return mended > 0 && mended < unit.count
      ? `${unit.short}${number(unit.count)}个问题中已整改${number(mended)}个，还有${number(unit.count - mended)}个未整改。`
      : null;
  },
  'the units with as many problems as a number or more': ({ units }) => {
    const many = units.filter(({ count }) => count >= 5);
    return many.length > 1 ? `问题在5个及以上的单位有${number(many.length)}个：${listed(many)}。` : null;
  },
  'the units that have as many problems each': ({ units }) => {
    const two = units.filter(({ count }) => count === 2);
    return two.length > 1 ? `${listed(two)}各发现问题${number(2)}个。` : null;
  },
  'how many problems the towns have and how many the departments': ({ rows }) => {
    const towns = rows.filter(({ unit }) => /[镇乡]$/u.test(unit)).length;
    const [share, other] = [percent(towns, rows.length), percent(rows.length - towns, rows.length)];
    return (
      share &&
      other &&
      `乡镇共发现问题${number(towns)}个，占${number(share)}%，部门${number(rows.length - towns)}个，占${number(other)}%。`
    );
  },
  'of how many kinds the problems are': ({ rows, kinds }) =>
    kinds.length > 2 ? `发现的${number(rows.length)}个问题分为${number(kinds.length)}类。` : null,
  'the mean of a unit': ({ rows, units }) => {
    const mean = surely(rows.length / units.length);
    return mean && `平均每个单位${number(mean)}个问题。`;
  },
  'which kinds of problems a unit has': ({ units }) => {
    const unit = at(units, 0);
    const groups = groupsBy(unit.rows, ({ kind }) => kind);
    const kinds = problemKinds.flatMap((kind) => groups.filter(({ short }) => short === kind));
    return kinds.length > 1 ? `${unit.short}存在${kinds.map(counted).join('、')}。` : null;
  },
};
