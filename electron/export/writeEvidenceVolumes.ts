import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { isPicture } from '#shared/round/evidence.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { roundData, type Session } from '../session.ts';
import { findBlob } from '../store/blobs.ts';
import { listNumberedEvidence } from '../store/evidence.ts';
import { type Existing, throwIfCancelled } from '../writeAtomically.ts';

export interface VolumeOptions {
  readonly existing: Existing;
  /** Told of pictures written, and of all that there are. */
  readonly onProgress?: (done: number, total: number, label: string) => void;
  readonly signal?: AbortSignal;
}

/** Writes the evidence of a round as Word documents: one, or several where one would be too large. */
export async function writeEvidenceVolumes(
  session: Session,
  roundId: string,
  folder: string,
  { existing, onProgress, signal }: VolumeOptions,
): Promise<ExportedFile[]> {
  const { db } = session.store;
  const evidence = listNumberedEvidence(db, { roundId });
  if (evidence.length === 0) throw new AppError('not-found', '本轮次还没有证据，没有导出证据卷。');
  const total = evidence.filter(isPicture).length;
  mkdirSync(folder, { recursive: true });
  const { writeDocument } = await import('../word/writeDocument.ts');
  const files: ExportedFile[] = [];
  let done = 0;
  for (const model of evidenceVolumes(roundData(session, roundId), evidence)) {
    const target = path.join(folder, fileNameOf(model.title, 'docx'));
    throwIfCancelled(signal, target);
    const onPicture = () => {
      done += 1;
      onProgress?.(Math.min(done, total), total, model.title);
    };
    const findPicture = (hash: string) => findBlob(db, hash);
    const written = await writeDocument(target, model, { existing, signal, onPicture, findPicture });
    files.push({ title: model.title, path: written });
  }
  return files;
}
