import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/error.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import type { ImportOptions } from '#shared/import/importContext.ts';
import type { ImportReport } from '#shared/import/importDraft.ts';
import type { RememberedLayout } from '#shared/import/mapping/columnMapping.ts';
import { layoutToRemember } from '#shared/import/mapping/rememberedLayout.ts';
import { type ImportPlan, planSteps } from '#shared/import/planImport.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import type { Edit } from '#shared/store/change.ts';
import { preparedImport } from './preparedImport.ts';
import type { ReadControl, SourceFile } from './read/readSource.ts';
import { roundData, type Session, write } from './session.ts';
import { layoutEdit, listLayouts } from './store/layouts.ts';

export interface ImportRequest extends Pick<ImportOptions, 'confirmed' | 'newUnits' | 'layout' | 'recorded'> {
  readonly roundId: string;
  readonly annexId: string;
  readonly path: string;
  readonly dryRun: boolean;
}

export type ImportStage = 'reading' | 'planning' | 'storing';

export interface ImportControl {
  readonly signal?: AbortSignal;
  /** Called now and then once a file takes longer than a second, with the seconds so far. */
  readonly onProgress?: (seconds: number, stage: ImportStage) => void;
}

/**
 * Reads a file of any kind into one annex. A dry run takes the same road and stops before the one transaction. Until then other
 * calls are answered in between, and cancelling leaves nothing behind.
 */
export async function importFile(
  session: Session,
  request: ImportRequest,
  newId: () => string,
  control: ImportControl = {},
): Promise<ImportReport> {
  const { plan, source, file, remembered } = await planFile(session, request, newId, control);
  const edits = [...plan.edits, ...rememberLayout(plan, request, remembered)];
  if (!request.dryRun && edits.length > 0) {
    const edit: Edit = { entity: 'source', id: newId(), fields: sourceFields(request, plan, source, file) };
    // The last of its batch: from its change all others of the import are found.
    write(session, 'import', [...edits, edit], source.bytes ? [{ hash: source.hash, bytes: source.bytes }] : []);
  }
  const { rows, cells, mapping, targets, page, imported } = plan;
  return { rows, cells, diagnostics: diagnosticsOf(source.sheets, plan, file), mapping, targets, page, imported };
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

/** For what comes before everything else. */
export function readControl({ signal, onProgress }: ImportControl): ReadControl {
  return { ...(signal && { signal }), onProgress: (seconds) => onProgress?.(seconds, 'reading') };
}

export interface PlannedFile {
  readonly file: string;
  readonly source: SourceFile;
  readonly plan: ImportPlan;
  readonly remembered: readonly RememberedLayout[];
}

/** What an import would store and say, on what stands in the workspace when this returns. */
export async function planFile(
  session: Session,
  request: ImportRequest,
  newId: () => string,
  control: ImportControl,
): Promise<PlannedFile> {
  const { readOpened } = await import('./read/openedSource.ts');
  const { signal, onProgress } = control;
  const started = performance.now();
  const report = (stage: ImportStage) => {
    const seconds = Math.round((performance.now() - started) / 1000);
    if (seconds >= 1) onProgress?.(seconds, stage);
  };
  const pause = async (stage: ImportStage) => {
    report(stage);
    await setImmediate();
    if (signal?.aborted) throw new AppError('cancelled', '已取消，没有导入，原有的记录没有改动。');
    if (!session.store.db.open) throw new AppError('cancelled', '工作簿已关闭，没有导入，原有的记录没有改动。');
  };
  const ready = () => preparedImport(session, request);
  const source = await readOpened(request.path, {
    ...readControl(control),
    meanwhile: () => void ready(),
  });
  const file = path.basename(request.path);
  for (;;) {
    await pause('planning');
    const prepared = ready();
    const remembered = listLayouts(session.store.db, request.annexId);
    const steps = planSteps(prepared, file, source.sheets, newId, { ...request, remembered });
    const plan = await finish(steps, () => pause('planning'));
    if (!request.dryRun) await pause('storing');
    // Whoever recorded something meanwhile is not overwritten by a plan that has not seen it.
    if (roundData(session, request.roundId) === prepared.data) return { file, source, plan, remembered };
  }
}

async function finish<T>(steps: Generator<void, T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

function sourceFields(
  { roundId, annexId }: ImportRequest,
  { rows, cells }: ImportPlan,
  { hash, size, bytes }: SourceFile,
  name: string,
): Edit['fields'] {
  return { roundId, annexId, name, hash, size, kept: bytes !== null, rows, cells };
}

/** What the reader changed or left out comes first: the rest was read from the result. */
export function diagnosticsOf(sheets: readonly RawSheet[], plan: ImportPlan, file: string): Diagnostic[] {
  return [...sheets.flatMap((sheet) => remarksOf(sheet, file)), ...plan.diagnostics];
}

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
