import { matchesOf } from '../readOnce.ts';
import { readNumeral } from './numerals.ts';

/** 乡镇组前三名、部门组前五名共8个: so many at an end of each group, and how many they are together. */
export interface EndsTogether {
  /** What the ends come to. */
  readonly sum: number;
  readonly said: number;
  /** 8个, in the text. */
  readonly start: number;
  readonly end: number;
}

const number = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
const end = `[前后末](?:${number})[名位]`;
const together = matchesOf(
  new RegExp(`(${end}(?:(?:、|和|及|与|以及)[^,;:。、\\d]{0,10}${end})+)(?:共计?|合计)?(\\d{1,3})[个家]`, 'gu'),
);
const sizes = new RegExp(`[前后末](${number})[名位]`, 'gu');

/** Every such place of a text, in its order. */
export function endsTogetherIn(text: string): EndsTogether[] {
  return together(text).map((match) => {
    const [printed, ends = '', said = ''] = match;
    const stop = match.index + printed.length;
    const sum = [...ends.matchAll(sizes)].reduce((so, [, size = '']) => so + readNumeral(size), 0);
    return { sum, said: Number(said), start: stop - said.length - 1, end: stop };
  });
}
