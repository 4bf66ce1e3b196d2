/** A file that was imported into an annex, with what came of it. */
export interface Source {
  readonly id: string;
  readonly roundId: string;
  readonly annexId: string;
  readonly name: string;
  /** sha256 of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Whether the bytes are in the workspace, and not only their hash. */
  readonly kept: boolean;
  readonly rows: number;
  readonly cells: number;
  /** The import was taken back. */
  readonly removed: boolean;
  readonly person: string;
  readonly at: string;
}
