import type { Diagnostic, NameCandidate, Severity } from './diagnostic.ts';
import { locateRow, type SheetPiece } from './joinSheets.ts';
import { columnLetter } from './rawGrid.ts';
import { placeBefore, type Turn } from './turnedSheet.ts';

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

/**
 * @param pieces the sheets that the rows come from, where a table goes over several
 * @param turn how the table was turned to be read: what is said about it names the places of the file
 */
export function createReport(
  file: string,
  sheet: string | null,
  pieces: readonly SheetPiece[] = [],
  turn: Turn | null = null,
): ImportReport {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(severity, { subject = null, ...read }, message, suggestion, candidates) {
      const given = { row: read.row ?? null, column: read.column ?? null };
      const place = turn ? placeBefore(turn, given) : given;
      const located = place.row !== null && pieces.length > 1 ? locateRow(pieces, place.row) : null;
      const row = located?.row ?? place.row;
      diagnostics.push({
        severity,
        file,
        sheet: located?.sheet ?? sheet,
        row: row === null ? null : row + 1,
        column: place.column === null ? null : columnLetter(place.column),
        subject,
        message,
        suggestion: suggestion ?? null,
        ...(candidates && { candidates }),
      });
    },
  };
}
