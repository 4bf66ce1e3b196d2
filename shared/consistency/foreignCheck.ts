import type { KeyedDiscrepancy } from './discrepancy.ts';
import type { QuoteMark } from './quoteMark.ts';
import type { CheckedFile } from './slip/slip.ts';

/** A bulletin made elsewhere, with the files that belong to it and what the check finds in them. */
export interface CheckedPaper {
  readonly name: string;
  readonly title: string;
  readonly files: readonly CheckedFile[];
  readonly findings: readonly PaperFinding[];
  /** Comments can be laid into a Word file only. */
  readonly canComment: boolean;
}

export interface PaperFinding extends KeyedDiscrepancy {
  readonly mark: QuoteMark | null;
}
