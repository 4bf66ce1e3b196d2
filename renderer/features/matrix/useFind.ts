import { useMemo, useState } from 'react';
import { findMatches, nextMatch, replaceIn } from './find.ts';
import { isSingle, type Place, type Range, rangeOf, single } from './selection.ts';
import type { Grid } from './useGrid.ts';

interface Search {
  readonly replacing: boolean;
  readonly query: string;
  readonly replacement: string;
  /** The cells that were chosen when the search was opened. */
  readonly chosen: Range | null;
  readonly withinChosen: boolean;
}

export interface Find extends Search {
  readonly matches: readonly Place[];
  /** Index of the match that is active; -1 when the active cell is none. */
  readonly current: number;
  readonly change: (change: Partial<Search>) => void;
  readonly go: (step: 1 | -1) => void;
  readonly replaceOne: () => void;
  readonly replaceAll: () => void;
  readonly close: () => void;
}

export interface FindControl {
  readonly find: Find | null;
  readonly open: (replacing: boolean) => void;
}

const none: readonly Place[] = [];

/** The search in one annex: null while it is closed. */
export function useFind(grid: Grid): FindControl {
  const { props, selection, select, editor } = grid;
  const { table, overlays, readOnly, onRecord, onWarn } = props;
  const [search, setSearch] = useState<Search | null>(null);
  const { query = '', replacement = '' } = search ?? {};
  const scope = search?.withinChosen === true ? search.chosen : null;
  const matches = useMemo(
    () => (query === '' ? none : findMatches(table, overlays, query, scope)),
    [table, overlays, query, scope],
  );
  const active = selection.focus;
  const current = matches.findIndex((place) => place.row === active.row && place.column === active.column);

  const open = (replacing: boolean) => {
    const chosen = isSingle(selection) ? null : rangeOf(selection);
    setSearch((old) => ({
      query: old?.query ?? '',
      replacement: old?.replacement ?? '',
      replacing,
      chosen,
      withinChosen: chosen !== null,
    }));
  };
  const go = (step: 1 | -1, from: Place = active) => {
    const next = matches[nextMatch(matches, from, step)];
    if (next !== undefined) select(single(next));
  };
  const write = (places: readonly Place[]) => {
    if (readOnly) return onWarn('工作簿是只读的，不能替换。');
    const { cells, skipped } = replaceIn(table, overlays, places, query, replacement);
    if (skipped > 0) onWarn(`有 ${skipped} 处在不能直接填写的格子里，没有替换；其余 ${cells.length} 处已替换。`);
    if (cells.length > 0) onRecord(cells);
  };
  const find = search && {
    ...search,
    matches,
    current,
    change: (change: Partial<Search>) => setSearch({ ...search, ...change }),
    go,
    replaceOne: () => {
      const place = matches[current];
      if (place !== undefined) write([place]);
      go(1);
    },
    replaceAll: () => write(matches),
    close: () => {
      setSearch(null);
      editor.current?.focus({ preventScroll: true });
    },
  };
  return { find, open };
}
