import { z } from 'zod';
import { returns, takes } from '../contractType.ts';
import { path } from '../fields.ts';
import type { WorkspaceInfo } from '../workspaceInfo.ts';
import { type BackedUpWorkspace, type BackupEntry, BackupSettings, type BackupState } from './backupState.ts';
import type { RestorePreview } from './restorePreview.ts';

/** 备份和恢复: what of the open workspace was put where, and how it comes back. */
export const backupCalls = {
  state: returns<BackupState>(),
  set: takes(BackupSettings).returns<BackupState>(),
  now: returns<BackupState>(),
  /** Of the open workspace, the newest first. */
  list: returns<BackupEntry[]>(),
  /** What restoring would change; nothing is changed. */
  preview: takes(z.strictObject({ path })).returns<RestorePreview>(),
  /** One undo step; what is there now is kept as a backup of its own first. */
  restore: takes(z.strictObject({ path })).returns<{ changed: number }>(),
  /** Every workspace of which there are backups, also one that is gone. */
  known: returns<BackedUpWorkspace[]>(),
  /** A workspace made of a backup, in a new file, and opened. */
  rescue: takes(z.strictObject({ backup: path, path })).returns<WorkspaceInfo>(),
  /** A damaged workspace in a read-only folder, put together again in a new file elsewhere, and opened. */
  healElsewhere: takes(z.strictObject({ path, target: path })).returns<WorkspaceInfo>(),
};
