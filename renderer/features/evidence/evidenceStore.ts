import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Evidence, EvidencePlace } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { useChanged } from '../../ui/useNotice.ts';

interface Entry {
  list: readonly Evidence[] | undefined;
  readonly listeners: Set<() => void>;
  turn: number;
}

/** One list per row, however many places of it are on the screen: one question, not one for each cell. */
const entries = new Map<string, Entry>();
const changed = 'chabao-evidence';

function keyOf({ roundId, subjectId }: Subject): string {
  return `${roundId}\n${subjectId}`;
}

type Subject = Pick<EvidencePlace, 'roundId' | 'subjectId'>;

/** After every write of evidence in this window. */
export function announceEvidence(): void {
  for (const key of entries.keys()) void load(key);
  window.dispatchEvent(new Event(changed));
}

function onEvidence(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

async function load(key: string): Promise<void> {
  const entry = entries.get(key);
  if (entry === undefined) return;
  entry.turn += 1;
  const mine = entry.turn;
  const [roundId = '', subjectId = ''] = key.split('\n');
  // A failure leaves what is known; the next change asks again.
  const list = await api.evidence.list({ roundId, subjectId }).catch(() => entry.list ?? []);
  if (mine !== entry.turn) return;
  entry.list = list;
  for (const listener of entry.listeners) listener();
}

/** All evidence of one row of a round; undefined until it has arrived. */
export function useEvidenceOf(subject: Subject): readonly Evidence[] | undefined {
  const key = keyOf(subject);
  const subscribe = useCallback(
    (listener: () => void) => {
      const known = entries.get(key);
      const entry = known ?? { list: undefined, listeners: new Set(), turn: 0 };
      entries.set(key, entry);
      entry.listeners.add(listener);
      if (known === undefined) void load(key);
      return () => {
        entry.listeners.delete(listener);
        if (entry.listeners.size === 0) entries.delete(key);
      };
    },
    [key],
  );
  const list = useSyncExternalStore(subscribe, () => entries.get(key)?.list);
  useChanged(() => void load(key));
  return list;
}

/** Runs on every change of evidence and after undo and redo. */
export function useEvidenceChanged(listener: () => void): void {
  useEffect(() => onEvidence(listener), [listener]);
  useChanged(() => listener());
}

/** What is shown at a place: at a cell also what belongs to one of its problems. */
export function evidenceAt(list: readonly Evidence[], place: EvidencePlace): readonly Evidence[] {
  return list.filter(
    (evidence) =>
      evidence.annexId === place.annexId &&
      evidence.columnId === place.columnId &&
      (place.problemId === null || evidence.problemId === place.problemId),
  );
}
