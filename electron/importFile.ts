import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import type { ImportOptions } from '#shared/import/importContext.ts';
import type { ImportReport } from '#shared/import/importDraft.ts';
import type { RememberedLayout } from '#shared/import/mapping/columnMapping.ts';
import { layoutToRemember } from '#shared/import/mapping/rememberedLayout.ts';
import { type ImportPlan, planImport } from '#shared/import/planImport.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import type { Edit } from '#shared/store/change.ts';
import type { ReadControl } from './read/readSource.ts';
import { roundData, type Session, write } from './session.ts';
import { layoutEdit, listLayouts } from './store/layouts.ts';

export interface ImportRequest extends Pick<ImportOptions, 'confirmed' | 'newUnits' | 'layout' | 'recorded'> {
  readonly roundId: string;
  readonly annexId: string;
  readonly path: string;
  readonly dryRun: boolean;
}

/** Reads a file of any kind into one annex. A dry run takes the same road and stops before the one transaction. */
export async function importFile(
  session: Session,
  request: ImportRequest,
  newId: () => string,
  control: ReadControl = {},
): Promise<ImportReport> {
  const { readOpened } = await import('./read/openedSource.ts');
  const sheets = await readOpened(request.path, control);
  const file = path.basename(request.path);
  const data = roundData(session, request.roundId);
  const remembered = listLayouts(session.store.db, request.annexId);
  const plan = planImport(data, request.annexId, file, sheets, newId, { ...request, remembered });
  if (control.signal?.aborted) throw new AppError('cancelled', '已取消，没有导入，原有的记录没有改动。');
  const edits = [...plan.edits, ...rememberLayout(plan, request, remembered)];
  if (!request.dryRun && edits.length > 0) write(session, 'import', edits);
  const { rows, cells, mapping, targets, page, imported } = plan;
  const diagnostics = [...sheets.flatMap((sheet) => remarksOf(sheet, file)), ...plan.diagnostics];
  return { rows, cells, diagnostics, mapping, targets, page, imported };
}

/** What the person said about the columns is known for the next file with the same head. */
function rememberLayout(
  { mapping, rows }: ImportPlan,
  { annexId, layout }: ImportRequest,
  known: readonly RememberedLayout[],
): Edit[] {
  if (!mapping || rows === 0) return [];
  const before = known.find(({ fingerprint }) => fingerprint === mapping.fingerprint);
  const said = layoutToRemember(mapping, layout?.columns, before?.columns);
  if (!said || JSON.stringify(said.columns) === JSON.stringify(before?.columns)) return [];
  return [layoutEdit(annexId, said)];
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
