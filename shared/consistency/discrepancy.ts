import type { TextPlace } from './read/textDocument.ts';

export const severities = ['error', 'doubt', 'hint'] as const;
/** `error`: the paper contradicts itself. `doubt`: a person has to say what is meant. `hint`: understood, worth a look. */
export type Severity = (typeof severities)[number];

/** A row of an annex that speaks for or against a claim. */
export interface RowPlace {
  readonly annex: string;
  /** Of the printed table, counted from 1 below its head. */
  readonly row: number;
  readonly subject: string;
}

/** What a paper says and what the rest of it shows, where the two do not agree: as a rule finds it. */
export interface Discrepancy {
  readonly severity: Severity;
  readonly rule: string;
  /** 正文第3段, 附件1“县教育局”（第6行）. */
  readonly where: string;
  /** In the text; null for what is wrong inside an annex: then `rows` say where. */
  readonly place: TextPlace | null;
  readonly quote: string;
  readonly claimed: string;
  readonly found: string;
  readonly rows: readonly RowPlace[];
  readonly message: string;
}

/** A discrepancy that can be found again: what a person has decided about it hangs on its key. */
export interface KeyedDiscrepancy extends Discrepancy {
  /**
   * The same as long as the sentence (or the row of the annex), what it claims and what is found stay the same, wherever the
   * paragraph moves; another number on either side is another question, so that a dismissal never covers it.
   */
  readonly key: string;
}
