import { AppError } from '#shared/error.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import type { PictureSource } from '../word/picture.ts';
import type { ExportMaterial } from './exportMaterial.ts';
import type { PlannedFile } from './plannedFile.ts';

/** The evidence of a round as Word documents: one, or several where one would be too large. */
export function planVolumes({ data, evidence }: ExportMaterial, pictures: PictureSource): PlannedFile[] {
  if (evidence.length === 0) {
    throw new AppError('not-found', '本轮次还没有证据，没有导出。请去掉“证据卷”再导出。');
  }
  return evidenceVolumes(data, evidence).map((model) => ({
    title: model.title,
    name: fileNameOf(model.title, 'docx'),
    write: async (target, { existing, signal, onProgress }) => {
      const { writeDocument } = await import('../word/writeDocument.ts');
      const total = model.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'picture')).length;
      let done = 0;
      const onPicture = () => {
        done += 1;
        onProgress(Math.min(done, total), total);
      };
      return writeDocument(target, model, { existing, signal, onPicture, pictures });
    },
  }));
}
