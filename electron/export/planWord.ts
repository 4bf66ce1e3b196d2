import { fileNameOf } from '#shared/text/fileName.ts';
import type { PictureSource } from '../word/picture.ts';
import type { PlannedDocument, PlannedFile } from './plannedFile.ts';

/** Documents as Word, each a file. */
export function wordFiles(documents: readonly PlannedDocument[], pictures: PictureSource): PlannedFile[] {
  return documents.map(({ title, build }) => ({
    title,
    name: fileNameOf(title, 'docx'),
    write: async (target, { existing, signal, onProgress }) => {
      // The writer brings a large library along: it is loaded when something is written, so that everything else starts fast.
      const { writeDocument } = await import('../word/writeDocument.ts');
      const model = build();
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
