import path from 'node:path';
import type { RestorePreview } from '#shared/backup/restorePreview.ts';
import { AppError } from '#shared/error.ts';
import type { Edit } from '#shared/store/change.ts';
import { allowedEdits } from '../finalRounds.ts';
import { type Session, write } from '../session.ts';
import { type ChangeRow, findRow, rowToChange } from '../store/changeLog.ts';
import { all, type Db, openDatabase } from '../store/database.ts';
import { quoted, withFileErrors } from '../store/fileError.ts';
import { mergeChanges } from '../store/mergeChanges.ts';
import { latestVersion, versionOf } from '../store/migrate.ts';
import { findKeptFile } from '../store/recovery/keptFiles.ts';
import { planRestore } from '../store/recovery/planRestore.ts';
import { chainFault, structureFault } from '../store/recovery/soundness.ts';
import { takeMissingBlobs } from '../store/recovery/takeMissingBlobs.ts';
import { listRounds } from '../store/rounds.ts';
import { listFinalRounds } from '../store/versions.ts';
import { inspectWorkspaceFile } from '../store/workspaceFile.ts';
import { listWriters } from '../store/writer.ts';
import { momentOfBackup } from './listBackups.ts';
import { previewAnnexes, previewOthers } from './previewEdits.ts';

/** Reads a backup of the present form that is of this workspace, and is sound. */
export function withBackup<Result>(session: Session, file: string, act: (backup: Db) => Result): Result {
  inspectWorkspaceFile(file, latestVersion());
  return withFileErrors(file, () => {
    const backup = openDatabase(file, 'read');
    try {
      refuseUnfit(session, backup, file);
      return act(backup);
    } finally {
      backup.close();
    }
  });
}

function refuseUnfit({ store }: Session, backup: Db, file: string): void {
  if (structureFault(backup) !== null || chainFault(backup) !== null) {
    throw new AppError('damaged', `备份${quoted(file)}已损坏，没有用它恢复，工作簿没有改动。请换一份备份。`, {
      path: file,
    });
  }
  if (versionOf(backup) !== versionOf(store.db)) {
    throw new AppError(
      'invalid',
      `备份${quoted(file)}是旧格式的，不能在打开的工作簿里比较。请在开始页“从备份恢复”，另存为一个新的工作簿。`,
      { path: file },
    );
  }
  const own = new Set(listWriters(store.db).map(({ id }) => id));
  if (listWriters(backup).some(({ id }) => own.has(id))) return;
  throw new AppError('invalid', `${quoted(file)}不是这个工作簿的备份，没有改动任何内容。请选择本工作簿的备份。`, {
    path: file,
  });
}

interface Restoring {
  readonly edits: readonly Edit[];
  readonly missing: readonly ChangeRow[];
  readonly final: readonly string[];
}

/** Rounds that are 定稿 stay as they are. */
function plan(session: Session, backup: Db): Restoring {
  const { db } = session.store;
  const finals = listFinalRounds(db);
  const wanted = planRestore(db, backup);
  const edits = allowedEdits(session, wanted);
  const titles = listRounds(db)
    .filter(({ id }) => finals.includes(id))
    .map(({ title }) => title);
  return { edits, missing: changesMissing(db, backup), final: edits.length < wanted.length ? titles : [] };
}

function changesMissing(db: Db, backup: Db): ChangeRow[] {
  return listWriters(backup).flatMap(({ id, lastSeq }) => {
    const known = listWriters(db).find((writer) => writer.id === id)?.lastSeq ?? 0;
    if (known >= lastSeq) return [];
    const sql = 'SELECT * FROM change WHERE writer = ? AND seq > ? AND seq <= ? ORDER BY seq';
    return all<ChangeRow>(backup, sql, id, known, lastSeq).filter((row) => !findRow(db, row.writer, row.seq));
  });
}

export function previewRestore(session: Session, file: string): RestorePreview {
  return withBackup(session, file, (backup) => {
    const { edits, missing, final } = plan(session, backup);
    return {
      path: file,
      at: momentOfBackup(file),
      annexes: previewAnnexes(session, backup, edits),
      others: previewOthers(edits),
      regained: missing.length,
      final,
    };
  });
}

/** Makes the workspace say what the backup says, as one step that can be undone. Nothing of the log is ever taken away. */
export function restore(session: Session, file: string): { readonly changed: number } {
  const { edits, missing } = withBackup(session, file, (backup) => plan(session, backup));
  if (missing.length > 0) mergeChanges(session.store, missing.map(rowToChange));
  session.rounds.clear();
  takeMissingBlobs(session.store, { blob: () => undefined }, (hash) => findKeptFile([path.dirname(file)], hash));
  return { changed: write(session, 'restore', edits).changed };
}
