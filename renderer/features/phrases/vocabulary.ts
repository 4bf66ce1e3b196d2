import { buildLexicon, firstLetters, type Lexicon, parseVocabulary } from '#shared/phrase/lexicon.ts';
import source from '../../../resources/vocabulary/inspection.txt?raw';

let lexicon: Lexicon | null = null;

/** The general vocabulary, bundled with the window. */
export function generalVocabulary(): Lexicon {
  lexicon ??= buildLexicon('vocabulary', parseVocabulary(source));
  return lexicon;
}

/** Spells the words while nothing else is to be done, so that the first letter need not wait for it. Returns how to break off. */
export function prepareVocabulary(): () => void {
  if (lexicon !== null) return () => undefined;
  const words = parseVocabulary(source);
  let next = 0;
  const spellSome = (deadline: IdleDeadline) => {
    while (next < words.length && deadline.timeRemaining() > 2) {
      firstLetters(words[next] ?? '');
      next += 1;
    }
    if (next < words.length) id = window.requestIdleCallback(spellSome);
    else generalVocabulary();
  };
  let id = window.requestIdleCallback(spellSome);
  return () => window.cancelIdleCallback(id);
}
