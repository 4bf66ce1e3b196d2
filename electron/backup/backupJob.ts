/** What the backup thread is asked to do. */
export type BackupJob =
  | {
      readonly kind: 'write';
      readonly workspace: string;
      readonly place: string;
      readonly now: number;
      readonly beforeRestore: boolean;
    }
  /** What opening a large workspace leaves out: whether all of it can be read, and the chains of its changes. */
  | { readonly kind: 'prove'; readonly workspace: string }
  /** Reads all of it and says what is not as it was written. */
  | { readonly kind: 'verify'; readonly workspace: string };

export type BackupReply =
  | { readonly ok: true; readonly path: string; readonly changes: number; readonly problems: readonly string[] }
  | { readonly ok: false; readonly message: string };
