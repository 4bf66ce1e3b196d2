import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import type { ImportReport } from '#shared/import/importDraft.ts';
import { planImport } from '#shared/import/planImport.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import type { ReadControl } from './read/readSource.ts';
import { roundData, type Session, write } from './session.ts';

export interface ImportRequest {
  readonly roundId: string;
  readonly annexId: string;
  readonly path: string;
  readonly dryRun: boolean;
  /** Names as printed and the unit that each means. */
  readonly confirmed?: Readonly<Record<string, string>>;
}

/** Reads a file of any kind into one annex. A dry run takes the same road and stops before the one transaction. */
export async function importFile(
  session: Session,
  request: ImportRequest,
  newId: () => string,
  control: ReadControl = {},
): Promise<ImportReport> {
  const { readSource } = await import('./read/readSource.ts');
  const sheets = await readSource(request.path, control);
  const file = path.basename(request.path);
  const data = roundData(session, request.roundId);
  const { edits, ...report } = planImport(data, request.annexId, file, sheets, newId, {
    confirmed: request.confirmed ?? {},
  });
  if (control.signal?.aborted) throw new AppError('cancelled', '已取消，没有导入，原有的记录没有改动。');
  if (!request.dryRun && edits.length > 0) write(session, 'import', edits);
  const diagnostics = [...sheets.flatMap((sheet) => remarksOf(sheet, file)), ...report.diagnostics];
  return { ...report, diagnostics };
}

/** What the reader changed or left out comes first: the rest was read from the result. */
function remarksOf({ name, remarks = [] }: RawSheet, file: string): Diagnostic[] {
  return remarks.map(({ severity, row, column, message }) => ({
    severity,
    file,
    sheet: name,
    row: row === null ? null : row + 1,
    column: column === null ? null : columnLetter(column),
    subject: null,
    message,
    suggestion: null,
  }));
}
