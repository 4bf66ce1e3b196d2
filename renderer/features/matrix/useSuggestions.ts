import { useMemo, useRef } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { allWordings, type Suggestions, suggest, takesWordings, type Wordings, wordingsOf } from './typeAhead.ts';
import type { Edit, GridProps } from './useGrid.ts';

interface Known {
  readonly table: AnnexTable;
  readonly column: number;
  readonly wordings: Wordings;
}

/** What the column offers for the text being typed; null: nothing. Wordings are gathered once per cell, when typing begins. */
export function useSuggestions(
  { table, overlays }: Pick<GridProps, 'table' | 'overlays'>,
  column: number,
  edit: Edit | null,
): Suggestions | null {
  const known = useRef<Known | null>(null);
  if (edit === null) known.current = null;
  const text = edit === null || edit.plain !== undefined ? null : edit.text;
  const asked = edit?.asked === true;
  return useMemo(() => {
    if (text === null || !takesWordings(table.columns[column])) return null;
    if (known.current?.column !== column) {
      known.current = { table, column, wordings: wordingsOf(table, overlays, column) };
    }
    const { wordings } = known.current;
    return suggest(wordings, text) ?? (asked && text === '' ? allWordings(wordings) : null);
  }, [table, overlays, column, text, asked]);
}
