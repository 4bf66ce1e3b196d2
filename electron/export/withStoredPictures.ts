import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { markMissing } from '#shared/document/markMissing.ts';
import { pictureTypes } from '#shared/evidence/mediaType.ts';
import { listBlobTypes } from '../store/blobs.ts';
import type { Db } from '../store/database.ts';

/** A document for the preview: pictures whose bytes this workspace lacks are marked, as they are in the exported file. */
export function withStoredPictures(db: Db, model: DocumentModel<Block>): DocumentModel<Block> {
  const blocks = model.sections.flatMap((section) => section.blocks);
  const types = listBlobTypes(
    db,
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.hash] : [])),
  );
  return markMissing(model, (hash) => pictureTypes.includes(types.get(hash) ?? ''));
}
