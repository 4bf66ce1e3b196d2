import type { LeafColumn } from '#shared/pack/column.ts';
import { buildLexicon, type Lexicon } from '#shared/phrase/lexicon.ts';

const titleLexicons = new WeakMap<readonly LeafColumn[], Lexicon>();

/** The questions of the annex hold the words of their answers. */
export function titleWords(columns: readonly LeafColumn[]): Lexicon {
  const found = titleLexicons.get(columns);
  if (found !== undefined) return found;
  const titles = columns.map(({ title }) => title);
  const lexicon = buildLexicon('titles', titles);
  titleLexicons.set(columns, lexicon);
  return lexicon;
}
