import { direction, name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { percent } from './rounding.ts';
import { at, descending, listed, sum } from './rows.ts';
import type { Unit, UnitFacts } from './unitTable.ts';

const byMore = ({ more }: Unit): number => more;
const growth = ({ more, earlier }: Pick<Unit, 'more' | 'earlier'>): number => more / earlier;
const growthShown = ({ more, earlier }: Pick<Unit, 'more' | 'earlier'>): string | null =>
  more === 0 ? null : percent(Math.abs(more), earlier);

/** A unit that has more than before (`1`) or less (`-1`). */
function someUnit({ units, chance }: UnitFacts, sign: 1 | -1): Unit {
  const changed = units.filter(({ more }) => more * sign > 0);
  return at(changed, Math.floor(chance * changed.length));
}

/** The unit whose growth is by far the greatest, or the least, with the next to it. */
function furthest({ units }: UnitFacts, sign: 1 | -1): { unit: Unit; next: Unit; rate: string } | null {
  const sorted = descending(units, (unit) => sign * growth(unit));
  const [unit, next] = [at(sorted, 0), at(sorted, 1)];
  const rate = growthShown(unit);
  return rate === null || unit.more * sign < 0 || Math.abs(growth(unit) - growth(next)) < 0.002
    ? null
    : { unit, next, rate };
}

/** The period beside the one before. */
export const unitChangePhrases: Phrases<UnitFacts> = {
  'all of the period, and how much more than before': ({ total, office: o }) => {
    const rate = growthShown(total);
    const up = total.more > 0;
    return (
      rate &&
      `${o.period}共${o.verb}${o.noun}${number(total.whole)}${o.measure}，较${o.earlier}${direction(up, '增加', '减少')}${number(Math.abs(total.more))}${o.measure}，${direction(up, '增长', '下降')}${number(rate)}%。`
    );
  },
  'the growth of all': ({ total, office: o }) => {
    const rate = growthShown(total);
    return rate && `${o.whole}环比${direction(total.more > 0, '上升', '下降')}${number(rate)}%。`;
  },
  'how many units rose, fell and stayed': ({ units, office: o }) => {
    const [up, down] = [units.filter(({ more }) => more > 0).length, units.filter(({ more }) => more < 0).length];
    const same = units.length - up - down;
    return same === 0
      ? null
      : `与${o.earlier}相比，${number(up)}${o.of}${o.unit}上升，${number(down)}${o.of}下降，${number(same)}${o.of}持平。`;
  },
  'the unit that grew by most, and by how many': ({ units, office: o }) => {
    const [a, b] = [at(descending(units, byMore), 0), at(descending(units, byMore), 1)];
    return a.more > b.more
      ? `${name(a.short, b.short)}增加最多，比${o.earlier}增加${number(a.more)}${o.measure}。`
      : null;
  },
  'from how many to how many a unit grew': (facts) => {
    const [{ office: o }, unit] = [facts, someUnit(facts, 1)];
    const rate = growthShown(unit);
    return (
      rate &&
      `${unit.short}由${o.earlier}的${number(unit.earlier)}${o.measure}增加到${number(unit.whole)}${o.measure}，增长${number(rate)}%。`
    );
  },
  'the greatest fall is whose, and how great': (facts) => {
    const [{ office: o }, found] = [facts, furthest(facts, -1)];
    return (
      found && `${o.whole}降幅最大的是${name(found.unit.short, found.next.short)}，环比下降${number(found.rate)}%。`
    );
  },
  'the unit with the greatest growth': (facts) => {
    const [{ office: o }, found] = [facts, furthest(facts, 1)];
    return found && `${name(found.unit.short, found.next.short)}${o.whole}增幅最大，达${number(found.rate)}%。`;
  },
  'the units that fell, and how many they are': ({ units, office: o }) => {
    const fell = units.filter(({ more }) => more < 0);
    return fell.length < 3 ? null : `${o.whole}环比减少的有${listed(fell)}，共${number(fell.length)}${o.of}${o.unit}。`;
  },
  'by how many each of three units grew': ({ units, office: o }) => {
    const three = descending(units, byMore).slice(0, 3);
    const numbers = three.map(({ more }) => `${number(more)}${o.measure}`);
    return at(three, 2).more > 0 ? `${listed(three)}分别比${o.earlier}增加${numbers.join('、')}。` : null;
  },
  'how many a unit has, had before, and the fall': (facts) => {
    const [{ office: o }, unit] = [facts, someUnit(facts, -1)];
    const rate = growthShown(unit);
    return (
      rate &&
      `${unit.short}${number(unit.whole)}${o.measure}，较${o.earlier}（${number(unit.earlier)}${o.measure}）减少${number(-unit.more)}${o.measure}，下降${number(rate)}%。`
    );
  },
  'how many units grew, and by how many together': ({ units, office: o }) => {
    const grew = units.filter(({ more }) => more > 0);
    return `${number(grew.length)}${o.of}${o.unit}${o.whole}较${o.earlier}有所增加，合计增加${number(sum(grew, byMore))}${o.measure}。`;
  },
  'the units that grew by more than a rate': ({ units, office: o }) => {
    const over = units.filter((unit) => growth(unit) > 0.2);
    return over.length < 2 || units.some((unit) => Math.abs(growth(unit) - 0.2) < 0.002)
      ? null
      : `${o.whole}增幅超过20%的有${listed(over)}，共${number(over.length)}${o.of}。`;
  },
};
