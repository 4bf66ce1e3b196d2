import type { AnnexGrid } from './annexGrid.ts';

/** A stretch of one paragraph as printed. */
export interface TextPlace {
  readonly paragraph: number;
  /** Of the paragraph in what it was read from: of the text section of a document model, of the blocks of a file. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What is asserted in one go: up to a full stop or a semicolon. */
export interface Sentence {
  readonly paragraph: number;
  readonly block: number;
  /** Without spaces, with half-width digits and punctuation: what the grammar reads. */
  readonly text: string;
  /** Place in the printed paragraph of each character of `text`, and of its end. */
  readonly offsets: readonly number[];
}

export interface TextParagraph {
  readonly index: number;
  readonly block: number;
  /** As printed. */
  readonly text: string;
  /** 1 一、 2 （一） 3 1. 4 （1）; 0 for a paragraph without a number. */
  readonly level: number;
  readonly number: number | null;
  readonly sentences: readonly Sentence[];
}

/** An entry of the 附件说明. */
export interface AttachmentEntry {
  readonly paragraph: number;
  readonly block: number;
  readonly number: number | null;
  readonly title: string;
  /** It stands below as text: a form, a plan. */
  readonly written: boolean;
}

/** A bulletin as the check reads it, whatever file it came from. */
export interface TextDocument {
  readonly title: string;
  readonly issuer: string;
  /** 成文日期, YYYY-MM-DD. */
  readonly date: string | null;
  readonly paragraphs: readonly TextParagraph[];
  readonly attachments: readonly AttachmentEntry[];
  readonly annexes: readonly AnnexGrid[];
}

export function placeOf({ paragraph, block, offsets }: Sentence, start: number, end: number): TextPlace {
  return { paragraph, block, start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}

/** Whether two places have something in common. */
export function overlap(one: TextPlace, other: TextPlace): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}
