import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { at, distinct, listed, sum } from './rows.ts';
import type { Unit, UnitFacts } from './unitTable.ts';

interface Limit {
  readonly limit: number;
  readonly above: readonly Unit[];
}

/** A round number that no unit has and a few are above. */
function limitOf({ byWhole, chance }: UnitFacts): Limit | null {
  const limit = Math.ceil(at(byWhole, 3 + Math.floor(chance * 4)).whole / 10) * 10;
  const above = byWhole.filter(({ whole }) => whole > limit);
  return above.length < 2 || byWhole.some(({ whole }) => whole === limit) ? null : { limit, above };
}

/** Units below a rate that none has, if there are several. */
function belowRate({ units }: UnitFacts, limit: number): Unit[] | null {
  const below = units.filter(({ rate }) => rate < limit);
  return below.length < 2 || units.some(({ rate }) => rate === limit) ? null : below;
}

const severalOf = (units: readonly Unit[], where: (unit: Unit) => boolean): Unit[] | null => {
  const found = units.filter(where);
  return found.length < 2 ? null : found;
};

/** How many are above or below a limit, and which. */
export const unitLimitPhrases: Phrases<UnitFacts> = {
  'how many units are above a number, and which': (facts) => {
    const [{ office: o }, found] = [facts, limitOf(facts)];
    return (
      found &&
      `${o.whole}在${found.limit}${o.measure}以上的${o.unit}有${number(found.above.length)}${o.of}，分别是${listed(found.above)}。`
    );
  },
  'the units that exceed a number': (facts) => {
    const [{ office: o }, found] = [facts, limitOf(facts)];
    return (
      found &&
      `${listed(found.above)}等${number(found.above.length)}${o.of}${o.unit}${o.whole}超过${found.limit}${o.measure}。`
    );
  },
  'how many units exceed a number, and who has most': (facts) => {
    const [{ office: o, most, second }, found] = [facts, limitOf(facts)];
    return (
      found &&
      `有${number(found.above.length)}${o.of}${o.unit}${o.verb}${o.noun}超过${found.limit}${o.measure}，其中${name(most.short, second.short)}最多（${number(most.whole)}${o.measure}）。`
    );
  },
  'how many are above a number and how many short of it': (facts) => {
    const [{ office: o, units }, found] = [facts, limitOf(facts)];
    return (
      found &&
      `${o.whole}${found.limit}${o.measure}以上的${number(found.above.length)}${o.of}，不足${found.limit}${o.measure}的${number(units.length - found.above.length)}${o.of}。`
    );
  },
  'how many are above and below the mean': ({ units, total, office: o }) => {
    const mean = total.whole / units.length;
    const above = units.filter(({ whole }) => whole > mean).length;
    return Number.isInteger(mean)
      ? null
      : `${o.whole}高于${o.all}平均数的有${number(above)}${o.of}${o.unit}，低于平均数的有${number(units.length - above)}${o.of}。`;
  },
  'the units that are short of a number': ({ byWhole, office: o }) => {
    const limit = Math.floor(at(byWhole, -4).whole / 10) * 10;
    const below = severalOf(byWhole, ({ whole }) => whole < limit);
    return !below || byWhole.some(({ whole }) => whole === limit)
      ? null
      : `${listed(below)}${number(below.length)}${o.of}${o.unit}${o.whole}不足${limit}${o.measure}。`;
  },
  'the units whose rate is a hundred': ({ units, office: o }) => {
    const full = severalOf(units, ({ rest }) => rest === 0);
    return full && `${listed(full)}等${number(full.length)}${o.of}${o.unit}${o.rate}达到100%。`;
  },
  'how many units have done all': ({ units, office: o }) => {
    const full = severalOf(units, ({ rest }) => rest === 0);
    return full && `${number(full.length)}${o.of}${o.unit}实现全部${o.part}。`;
  },
  'how many units have some left, and how many in all': ({ units, total, office: o }) => {
    const some = severalOf(units, ({ rest }) => rest > 0);
    return some && `有${number(some.length)}${o.of}${o.unit}存在${o.rest}情况，共${number(total.rest)}${o.measure}。`;
  },
  'the units below a rate, with their rates in brackets': (facts) => {
    const { office: o } = facts;
    const below = belowRate(facts, 90)?.sort((a, b) => a.rate - b.rate);
    if (!below || !distinct(below.map(({ rate }) => rate))) return null;
    const units = below.map(({ short, rate }) => `${short}（${number(rate.toFixed(1))}%）`);
    return `${o.rate}低于90%的有${units.join('、')}，共${number(below.length)}${o.of}。`;
  },
  'all but some units are above a rate': (facts) => {
    const [{ office: o, units }, below] = [facts, belowRate(facts, 90)];
    return (
      below && `除${listed(below)}外，其余${number(units.length - below.length)}${o.of}${o.unit}${o.rate}均在90%以上。`
    );
  },
  'how many units are in each of three ranges of the rate': ({ units, office: o }) => {
    const [high, low] = [units.filter(({ rate }) => rate > 95), units.filter(({ rate }) => rate < 90)];
    const middle = units.length - high.length - low.length;
    return Math.min(high.length, middle, low.length) < 2 || units.some(({ rate }) => rate === 90 || rate === 95)
      ? null
      : `${o.rate}在95%以上的有${number(high.length)}${o.of}${o.unit}，90%至95%之间的有${number(middle)}${o.of}，90%以下的有${number(low.length)}${o.of}。`;
  },
  'how many units are below the rate of all': ({ units, total, office: o }) => {
    const ofUnits = sum(units, ({ rate }) => rate) / units.length;
    const [low, high] = [Math.min(total.rate, ofUnits) - 0.15, Math.max(total.rate, ofUnits) + 0.15];
    const below = units.filter(({ rate }) => rate < total.rate);
    // The rate of all and the mean of the rates are another: both have to give the same units.
    return units.some(({ rate }) => rate > low && rate < high)
      ? null
      : `${number(below.length)}${o.of}${o.unit}${o.rate}低于${o.all}平均水平。`;
  },
  'the units with more than ten left, and how many they are': ({ units, office: o }) => {
    const over = severalOf(units, ({ rest }) => rest > 10);
    return !over || units.some(({ rest }) => rest === 10)
      ? null
      : `${o.rest}在10${o.measure}以上的${o.unit}有${listed(over)}，共${number(over.length)}${o.of}。`;
  },
};
