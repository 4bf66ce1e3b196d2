import type { Round } from './round/roundData.ts';
import type { ColumnNote } from './sketch/sketchAnnex.ts';

export interface WorkspaceInfo {
  readonly path: string;
  readonly title: string;
  /** Another program writes this file, or the folder is read-only: a sentence that says so. Null when writable. */
  readonly readOnly: string | null;
  /** It was damaged when it was opened, and was put together again: what was found where, and what was not. */
  readonly recovered: readonly string[] | null;
  readonly rounds: readonly Round[];
}

export interface PackInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Offered first, as the general starting pack. */
  readonly general: boolean;
  /** A published example comes with it, filled in. */
  readonly sample: boolean;
}

/** What a pack looks like that is drafted from a table of last time, before anything is made of it. */
export interface PackDraft {
  readonly title: string;
  readonly annexes: readonly { readonly title: string; readonly columns: readonly ColumnNote[] }[];
  /** How many units it names. */
  readonly units: number;
  readonly advice: readonly string[];
}

export interface RecentWorkspace {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
}
