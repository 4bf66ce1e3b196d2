/** What restoring would change in one annex of one round. */
export interface AnnexRestore {
  readonly roundId: string;
  readonly annexId: string;
  readonly title: string;
  readonly cells: number;
  readonly problems: number;
  readonly evidence: number;
  /** The first few cells, for a person to recognise the moment by: what is there, and what was there at the time of the backup. */
  readonly examples: readonly {
    readonly subject: string;
    readonly column: string;
    readonly is: string;
    readonly was: string;
  }[];
}

/** What would be otherwise, before anything is. */
export interface RestorePreview {
  readonly path: string;
  readonly at: string;
  readonly annexes: readonly AnnexRestore[];
  /** Units, accounts, the text of the bulletin and so on, by name: 单位 3 处. */
  readonly others: readonly { readonly title: string; readonly count: number }[];
  /** Changes that are in the backup and not in the workspace: they were lost, and are taken back in. */
  readonly regained: number;
  /** Rounds that are 定稿 and stay as they are. */
  readonly final: readonly string[];
}

export function countOf({ annexes, others, regained }: RestorePreview): number {
  const inAnnexes = annexes.reduce((sum, { cells, problems, evidence }) => sum + cells + problems + evidence, 0);
  return inAnnexes + others.reduce((sum, { count }) => sum + count, 0) + regained;
}
