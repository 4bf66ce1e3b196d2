import type { Round } from './round/roundData.ts';

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

export interface RecentWorkspace {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
}
