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

/** What a paper says and what the rest of it shows, where the two do not agree. */
export interface Discrepancy {
  readonly severity: Severity;
  readonly rule: string;
  /** 正文第3段, 附件1第6行. */
  readonly where: string;
  readonly place: TextPlace | null;
  readonly quote: string;
  readonly claimed: string;
  readonly found: string;
  readonly rows: readonly RowPlace[];
  readonly message: string;
}
