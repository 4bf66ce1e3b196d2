import { useEffect, useRef, useState } from 'react';
import type { SearchEntries } from '#shared/search/searchEntries.ts';
import { api } from '../../api.ts';
import { useSaveState } from '../../ui/SaveState.tsx';
import { useChanged } from '../../ui/useNotice.ts';

/** Loaded when the palette is first opened, kept, and loaded again at an opening after something was written. */
export function useSearchEntries(roundId: string | null, open: boolean): SearchEntries | null {
  const [entries, setEntries] = useState<SearchEntries | null>(null);
  const stale = useRef(true);
  const { savedAt, running } = useSaveState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every write makes what is known old
  useEffect(() => {
    stale.current = true;
  }, [roundId, savedAt, running]);
  useChanged(() => {
    stale.current = true;
  });
  useEffect(() => {
    if (!open || roundId === null || !stale.current) return;
    let current = true;
    stale.current = false;
    api.search.entries({ roundId }).then(
      (value) => current && setEntries(value),
      () => {
        stale.current = true;
      },
    );
    return () => {
      current = false;
    };
  }, [open, roundId]);
  return roundId === null ? null : entries;
}
