import type { MergeSummary } from '#shared/exchange/mergeView.ts';
import type { MergeRecord } from '../store/merges.ts';
import { reportIn } from './writeMergeReport.ts';

/** A merge in one line: from whom, how much, and whether it still counts. */
export function mergeSummary(merge: MergeRecord): MergeSummary {
  const { id, at, person, undone, altered } = merge;
  const told = { id, at, person, undoneAt: undone?.at ?? null, altered };
  if (altered) return { ...told, from: [], added: 0, conflicts: 0 };
  const { sources, added, conflicts, moreConflicts } = reportIn(merge);
  const from = [...new Set(sources.map((source) => source.person || '（未署名）'))];
  return { ...told, from, added, conflicts: conflicts.length + moreConflicts };
}
