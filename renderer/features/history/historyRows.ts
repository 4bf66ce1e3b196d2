import type { HistoryAct, HistoryEntries, HistoryEntry } from '#shared/exchange/historyEntry.ts';

/** A row of the table: what somebody did, one field of it, or word that there are more fields than are listed. */
export type HistoryRow =
  | { readonly kind: 'act'; readonly key: string; readonly act: HistoryAct; readonly isUnfolded: boolean }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: HistoryEntry }
  | { readonly kind: 'more'; readonly key: string };

export function historyRows(
  acts: readonly HistoryAct[],
  unfolded: ReadonlyMap<string, HistoryEntries>,
): readonly HistoryRow[] {
  return acts.flatMap((act): HistoryRow[] => {
    const behind = unfolded.get(act.head);
    const row: HistoryRow = { kind: 'act', key: act.head, act, isUnfolded: behind !== undefined };
    if (!behind) return [row];
    const entries = behind.entries.map((entry): HistoryRow => ({ kind: 'entry', key: entry.key, entry }));
    return [row, ...entries, ...(behind.more ? [{ kind: 'more', key: `${act.head} more` } as const] : [])];
  });
}
