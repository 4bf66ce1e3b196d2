import { name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import type { Problem, ProblemFacts, ProblemGroup } from './problems.ts';
import { percent } from './rounding.ts';
import { at, listed } from './rows.ts';

const mendedOf = (rows: readonly Problem[]): number => rows.filter(({ mended }) => mended).length;
const openOf = (rows: readonly Problem[]): number => rows.length - mendedOf(rows);
const inPart = ({ rows }: ProblemGroup): boolean => mendedOf(rows) > 0 && openOf(rows) > 0;

/** How many problems are mended, and how many are not. */
export const mendedPhrases: Phrases<ProblemFacts> = {
  'how many are mended, their rate, and how many are not': ({ list, rows, mended }) => {
    const rate = percent(mended, rows.length);
    return (
      rate &&
      `截至目前，已${list.done}${number(mended)}${list.measure}，${list.done}率${number(rate)}%，仍有${number(rows.length - mended)}${list.measure}${list.still}。`
    );
  },
  'how many there are, and how many are mended': ({ list, rows, units, mended }) =>
    `${list.found}${list.noun}${number(rows.length)}${list.measure}，涉及${number(units.length)}${list.of}${list.who}，已${list.done}${number(mended)}${list.measure}。`,
  'how many are done with, and their rate': ({ list, rows, mended }) => {
    const rate = percent(mended, rows.length);
    const [done, of] = list.done === '整改' ? ['已完成整改', '整改完成率'] : [`已${list.done}`, `${list.done}率`];
    return (
      rate &&
      `目前${done}${number(mended)}${list.measure}，${of}${number(rate)}%，未${list.done}${number(rows.length - mended)}${list.measure}。`
    );
  },
  'the units whose problems are all mended': ({ list, units }) => {
    const done = units.filter(({ rows }) => openOf(rows) === 0);
    return done.length > 1
      ? `${listed(done)}等${number(done.length)}${list.of}${list.who}${list.noun}已全部${list.allDone}。`
      : null;
  },
  'the units whose problems are not all mended': ({ list, units }) => {
    const open = units.filter(({ rows }) => openOf(rows) > 0);
    return open.length > 1
      ? `尚有${number(open.length)}${list.of}${list.who}的${list.noun}未全部${list.done}，分别是${listed(open)}。`
      : null;
  },
  'how many units have problems that are open': ({ list, units }) => {
    const open = units.filter(({ rows }) => openOf(rows) > 0);
    return open.length > 1 ? `仍有${number(open.length)}${list.of}${list.who}存在未${list.done}${list.noun}。` : null;
  },
  'how many problems of a unit are mended and how many not': ({ list, units }) => {
    const unit = at(units, 0);
    return inPart(unit)
      ? `${unit.short}${number(unit.count)}${list.measure}${list.noun}中已${list.done}${number(mendedOf(unit.rows))}${list.measure}，还有${number(openOf(unit.rows))}${list.measure}未${list.done}。`
      : null;
  },
  'how many problems a unit has, and how many it has mended': ({ list, units }) => {
    const unit = units.slice(1).find(inPart);
    return unit
      ? `${unit.short}${list.noun}${number(unit.count)}${list.measure}，${list.done}${number(mendedOf(unit.rows))}${list.measure}。`
      : null;
  },
  'how many problems of a kind are mended, and their rate': ({ list, kinds }) => {
    const kind = kinds.find(inPart);
    const rate = kind && percent(mendedOf(kind.rows), kind.count);
    return kind && rate
      ? `${kind.short}类${list.noun}${number(kind.count)}${list.measure}，已${list.done}${number(mendedOf(kind.rows))}${list.measure}，${list.done}率${number(rate)}%。`
      : null;
  },
  'of which kinds the open ones are': ({ list, kinds, rows }) => {
    const open = kinds.filter(({ rows: own }) => openOf(own) > 0);
    const items = open.map(({ short, rows: own }) => `${short}${number(openOf(own))}${list.measure}`);
    return open.length > 1
      ? `未${list.done}的${number(openOf(rows))}${list.measure}${list.noun}中，${items.join('、')}。`
      : null;
  },
  'how many the towns and the departments have mended': ({ list, rows }) => {
    const towns = rows.filter(({ unit }) => /[镇乡]$/u.test(unit));
    const others = rows.filter((row) => !towns.includes(row));
    const of = (kind: string, own: readonly Problem[]): string =>
      `${kind}${list.noun}${number(own.length)}${list.measure}、已${list.done}${number(mendedOf(own))}${list.measure}`;
    return towns.length > 1 && mendedOf(towns) ? `${of('乡镇', towns)}，${of('部门', others)}。` : null;
  },
  'the rate of a unit': ({ list, units }) => {
    const unit = units.find(inPart);
    const rate = unit && percent(mendedOf(unit.rows), unit.count);
    return unit && rate ? `${unit.short}${list.noun}${list.done}率为${number(rate)}%。` : null;
  },
  'how many units have mended all': ({ list, units }) => {
    const done = units.filter(({ rows }) => openOf(rows) === 0);
    return done.length > 1 ? `${number(done.length)}${list.of}${list.who}${list.done}率达到100%。` : null;
  },
  'the unit with most open problems': ({ list, units }) => {
    const [first, second] = [...units].sort((a, b) => openOf(b.rows) - openOf(a.rows));
    return first && second && openOf(first.rows) > openOf(second.rows)
      ? `未${list.done}${list.noun}最多的是${name(first.short, second.short)}，有${number(openOf(first.rows))}${list.measure}。`
      : null;
  },
};
