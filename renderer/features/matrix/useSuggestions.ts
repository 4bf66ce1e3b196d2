import { useEffect, useMemo, useRef } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { allWordings, type Suggestions, suggest, type Wordings } from '../phrases/suggest.ts';
import { generalVocabulary, prepareVocabulary } from '../phrases/vocabulary.ts';
import { takesWordings, wordingsOf } from './typeAhead.ts';
import { useEarlierWordings } from './useEarlierWordings.ts';
import type { Edit, GridProps } from './useGrid.ts';

interface Known {
  readonly table: AnnexTable;
  readonly column: number;
  readonly wordings: Wordings;
}

/** What the column offers for the text being typed; null: nothing. Wordings are gathered once per cell, when typing begins. */
export function useSuggestions(
  { table, overlays, roundId }: Pick<GridProps, 'table' | 'overlays' | 'roundId'>,
  column: number,
  edit: Edit | null,
): Suggestions | null {
  const known = useRef<Known | null>(null);
  const offers = takesWordings(table.columns[column]);
  const earlier = useEarlierWordings(roundId, table.annexId, offers ? table.columns[column]?.id : undefined);
  useEffect(() => (offers ? prepareVocabulary() : undefined), [offers]);
  if (edit === null) known.current = null;
  const text = edit === null || edit.plain !== undefined ? null : edit.text;
  const asked = edit?.asked === true;
  return useMemo(() => {
    if (text === null || !offers) return null;
    if (known.current?.column !== column) {
      const wordings = wordingsOf(table, overlays, column, earlier.current, [generalVocabulary()]);
      known.current = { table, column, wordings };
    }
    const { wordings } = known.current;
    return suggest(wordings, text) ?? (asked && text === '' ? allWordings(wordings) : null);
  }, [table, overlays, column, text, asked, offers, earlier]);
}
