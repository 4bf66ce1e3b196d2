import { returns, takes } from '../contractType.ts';
import { Decision } from './conflictView.ts';
import {
  EntriesQuery,
  type HistoryEntries,
  type HistoryPage,
  HistoryQuery,
  type VerifyOutcome,
} from './historyEntry.ts';

export const historyCalls = {
  /** Who did what and when: about a unit, by a person, on a day, or since a moment. */
  list: takes(HistoryQuery).returns<HistoryPage>(),
  /** The values behind one such row, or everything that was ever written in one cell. */
  entries: takes(EntriesQuery).returns<HistoryEntries>(),
  /** Puts a value back as a new change. */
  restore: takes(Decision).returns<{ savedAt: string; changed: number }>(),
  /** 校验: whether everything is as it was written down, proved beside the work. */
  verify: returns<VerifyOutcome>(),
  /** The action that was taken back; `skipped` counts what somebody else changed afterwards and was left alone. */
  undo: returns<{ undone: string | null; skipped: number }>(),
  redo: returns<{ redone: string | null; skipped: number }>(),
};
