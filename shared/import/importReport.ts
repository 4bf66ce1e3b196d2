import type { Diagnostic, NameCandidate, Severity } from './diagnostic.ts';
import { locateRow, type SheetPiece } from './joinSheets.ts';
import { columnLetter } from './rawGrid.ts';

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
}

/** @param pieces the sheets that the rows come from, where a table goes over several */
export function createReport(file: string, sheet: string | null, pieces: readonly SheetPiece[] = []): ImportReport {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(severity, place, message, suggestion, candidates) {
      const located = typeof place.row === 'number' && pieces.length > 1 ? locateRow(pieces, place.row) : null;
      const row = located?.row ?? place.row;
      diagnostics.push({
        severity,
        file,
        sheet: located?.sheet ?? sheet,
        row: typeof row === 'number' ? row + 1 : null,
        column: typeof place.column === 'number' ? columnLetter(place.column) : null,
        subject: place.subject ?? null,
        message,
        suggestion: suggestion ?? null,
        ...(candidates && { candidates }),
      });
    },
  };
}
