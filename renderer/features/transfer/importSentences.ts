import type { ImportReport } from '#shared/import/importDraft.ts';

/** Files of a register bring rows without any answer. */
export function nothingToImport({ cells, imported }: ImportReport): boolean {
  return cells === 0 && imported.added + imported.changed === 0;
}
