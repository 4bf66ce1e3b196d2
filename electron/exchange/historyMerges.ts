import type { HistoryAct, HistoryQuery } from '#shared/exchange/historyEntry.ts';
import { mergeSentence } from '#shared/exchange/mergeSentence.ts';
import type { Session } from '../session.ts';
import { clockSpan, touchesSubject } from '../store/history.ts';
import { listMerges, type MergeRecord } from '../store/merges.ts';
import { mergeSummary } from './mergeSummary.ts';
import { reportIn } from './writeMergeReport.ts';

/** A merge as a row of the history, and where it stands among the others. */
export interface MergeAct {
  readonly clock: number;
  readonly act: HistoryAct;
}

/** The merges into this file that fit, the newest first: what came is told by the people whose work it is, that it came is told here. */
export function mergeActs({ store }: Session, query: HistoryQuery): MergeAct[] {
  const { person, subjectId, search = '' } = query;
  const { from, to } = clockSpan(query);
  return listMerges(store.db)
    .reverse()
    .filter((merge) => person === undefined || merge.person === person)
    .filter(({ added }) => subjectId === undefined || touchesSubject(store.db, added, subjectId))
    .map((merge) => ({ clock: Date.parse(merge.at) * 1000, act: mergeAct(merge) }))
    .filter(({ clock }) => from <= clock && clock < to)
    .filter(({ act }) => [act.sentence, act.title, act.person].some((part) => part.includes(search.trim())));
}

function mergeAct(merge: MergeRecord): HistoryAct {
  const summary = mergeSummary(merge);
  const { id, at, person } = summary;
  const report = merge.altered ? null : reportIn(merge);
  return {
    head: `merge/${id}`,
    at,
    person,
    device: report?.device ?? '',
    title: '合并',
    sentence: mergeSentence(summary, report),
    only: null,
    merge: summary,
  };
}
