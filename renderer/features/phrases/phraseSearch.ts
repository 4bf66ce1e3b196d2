import type { Phrase } from '#shared/phrase/phrases.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';

/** How many are offered at once. */
export const shownPhrases = 8;

export type PhraseSearch = (typed: string) => readonly Phrase[];

/** Phrases for what is typed: by characters, full pinyin or initials; the most used ones while nothing is typed. */
export function phraseSearch(phrases: readonly Phrase[]): PhraseSearch {
  const index = buildPinyinIndex(phrases.map(({ text }) => text));
  return (typed) => {
    const wanted = typed.trim();
    if (wanted === '') return phrases.slice(0, shownPhrases);
    return matchPinyin(index, wanted, shownPhrases + 1)
      .flatMap(({ entry }) => phrases[entry] ?? [])
      .filter(({ text }) => text !== wanted)
      .slice(0, shownPhrases);
  };
}
