import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import type { Pack } from '#shared/pack/pack.ts';
import type { Context } from './handlers/context.ts';
import { newSession } from './handlers/workspace.ts';
import { importFile } from './importFile.ts';
import { listSampleSheets } from './packLibrary.ts';
import type { Session } from './session.ts';
import { listRounds } from './store/rounds.ts';

/** A workspace of a published example, filled through the ordinary import of its spreadsheets. */
export async function createSample(context: Context, pack: Pack, file: string): Promise<Session> {
  mkdirSync(path.dirname(file), { recursive: true });
  const session = newSession(context, file, pack);
  const roundId = listRounds(session.store.db)[0]?.id ?? '';
  for (const sheet of listSampleSheets(context.resourcesDir, pack.id)) {
    const request = { roundId, annexId: sheet.annexId, path: sheet.path, dryRun: false };
    refuseErrors((await importFile(session, request, context.newId)).diagnostics);
  }
  return session;
}

function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (first) throw new AppError('invalid', `示例表格“${first.file}”没有完全读入：${first.message}`, { diagnostics });
}
