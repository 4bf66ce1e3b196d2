import { z } from 'zod';
import { id, isoDay, text } from '../fields.ts';
import { ConflictPlace } from './conflictView.ts';
import type { ThingPlace } from './place.ts';

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

/** What is left out fits all. The newest come first. */
export const HistoryQuery = z.strictObject({
  place: ConflictPlace.optional(),
  subjectId: id.optional(),
  person: text.optional(),
  /** A day as the reader's clock has it, and the minutes that it is ahead of UTC. */
  day: isoDay.optional(),
  since: z.iso.datetime().optional(),
  offset: z.number().int().min(-840).max(840).default(480),
  search: text.optional(),
  limit: z.number().int().min(1).max(1000).default(200),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** There are older ones. */
  readonly more: boolean;
  readonly people: readonly string[];
}
