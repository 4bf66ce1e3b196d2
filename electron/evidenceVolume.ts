import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { evidenceVolume } from '#shared/evidence/evidenceVolume.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { roundData, type Session } from './session.ts';
import { findBlob } from './store/blobs.ts';
import { listNumberedEvidence } from './store/evidence.ts';
import type { Existing } from './writeAtomically.ts';

export interface VolumeOptions {
  readonly existing: Existing;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Writes the evidence of a round as one Word document. */
export async function writeEvidenceVolume(
  { store, ...session }: Session,
  roundId: string,
  folder: string,
  options: VolumeOptions,
): Promise<ExportedFile> {
  const evidence = listNumberedEvidence(store.db, { roundId });
  if (evidence.length === 0) throw new AppError('not-found', '本轮次还没有证据，没有导出证据卷。');
  const model = evidenceVolume(roundData({ store, ...session }, roundId), evidence);
  mkdirSync(folder, { recursive: true });
  const { writeDocument } = await import('./word/writeDocument.ts');
  const target = path.join(folder, fileNameOf(model.title, 'docx'));
  const findPicture = (hash: string) => findBlob(store.db, hash);
  return { title: model.title, path: await writeDocument(target, model, { ...options, findPicture }) };
}
