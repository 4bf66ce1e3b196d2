import { z } from 'zod';
import { path } from '../fields.ts';
import type { KeyedDiscrepancy } from './discrepancy.ts';
import type { QuoteMark } from './quoteMark.ts';
import type { CheckedFile } from './slip/slip.ts';

/** Bulletins and annexes in their order: an annex file belongs to the bulletin before it. */
export const PaperFiles = z.strictObject({ paths: z.array(path).min(1).max(60) });
/** One of the papers of these files, and where what is written about it goes. */
export const PaperOrder = PaperFiles.extend({ paper: z.int().min(0).max(60), folder: path });

/** A bulletin made elsewhere, with the files that belong to it and what the check finds in them. */
export interface CheckedPaper {
  readonly name: string;
  readonly title: string;
  readonly files: readonly CheckedFile[];
  /** As printed; the places of findings count them. */
  readonly paragraphs: readonly string[];
  readonly annexes: readonly PlainAnnex[];
  readonly findings: readonly PaperFinding[];
  /** Comments can be laid into a Word file only. */
  readonly canComment: boolean;
}

export interface PaperFinding extends KeyedDiscrepancy {
  readonly mark: QuoteMark | null;
}

/** The table of an annex as the check has read it. */
export interface PlainAnnex {
  readonly label: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** `row` as findings count them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}
