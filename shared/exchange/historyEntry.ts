import { z } from 'zod';
import { id, isoDay, text } from '../fields.ts';
import { ConflictPlace } from './conflictView.ts';
import type { MergeSummary } from './mergeView.ts';
import type { ThingPlace } from './place.ts';

/** One thing that a person did: all changes of one action (one undo step), told in one sentence. */
export interface HistoryAct {
  /** Its first change: unique. */
  readonly head: string;
  readonly at: string;
  readonly person: string;
  readonly device: string;
  /** 导入, 添加单位 … */
  readonly title: string;
  /** “附件1.xlsx”，附件1 42 个单位 532 项. */
  readonly sentence: string;
  /** Where it is a single answer or value: so that it can be put back without unfolding. */
  readonly only: HistoryEntry | null;
  /** A merge into this file, which can be taken back from here; null: an action of the log. */
  readonly merge: MergeSummary | null;
}

/** One field that one change set. */
export interface HistoryEntry {
  /** Unique: the change and the field. */
  readonly key: string;
  readonly head: string;
  readonly at: string;
  readonly person: string;
  readonly device: string;
  readonly action: string;
  readonly place: ThingPlace;
  readonly text: string;
  /** What stands in the field now is this. */
  readonly stands: boolean;
}

const limit = z.number().int().min(1).max(1000).default(200);

/** What is left out fits all. The newest come first. */
export const HistoryQuery = z.strictObject({
  subjectId: id.optional(),
  person: text.optional(),
  /** A day as the reader's clock has it, and the minutes that it is ahead of UTC. */
  day: isoDay.optional(),
  since: z.iso.datetime().optional(),
  offset: z.number().int().min(-840).max(840).default(480),
  search: text.optional(),
  limit,
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** The fields behind an act, in the order in which they were written, or everything that was ever written in one place, the newest first. */
export const EntriesQuery = z.union([
  z.strictObject({
    act: z.string().min(1).max(400),
    subjectId: id.optional(),
    search: text.optional(),
    limit,
  }),
  z.strictObject({ place: ConflictPlace, limit }),
]);
export type EntriesQuery = z.infer<typeof EntriesQuery>;

export interface HistoryPage {
  readonly acts: readonly HistoryAct[];
  /** There are older ones. */
  readonly more: boolean;
  readonly people: readonly string[];
}

export interface HistoryEntries {
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
}

/** What the proof of a workspace came to: every chain of changes, the tables, the files, the merges. */
export interface VerifyOutcome {
  readonly changes: number;
  /** Sentences, each naming the first place that is wrong in its part; none: all is as it was written down. */
  readonly problems: readonly string[];
}
