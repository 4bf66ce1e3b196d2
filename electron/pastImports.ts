import { AppError } from '#shared/error.ts';
import type { Source } from '#shared/round/source.ts';
import { refuseFinal } from './finalRounds.ts';
import { putBack, type Session } from './session.ts';
import { findBlob } from './store/blobs.ts';
import type { Db } from './store/database.ts';
import { findSource, findSourceBatch } from './store/sources.ts';
import { takeBack } from './store/undo.ts';

/** The bytes of a file that was imported. */
export function sourceBytes(db: Db, id: string): Uint8Array {
  const { name, kept, hash } = getSource(db, id);
  if (!kept)
    throw new AppError('not-found', `“${name}”超过50 MB，导入时没有保存原文件，只记下了它的指纹。`, { id, hash });
  const bytes = findBlob(db, hash);
  if (!bytes)
    throw new AppError('damaged', `“${name}”只有登记，没有内容。请从备份或其他电脑上的副本找回。`, { id, hash });
  return bytes;
}

/** Takes an import back, the newest or an earlier one; what was changed afterwards is left alone and counted. */
export function undoImport(session: Session, id: string): { restored: number; skipped: number } {
  const { db } = session.store;
  const { name, removed } = getSource(db, id);
  const batch = findSourceBatch(db, id);
  if (removed || !batch) throw new AppError('conflict', `“${name}”的导入已经撤销过了。`, { id });
  const { restored, skipped, edits } = takeBack(session.store, 'import.undo', batch, (edits) =>
    refuseFinal(session, edits),
  );
  putBack(session, edits);
  // Its own entry is one of the fields.
  return { restored: Math.max(0, restored - 1), skipped };
}

function getSource(db: Db, id: string): Source {
  const source = findSource(db, id);
  if (!source) throw new AppError('not-found', '没有找到这次导入的记录，可能不在这个工作簿里。请刷新后再试。', { id });
  return source;
}
