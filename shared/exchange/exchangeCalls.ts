import { z } from 'zod';
import { returns, takes } from '../contractType.ts';
import { id, path } from '../fields.ts';
import {
  BundleDraft,
  type ExchangeOverview,
  MergeDraft,
  MergeOrder,
  type MergeOutcome,
  type MergePreview,
} from './mergeView.ts';
import type { TeamExchange, TeamFolderView } from './teamFolderView.ts';

/** Between laptops, by file. */
export const exchangeCalls = {
  overview: returns<ExchangeOverview>(),
  /** Writes a bundle; nothing there is overwritten. */
  bundle: takes(BundleDraft).returns<{ path: string; changes: number; files: number }>(),
  /** Reads and proves bundles and says what merging them would do; nothing is written. */
  preview: takes(MergeDraft).returns<MergePreview>(),
  /** Merges what was previewed, in one transaction. */
  merge: takes(MergeOrder).returns<MergeOutcome>(),
  /** Stops reading, writing a bundle, or merging, as long as nothing is committed: then nothing has changed. Where nothing runs, forgets what was previewed. */
  cancel: returns<void>(),
  /** Takes a whole merge back; `kept` counts what somebody here has written over since. */
  undo: takes(z.strictObject({ id })).returns<{ restored: number; kept: number }>(),
  /** A merge that was taken back counts again. */
  redo: takes(z.strictObject({ id })).returns<{ restored: number; kept: number }>(),
  /** 合并报告 as Word and Excel in `folder`. */
  report: takes(z.strictObject({ id, folder: path })).returns<{ paths: string[] }>(),
  /** The next bundle in the name of that laptop counts as its first. */
  forget: takes(z.strictObject({ device: id })).returns<ExchangeOverview>(),
};

/** Between laptops, by a folder that all see. */
export const teamCalls = {
  look: returns<TeamFolderView>(),
  /** null: this workspace has none any more; the files there stay. */
  choose: takes(z.strictObject({ folder: path.nullable() })).returns<TeamFolderView>(),
  /** Merges what others gave, and gives what the folder lacks. */
  exchange: returns<TeamExchange>(),
};
