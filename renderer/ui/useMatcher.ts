import { useMemo } from 'react';
import { buildPinyinIndex, matchPinyin, type PinyinIndex, type TextRange } from '#shared/search/pinyin.ts';

export interface Found<T> {
  readonly entry: T;
  /** The text that was found: the first of its texts, or another one. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

export type Matcher<T> = (query: string, limit?: number) => Found<T>[];

/**
 * Looks through a list by Chinese characters, whole pinyin, initials or a mixture, best first; with an empty query everything, in order.
 * `textsOf` must stay the same function. The index is built with the first query.
 */
export function useMatcher<T>(list: readonly T[], textsOf: (entry: T) => readonly string[]): Matcher<T> {
  return useMemo(() => createMatcher(list, textsOf), [list, textsOf]);
}

export function createMatcher<T>(list: readonly T[], textsOf: (entry: T) => readonly string[]): Matcher<T> {
  let index: PinyinIndex | null = null;
  return (query, limit = Number.POSITIVE_INFINITY) => {
    if (query.trim() === '') {
      return list.slice(0, limit).map((entry) => ({ entry, text: textsOf(entry)[0] ?? '', ranges: [] }));
    }
    index ??= buildPinyinIndex(list.map(textsOf));
    return matchPinyin(index, query, limit).flatMap(({ entry: place, text, ranges }) => {
      const entry = list[place];
      return entry === undefined ? [] : [{ entry, text: [...new Set(textsOf(entry))][text] ?? '', ranges }];
    });
  };
}
