import type { Block, DocumentModel } from './documentModel.ts';

/** What stands behind the caption of a picture that is not there. */
export const missingWords = '（图片内容不在本工作簿中）';

/** Says of each picture that is not there that it is not: its caption is printed all the same. */
export function markMissing(model: DocumentModel<Block>, isThere: (hash: string) => boolean): DocumentModel<Block> {
  const mark = (block: Block): Block =>
    block.kind === 'picture' && !isThere(block.hash) ? { ...block, missing: true } : block;
  return { ...model, sections: model.sections.map((section) => ({ ...section, blocks: section.blocks.map(mark) })) };
}
