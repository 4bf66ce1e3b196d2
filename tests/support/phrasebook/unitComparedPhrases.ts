import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { percent, shown, surely } from './rounding.ts';
import { at, sum } from './rows.ts';
import type { UnitFacts } from './unitTable.ts';

/** Means, kinds of units, and one unit beside another. */
export const unitComparedPhrases: Phrases<UnitFacts> = {
  'the mean of a unit': ({ units, total, office: o }) => {
    const mean = surely(total.whole / units.length);
    return mean && `平均每${o.of}${o.unit}${o.verb}${number(mean)}${o.measure}。`;
  },
  'the mean of units, and how far one is above it': ({ units, total, most, office: o }) => {
    const mean = surely(total.whole / units.length);
    return (
      mean &&
      `${o.unit}平均${o.whole}为${number(mean)}${o.measure}，${most.short}超出平均数${number(shown(most.whole - Number(mean)))}${o.measure}。`
    );
  },
  'how many times the mean a unit has': ({ units, total, most, office: o }) => {
    const times = surely((most.whole * units.length) / total.whole);
    return times && `${most.short}${o.whole}是${o.unit}平均数的${number(times)}倍。`;
  },
  'each kind of units, together and with its share': ({ units, total, office: o }) => {
    const kinds = o.kinds.map((kind) => {
      const own = units.filter((unit) => unit.kind === kind);
      const whole = sum(own, (unit) => unit.whole);
      return { kind, count: own.length, whole, share: percent(whole, total.whole) };
    });
    return kinds.some(({ share }) => share === null)
      ? null
      : `${kinds.map(({ kind, count, whole, share }) => `${number(count)}${o.of}${kind}共${o.verb}${number(whole)}${o.measure}，占${number(share ?? '')}%`).join('；')}。`;
  },
  'most and least among units of a kind': ({ byWhole, office: o }) => {
    const kind = at(o.kinds, -1);
    const own = byWhole.filter((unit) => unit.kind === kind);
    const [first, second, last] = [at(own, 0), at(own, 1), at(own, -1)];
    return `${kind}中，${name(first.short, second.short)}${o.whole}最多（${number(first.whole)}${o.measure}），${name(last.short, first.short)}最少（${number(last.whole)}${o.measure}）。`;
  },
  'how many more one unit has than another': ({ byWhole, office: o }) => {
    const [a, b] = [at(byWhole, 1), at(byWhole, 4)];
    return `${a.short}比${b.short}多${o.verb}${number(a.whole - b.whole)}${o.measure}。`;
  },
  'two units, and how many of each are left': ({ byWhole, office: o }) => {
    const [a, b] = [at(byWhole, 2), at(byWhole, 3)];
    return `${a.short}、${b.short}分别${o.verb}${number(a.whole)}${o.measure}和${number(b.whole)}${o.measure}，其中${o.rest}${number(a.rest)}${o.measure}和${number(b.rest)}${o.measure}。`;
  },
  'the number and the place of a unit': ({ byWhole, office: o }) => {
    const unit = at(byWhole, 2);
    return `${unit.short}${o.whole}${number(unit.whole)}${o.measure}，居第${number(3)}位。`;
  },
  'the shares of two units': ({ byWhole, total, office: o }) => {
    const [a, b] = [at(byWhole, 5), at(byWhole, 6)];
    const [share, other] = [percent(a.whole, total.whole), percent(b.whole, total.whole)];
    return share && other && `${a.short}和${b.short}${o.whole}分别占${o.all}的${number(share)}%和${number(other)}%。`;
  },
};
