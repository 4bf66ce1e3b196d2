export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** A subject that a printed name may mean; `reason` is part of a sentence. */
export interface NameCandidate {
  readonly subjectId: string;
  readonly name: string;
  readonly reason: string;
}

/** What an import has to say about one place of a file: a bad row is data, not an exception. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based row of the sheet, null when the whole file is meant. */
  readonly row: number | null;
  /** Column letter of the sheet. */
  readonly column: string | null;
  readonly subject: string | null;
  readonly message: string;
  readonly suggestion: string | null;
  /** Subjects that `subject`, a name as printed, may mean: one of them is taken when a person confirms it. */
  readonly candidates?: readonly NameCandidate[];
}
