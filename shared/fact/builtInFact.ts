import type { RoundData } from '../round/roundData.ts';
import { chineseNumeral } from '../text/chineseNumeral.ts';
import { officialDate, officialPeriod } from '../text/officialDate.ts';
import { notFilled } from './notFilled.ts';

type Wording = (data: RoundData) => string | null;

const quarter = (wording: (numeral: string, number: number) => string): Wording => {
  return ({ round }) => (round.quarter === null ? null : wording(chineseNumeral(round.quarter), round.quarter));
};
const date = (pick: (data: RoundData) => string | null | undefined): Wording => {
  return (data) => {
    const iso = pick(data);
    return iso ? officialDate(iso) : null;
  };
};
/** One part of the closing date, for offices that print it otherwise than the standard does: 2022 年 6 月 30 日. */
const asOfPart = (index: 0 | 1 | 2): Wording => {
  return ({ round }) => (round.asOf ? String(Number(round.asOf.split('-')[index])) : null);
};

const wordings: Readonly<Record<string, Wording>> = {
  'round.title': ({ round }) => round.title,
  'round.year': ({ round }) => String(round.year),
  'round.quarter': quarter((numeral) => numeral),
  'round.quarterName': quarter((numeral) => `第${numeral}季度`),
  'round.quarterNumber': quarter((_, number) => String(number)),
  'round.period': ({ round }) => (round.from && round.to ? officialPeriod(round.from, round.to) : null),
  'round.from': date(({ round }) => round.from),
  'round.to': date(({ round }) => round.to),
  'round.asOf': date(({ round }) => round.asOf),
  'round.asOfYear': asOfPart(0),
  'round.asOfMonth': asOfPart(1),
  'round.asOfDay': asOfPart(2),
  'round.date': date(({ pack, round, bulletin }) => bulletin?.settings?.date ?? pack.bulletin?.date ?? round.date),
  'office.name': ({ pack }) => pack.office.name,
  'office.place': ({ pack }) => pack.office.place,
};

/** The facts that every text may use without defining them, as in `{round.quarterName}`. */
export const builtInFactIds: readonly string[] = Object.keys(wordings);

/** The wording of a built-in fact; undefined when there is none of that name, （未填） when the round does not say it. */
export function builtInFact(data: RoundData, id: string): string | undefined {
  if (!Object.hasOwn(wordings, id)) return undefined;
  return wordings[id]?.(data) ?? notFilled;
}
