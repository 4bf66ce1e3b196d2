import { z } from 'zod';
import { id, path } from '../fields.ts';
import type { DeclaredException } from './checkPaper.ts';
import type { KeyedDiscrepancy } from './discrepancy.ts';
import type { NotedException } from './notedExceptions.ts';
import type { QuoteMark } from './quotes.ts';
import type { CheckedFile } from './slip/slip.ts';

/** Bulletins and annexes in their order: an annex file belongs to the bulletin before it. */
export const PaperFiles = z.strictObject({ paths: z.array(path).min(1).max(60) });
/** Some of the papers of these files, by their places, and where what is written about them goes. */
export const PaperOrder = PaperFiles.extend({ papers: z.array(z.int().min(0).max(60)).min(1).max(61), folder: path });

/** One of the papers of these files, by its place. */
export const OnePaper = PaperFiles.extend({ paper: z.int().min(0).max(60) });

/** There is no workspace that could keep a decision: it belongs to the papers of this title on this computer. */
const PaperPlace = z.strictObject({
  title: z.string().min(1).max(1000),
  rule: z.string().min(1).max(60),
  key: id.nullable(),
});
export const PaperRulingDraft = PaperPlace.extend({ reason: z.string().trim().min(2).max(500) });
export type PaperRulingDraft = z.infer<typeof PaperRulingDraft>;
export const PaperRulingPlace = PaperPlace;
export type PaperRulingPlace = z.infer<typeof PaperPlace>;

/** 处理 of a paper made elsewhere, with who said so and when. */
export interface PaperRuling extends DeclaredException {
  readonly person: string;
  readonly at: string;
}

/** A bulletin made elsewhere, with the files that belong to it and what the check finds in them. */
export interface CheckedPaper {
  readonly name: string;
  readonly title: string;
  readonly files: readonly CheckedFile[];
  /** As printed; the places of findings count them. */
  readonly paragraphs: readonly string[];
  readonly annexes: readonly PlainAnnex[];
  readonly findings: readonly PaperFinding[];
  readonly rulings: readonly PaperRuling[];
  /** What notes under its annexes leave out or count otherwise. */
  readonly noted: readonly NotedException[];
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
