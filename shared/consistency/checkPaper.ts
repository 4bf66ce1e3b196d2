import { checkDocument } from './checkDocument.ts';
import type { KeyedDiscrepancy } from './discrepancy.ts';
import type { HintWord } from './form/words.ts';
import { type NotedException, notedExceptions } from './notedExceptions.ts';
import type { TextDocument } from './read/textDocument.ts';

/** What a person has declared not to be wrong, once and with a reason: one discrepancy by its key, or all that a rule finds. */
export interface DeclaredException {
  readonly rule: string;
  /** Null: whatever this rule finds in this paper. */
  readonly key: string | null;
  readonly reason: string;
}

export interface CheckReport {
  /** Open: to be put right or to be declared. */
  readonly findings: readonly KeyedDiscrepancy[];
  /** Found, and declared not to be wrong. */
  readonly excused: readonly { readonly finding: KeyedDiscrepancy; readonly reason: string }[];
  /** What the notes of the annexes leave out or count otherwise: taken into account, and named in the report. */
  readonly noted: readonly NotedException[];
}

/** The check of a paper with what has been declared about it. */
export function checkPaper(
  document: TextDocument,
  exceptions: readonly DeclaredException[] = [],
  words?: readonly HintWord[],
): CheckReport {
  const reasonFor = ({ rule, key }: KeyedDiscrepancy): string | undefined =>
    exceptions.find((each) => each.key === key || (each.key === null && each.rule === rule))?.reason;
  const findings: KeyedDiscrepancy[] = [];
  const excused: { finding: KeyedDiscrepancy; reason: string }[] = [];
  for (const finding of checkDocument(document, words)) {
    const reason = reasonFor(finding);
    if (reason === undefined) findings.push(finding);
    else excused.push({ finding, reason });
  }
  return { findings, excused, noted: notedExceptions(document) };
}
