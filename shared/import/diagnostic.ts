export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

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
}
