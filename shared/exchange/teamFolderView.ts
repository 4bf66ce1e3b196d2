import type { MergeOutcome } from './mergeView.ts';

/** A share that several laptops see, as it was found just now. */
export interface TeamFolderView {
  readonly folder: string | null;
  /** Why nothing can be exchanged there now, as a sentence: it has vanished, it cannot be read. */
  readonly problem: string | null;
  /** Others whose bundles lie there. */
  readonly members: readonly { readonly device: string; readonly person: string; readonly at: string }[];
  /** Changes of others that are not here yet, and own ones that are not there yet. */
  readonly toTake: number;
  readonly toGive: number;
  /** Files that are left for later, each with the reason: half copied, locked, of another workspace. */
  readonly waiting: readonly { readonly name: string; readonly reason: string }[];
}

export interface TeamExchange {
  readonly outcome: MergeOutcome;
  readonly given: number;
  readonly view: TeamFolderView;
}
