import { buildLexicon, type Lexicon, parseVocabulary } from '#shared/phrase/lexicon.ts';
import source from '../../../resources/vocabulary/inspection.txt?raw';

let lexicon: Lexicon | null = null;

/** The general vocabulary, bundled with the window; spelled once, when first needed. */
export function generalVocabulary(): Lexicon {
  lexicon ??= buildLexicon('vocabulary', parseVocabulary(source));
  return lexicon;
}
