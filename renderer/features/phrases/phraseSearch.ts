import type { LeafColumn } from '#shared/pack/column.ts';
import { buildLexicon } from '#shared/phrase/lexicon.ts';
import { clausesOf, type Phrase } from '#shared/phrase/phrases.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';
import { indexed, suggest, textBefore, type Wordings } from './suggest.ts';
import { titleWords } from './titleWords.ts';
import { generalVocabulary } from './vocabulary.ts';

/** How many are offered at once. */
const shownPhrases = 8;
/** Of these so many stay for words where there are some. */
const keptForWords = 3;

/** A text to take as a whole; where it is put together from first letters, what of it is new. */
export interface OfferedPhrase extends Phrase {
  readonly word?: string;
}

export type PhraseSearch = (typed: string) => readonly OfferedPhrase[];

/**
 * Phrases for what is typed: by characters, full pinyin or initials; the most used ones while nothing is typed. Small letters that no
 * phrase answers, or that stand behind other words, become words, as in the grid. `columns`: their questions hold such words.
 */
export function phraseSearch(phrases: readonly Phrase[], columns: readonly LeafColumn[] = []): PhraseSearch {
  const index = buildPinyinIndex(phrases.map(({ text }) => text));
  const compose = composer(phrases, columns);
  return (typed) => {
    const wanted = typed.trim();
    if (wanted === '') return phrases.slice(0, shownPhrases);
    const found = matchPinyin(index, wanted, shownPhrases + 1).flatMap(({ entry }) => phrases[entry] ?? []);
    const words = compose(typed);
    const whole = found.slice(0, words.length > 0 ? shownPhrases - keptForWords : shownPhrases + 1);
    const offers = new Map([...whole, ...words].reverse().map((offer) => [offer.text, offer]));
    return [...offers.values()]
      .reverse()
      .filter(({ text }) => text !== wanted)
      .slice(0, shownPhrases);
  };
}

/** What the letters at the end may say; the wordings are gathered when the first of them is typed. */
function composer(phrases: readonly Phrase[], columns: readonly LeafColumn[]): PhraseSearch {
  let wordings: Wordings | null = null;
  return (typed) => {
    if (!/[a-z]$/.test(typed)) return [];
    wordings ??= gather(phrases, columns);
    const found = suggest(wordings, typed);
    if (found === null || found.by !== 'letters') return [];
    // At the beginning whole phrases are found by more than their first letters already.
    const offers = found.offers.filter(({ word }) => word || found.from > 0);
    return offers.map((offer) => ({
      text: textBefore(typed, found, offer) + offer.text + offer.rest,
      count: 0,
      word: offer.text + offer.rest,
    }));
  };
}

function gather(phrases: readonly Phrase[], columns: readonly LeafColumn[]): Wordings {
  const texts = phrases.map(({ text }) => text);
  const own = [...texts, ...clausesOf(texts)];
  return {
    own: indexed(own),
    other: indexed([]),
    lexicons: [buildLexicon('wordings', own), titleWords(columns), generalVocabulary()],
  };
}
