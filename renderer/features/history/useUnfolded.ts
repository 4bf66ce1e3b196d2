import { useEffect, useRef, useState } from 'react';
import type { HistoryAct, HistoryEntries } from '#shared/exchange/historyEntry.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';

/** What is looked for: what is unfolded shows only that. */
export interface EntryFilter {
  readonly subjectId: string | undefined;
  readonly search: string | undefined;
}

const mostEntries = 1000;

/** The acts that are unfolded, with what is behind them; read anew when the list has changed, so that “现在的” stays true. */
export function useUnfolded({ subjectId, search }: EntryFilter, acts: readonly HistoryAct[]) {
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, HistoryEntries>>(new Map());
  const notices = useNotices();
  const read = async (act: string) => {
    const query = { act, limit: mostEntries, ...(subjectId && { subjectId }), ...(search && { search }) };
    const entries = await api.history.entries(query);
    setUnfolded((old) => new Map(old).set(act, entries));
  };
  const latest = useRef({ read, unfolded });
  latest.current = { read, unfolded };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is the reason to read again
  useEffect(() => {
    for (const head of latest.current.unfolded.keys()) void latest.current.read(head).catch(() => undefined);
  }, [acts]);
  const toggle = async (head: string) => {
    if (unfolded.has(head)) setUnfolded(new Map([...unfolded].filter(([key]) => key !== head)));
    else await read(head).catch(notices.error);
  };
  return { unfolded, toggle };
}
