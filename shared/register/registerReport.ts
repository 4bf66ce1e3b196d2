import type { Diagnostic, Severity } from '../import/diagnostic.ts';

/** Collects what reading a register has to say about its rows. */
export function registerReport(file: string, sheet: string) {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(severity: Severity, row: number | null, subject: string | null, message: string, suggestion?: string): void {
      diagnostics.push({ severity, file, sheet, row, column: null, subject, message, suggestion: suggestion ?? null });
    },
  };
}
export type RegisterNotes = ReturnType<typeof registerReport>;
