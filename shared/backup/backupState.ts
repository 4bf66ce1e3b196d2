import { z } from 'zod';
import { path } from '../fields.ts';

/** 备份到哪里、多久一次. */
export const BackupSettings = z.strictObject({
  /** A folder besides the laptop's own, for instance of a stick; null: none. Left out: as it is. */
  folder: path.nullable().optional(),
  minutes: z.number().int().min(1).max(240).optional(),
});

export interface LastBackup {
  readonly at: string;
  readonly path: string;
  readonly changes: number;
}

/** One of the two places in which backups of a workspace lie. */
export interface BackupPlace {
  readonly folder: string;
  /** The last that was written, read again and found the same; null: none since the workspace was opened. */
  readonly last: LastBackup | null;
  /** Why there is no newer one, as a sentence. */
  readonly problem: string | null;
  /** How many there are. */
  readonly kept: number;
}

export interface BackupState {
  readonly minutes: number;
  readonly laptop: BackupPlace;
  /** In the folder that the user has chosen. */
  readonly second: BackupPlace | null;
  /** Writing at this moment. */
  readonly running: boolean;
}

/** A backup that can be restored. */
export interface BackupEntry {
  readonly path: string;
  /** 2026-11-22 07:05, by the clock of the laptop. */
  readonly at: string;
  readonly where: 'laptop' | 'second' | 'beside';
  readonly beforeRestore: boolean;
}

/** A workspace of which there are backups on this machine, whether it is still there or not. */
export interface BackedUpWorkspace {
  readonly title: string;
  readonly backups: readonly BackupEntry[];
}
