import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { percent, surely } from './rounding.ts';
import { at, listed, sum } from './rows.ts';
import type { UnitFacts } from './unitTable.ts';

const all = ({ byWhole }: UnitFacts, from: number, to?: number) => {
  const units = byWhole.slice(from, to);
  return { units, whole: sum(units, ({ whole }) => whole) };
};

/** Who has most, least, and is among the first or last. */
export const unitOrderPhrases: Phrases<UnitFacts> = {
  'the unit with most, and how many': ({ most, second, office: o }) =>
    `${name(most.short, second.short)}${o.whole}最多，为${number(most.whole)}${o.measure}。`,
  'most of the column is whose, reaching how many': ({ most, second, office: o }) =>
    `${o.whole}最多的是${name(most.short, second.short)}，达${number(most.whole)}${o.measure}。`,
  'the unit that is first by its number': ({ most, second, office: o }) =>
    `从${o.unit}看，${name(most.short, second.short)}${o.whole}以${number(most.whole)}${o.measure}居首位。`,
  'the unit with its number in brackets that is first': ({ most, second, office: o }) =>
    `${name(most.short, second.short)}（${number(most.whole)}${o.measure}）${o.whole}居${o.all}第一。`,
  'the largest unit and its share of all': ({ most, second, total, office: o }) => {
    const share = percent(most.whole, total.whole);
    return (
      share &&
      `${o.whole}最大的${name(most.short, second.short)}共${number(most.whole)}${o.measure}，占${o.all}的${number(share)}%。`
    );
  },
  'most and least of a single unit, with the unit in brackets': ({ most, second, lastButOne, least, office: o }) =>
    `单个${o.unit}最多${number(most.whole)}${o.measure}（${name(most.short, second.short)}），最少${number(least.whole)}${o.measure}（${name(least.short, lastButOne.short)}）。`,
  'most, least and what is between them': ({ most, second, lastButOne, least, office: o }) =>
    `${o.whole}最多的${name(most.short, second.short)}有${number(most.whole)}${o.measure}，最少的${name(least.short, lastButOne.short)}只有${number(least.whole)}${o.measure}，相差${number(most.whole - least.whole)}${o.measure}。`,
  'among them a unit, how many, and that these are most': ({ most, second, office: o }) =>
    `其中，${name(most.short, second.short)}${o.verb}${o.noun}${number(most.whole)}${o.measure}，数量最多。`,
  'the unit with least, and only how many': ({ lastButOne, least, office: o }) =>
    `${name(least.short, lastButOne.short)}最少，仅${o.verb}${number(least.whole)}${o.measure}。`,
  'how many times the least the most is': ({ most, least, office: o }) => {
    const times = surely(most.whole / least.whole);
    return (
      times &&
      `${most.short}的${o.whole}（${number(most.whole)}${o.measure}）是${least.short}（${number(least.whole)}${o.measure}）的${number(times)}倍。`
    );
  },
  'the first three in order, and their numbers': ({ byWhole, office: o }) => {
    const [a, b, c, next] = [at(byWhole, 0), at(byWhole, 1), at(byWhole, 2), at(byWhole, 3)];
    const numbers = [a, b, c].map(({ whole }) => `${number(whole)}${o.measure}`);
    return `${o.whole}居前三位的依次是${name(a.short, next.short)}、${b.short}、${c.short}，分别为${numbers.join('、')}。`;
  },
  'the first three, their numbers, sum and share': (facts) => {
    const { office: o, total } = facts;
    const { units, whole } = all(facts, 0, 3);
    const share = percent(whole, total.whole);
    const numbers = units.map((unit) => `${number(unit.whole)}${o.measure}`);
    return (
      share &&
      `${listed(units)}${o.whole}排在前3位，分别${o.verb}${numbers.join('、')}，合计${number(whole)}${o.measure}，占总量的${number(share)}%。`
    );
  },
  'the first three together and their share': (facts) => {
    const { office: o, total } = facts;
    const { units, whole } = all(facts, 0, 3);
    const share = percent(whole, total.whole);
    return (
      share &&
      `${o.whole}前三名的${listed(units)}三${o.of}${o.unit}合计${o.verb}${number(whole)}${o.measure}，占${o.all}${o.whole}的${number(share)}%。`
    );
  },
  'the foremost units with their numbers in brackets': ({ byWhole, office: o }) => {
    const units = byWhole.slice(0, 3).map(({ short, whole }) => `${short}（${number(whole)}${o.measure}）`);
    return `${o.whole}靠前的是${units.join('、')}。`;
  },
  'five units and the rest, with their shares': (facts) => {
    const { office: o, total } = facts;
    const [first, rest] = [all(facts, 0, 5), all(facts, 5)];
    const [share, left] = [percent(first.whole, total.whole), percent(rest.whole, total.whole)];
    return (
      share &&
      left &&
      `${listed(first.units)}等5${o.of}${o.unit}共${o.verb}${number(first.whole)}${o.measure}，占${number(share)}%，其余${number(rest.units.length)}${o.of}${o.unit}共${number(rest.whole)}${o.measure}，占${number(left)}%。`
    );
  },
  'the sum of two units and its share': (facts) => {
    const { office: o, total } = facts;
    const { units, whole } = all(facts, 0, 2);
    const share = percent(whole, total.whole);
    return share && `${listed(units)}两家${o.whole}之和为${number(whole)}${o.measure}，占${o.all}的${number(share)}%。`;
  },
  'where most of them are, and how many each': ({ byWhole, office: o }) => {
    const [a, b, c] = [at(byWhole, 0), at(byWhole, 1), at(byWhole, 2)];
    const [x, y, z] = [a, b, c].map(({ whole }) => `${number(whole)}${o.measure}`);
    return `${o.noun}主要集中在${a.short}、${b.short}和${c.short}，分别${x}、${y}和${z}。`;
  },
  'the last three with their numbers in brackets': ({ byWhole, office: o }) => {
    const units = byWhole.slice(-3).map(({ short, whole }) => `${short}（${number(whole)}${o.measure}）`);
    return `${o.whole}后三位的是${units.reverse().join('、')}。`;
  },
};
