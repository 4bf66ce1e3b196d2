import type { Diagnostic, NameCandidate, Severity } from './diagnostic.ts';
import { columnLetter } from './rawGrid.ts';
import type { Locate, SourcePlace } from './sourcePlaces.ts';

/** Where in the sheet something was found; rows and columns count from 0. */
export interface Place {
  readonly row?: number | null;
  readonly column?: number | null;
  readonly subject?: string | null;
}

/** Gathers what an import has to say about one sheet. */
export interface ImportReport {
  readonly diagnostics: Diagnostic[];
  add(
    severity: Severity,
    place: Place,
    message: string,
    suggestion?: string,
    candidates?: readonly NameCandidate[],
  ): void;
  /** Of a place of the file itself. */
  addAt(severity: Severity, place: SourcePlace, message: string, suggestion?: string): void;
}

/** @param locate where in the file a place of the table that was read is */
export function createReport(file: string, locate: Locate): ImportReport {
  const diagnostics: Diagnostic[] = [];
  const push = (
    severity: Severity,
    { sheet, row, column }: SourcePlace,
    subject: string | null,
    message: string,
    suggestion?: string,
    candidates?: readonly NameCandidate[],
  ) =>
    diagnostics.push({
      severity,
      file,
      sheet,
      row: row === null ? null : row + 1,
      column: column === null ? null : columnLetter(column),
      subject,
      message,
      suggestion: suggestion ?? null,
      ...(candidates && { candidates }),
    });
  return {
    diagnostics,
    add(severity, { subject = null, row = null, column = null }, message, suggestion, candidates) {
      push(severity, locate({ row, column }), subject, message, suggestion, candidates);
    },
    addAt: (severity, place, message, suggestion) => void push(severity, place, null, message, suggestion),
  };
}
