import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { gap, percent } from './rounding.ts';
import { at, descending, distinct, sum } from './rows.ts';
import type { Unit, UnitFacts } from './unitTable.ts';

const printed = ({ rate }: Pick<Unit, 'rate'>): string => number(rate.toFixed(1));
const unrounded = ({ part, whole }: Pick<Unit, 'part' | 'whole'>): number => (part * 100) / whole;

/** The unit at one end of the rates, with the next to it, if no other has the same. */
function alone(byRate: readonly Unit[], end: 0 | -1): { unit: Unit; next: Unit } | null {
  const [unit, next] = [at(byRate, end), at(byRate, end === 0 ? 1 : -2)];
  return unit.rate === next.rate ? null : { unit, next };
}

/** A unit that has some left. */
function someUnit({ units, chance }: UnitFacts): Unit {
  const left = units.filter(({ rest }) => rest > 0);
  return at(left, Math.floor(chance * left.length));
}

/** Rates, and what is left. */
export const unitRatePhrases: Phrases<UnitFacts> = {
  'the part, the rate and the rest of all': ({ total, office: o }) => {
    const rate = percent(total.part, total.whole);
    return (
      rate &&
      `${o.part}${number(total.part)}${o.measure}，${o.rate}${number(rate)}%，${o.rest}${number(total.rest)}${o.measure}。`
    );
  },
  'the unit with the highest rate': ({ byRate, office: o }) => {
    const best = alone(byRate, 0);
    return best && `${name(best.unit.short, best.next.short)}${o.rate}最高，为${printed(best.unit)}%。`;
  },
  'the lowest rate is whose, and only how high': ({ byRate, office: o }) => {
    const worst = alone(byRate, -1);
    return worst && `${o.rate}最低的是${name(worst.unit.short, worst.next.short)}，仅为${printed(worst.unit)}%。`;
  },
  'how far the rate of a unit is below that of all': ({ byRate, total, office: o }) => {
    const unit = at(byRate, -1);
    const points = gap(unrounded(total), unrounded(unit));
    return points && `${unit.short}${o.rate}为${printed(unit)}%，比${o.all}平均水平低${number(points)}个百分点。`;
  },
  'how far the highest rate is from the lowest': ({ byRate, office: o }) => {
    const [best, worst] = [alone(byRate, 0)?.unit, alone(byRate, -1)?.unit];
    if (!best || !worst) return null;
    const points = gap(unrounded(best), unrounded(worst));
    return points && `${o.rate}最高的${best.short}与最低的${worst.short}相差${number(points)}个百分点。`;
  },
  'all, the part and the rate of a unit': (facts) => {
    const [{ office: o }, unit] = [facts, someUnit(facts)];
    return `${unit.short}共${o.verb}${o.noun}${number(unit.whole)}${o.measure}，${o.part}${number(unit.part)}${o.measure}，${o.rate}为${printed(unit)}%。`;
  },
  'how many of a unit are left, and their share of its own': (facts) => {
    const [{ office: o }, unit] = [facts, someUnit(facts)];
    const share = percent(unit.rest, unit.whole);
    return (
      share &&
      `${unit.short}${number(unit.whole)}${o.measure}${o.noun}中${o.rest}${number(unit.rest)}${o.measure}，占其${o.whole}的${number(share)}%。`
    );
  },
  'the first three by rate, each with its rate': ({ byRate, office: o }) => {
    if (!distinct(byRate.slice(0, 4).map(({ rate }) => rate))) return null;
    const units = byRate.slice(0, 3).map((unit) => `${unit.short}${printed(unit)}%`);
    return `${o.rate}居前三位的是${units.join('、')}。`;
  },
  'the last three by rate in order, and their rates': ({ byRate, office: o }) => {
    if (!distinct(byRate.slice(-4).map(({ rate }) => rate))) return null;
    const units = byRate.slice(-3).reverse();
    return `${o.rate}排名后三位的依次为${units.map(({ short }) => short).join('、')}，分别为${units.map((unit) => `${printed(unit)}%`).join('、')}。`;
  },
  'the unit with most left, and how many': ({ units, office: o }) => {
    const [a, b] = [at(descending(units, byRest), 0), at(descending(units, byRest), 1)];
    return a.rest > b.rest ? `${o.rest}最多的是${name(a.short, b.short)}，共${number(a.rest)}${o.measure}。` : null;
  },
  'how many of all that are left two units have, and their share': ({ units, total, office: o }) => {
    const left = descending(units, byRest);
    const [a, b] = [at(left, 0), at(left, 1)];
    const share = percent(sum([a, b], byRest), total.rest);
    return share && distinct(left.slice(0, 3).map(byRest))
      ? `全部${number(total.rest)}${o.measure}${o.rest}${o.noun}中，${a.short}${number(a.rest)}${o.measure}、${b.short}${number(b.rest)}${o.measure}，两家占${number(share)}%。`
      : null;
  },
};

function byRest({ rest }: Unit): number {
  return rest;
}
