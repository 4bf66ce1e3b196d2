import path from 'node:path';
import type { ImportReport } from '#shared/contract.ts';
import { planImport } from '#shared/import/planImport.ts';
import { roundData, type Session, write } from './session.ts';

export interface ImportRequest {
  readonly roundId: string;
  readonly annexId: string;
  readonly path: string;
  readonly dryRun: boolean;
}

/** Reads a spreadsheet into one annex. A dry run takes the same road and stops before the one transaction. */
export async function importFile(session: Session, request: ImportRequest, newId: () => string): Promise<ImportReport> {
  const { readWorkbook } = await import('./excel/readWorkbook.ts');
  const sheets = await readWorkbook(request.path);
  const data = roundData(session, request.roundId);
  const { edits, ...report } = planImport(data, request.annexId, path.basename(request.path), sheets, newId);
  if (!request.dryRun && edits.length > 0) write(session, 'import', edits);
  return report;
}
