import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { isPicture } from '#shared/round/evidence.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import type { PictureSource } from '../word/picture.ts';
import { throwIfCancelled } from '../writeAtomically.ts';
import type { ExportControl, ExportJob } from './exportJob.ts';
import type { ExportMaterial } from './exportMaterial.ts';

/** Writes the evidence of a round as Word documents: one, or several where one would be too large. */
export async function writeEvidenceVolumes(
  { data, evidence }: ExportMaterial,
  { folder, existing }: Pick<ExportJob<'volume'>, 'folder' | 'existing'>,
  { onProgress, signal }: ExportControl,
  pictures: PictureSource,
): Promise<ExportedFile[]> {
  if (evidence.length === 0) throw new AppError('not-found', '本轮次还没有证据，没有导出证据卷。');
  const total = evidence.filter(isPicture).length;
  mkdirSync(folder, { recursive: true });
  const { writeDocument } = await import('../word/writeDocument.ts');
  const files: ExportedFile[] = [];
  let done = 0;
  for (const model of evidenceVolumes(data, evidence)) {
    const target = path.join(folder, fileNameOf(model.title, 'docx'));
    throwIfCancelled(signal, target);
    const onPicture = () => {
      done += 1;
      onProgress(Math.min(done, total), total, model.title);
    };
    const written = await writeDocument(target, model, { existing, signal, onPicture, pictures });
    files.push({ title: model.title, path: written });
  }
  return files;
}
