import { writeFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Document, type ISectionOptions, Packer, Paragraph, type Table } from 'docx';
import JSZip from 'jszip';
import type { Block, DocumentModel, Paragraph as ModelParagraph, Section } from '#shared/document/documentModel.ts';
import { type Existing, throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { sectionProperties, textWidthOf } from './page.ts';
import { toParagraph } from './paragraph.ts';
import { type FindPicture, toPicture } from './picture.ts';
import { sectionEndId, styleSheet } from './styles.ts';
import { toTable } from './table.ts';

export interface WriteOptions {
  /** Called with the sections made and the sections in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly existing?: Existing;
  /** The bytes of a picture by its hash. */
  readonly findPicture?: FindPicture;
}

/**
 * Writes a document and returns the path written. The file appears whole or not at all; an existing one is replaced
 * unless `existing` is `number`. Throws AppError `file` or `cancelled`.
 */
export async function writeDocument(
  file: string,
  model: DocumentModel<Block>,
  options: WriteOptions = {},
): Promise<string> {
  const { signal, existing = 'replace', onProgress, findPicture = () => undefined } = options;
  const sections: ISectionOptions[] = [];
  for (const section of model.sections) {
    throwIfCancelled(signal, file);
    sections.push(toSection(section, findPicture));
    onProgress?.(sections.length, model.sections.length);
    await nextTurn();
  }
  const bytes = await pack(model.title, sections);
  throwIfCancelled(signal, file);
  return writeAtomically(file, existing, (temporary) => writeFile(temporary, bytes), signal);
}

function toSection(section: Section<Block>, findPicture: FindPicture): ISectionOptions {
  return { ...sectionProperties(section.orientation), children: toBlocks(section, findPicture) };
}

function toBlocks({ blocks, orientation }: Section<Block>, findPicture: FindPicture): (Paragraph | Table)[] {
  const children = blocks.flatMap((block, index): (Paragraph | Table)[] => {
    if (block.kind === 'table') return toTable(block.table, textWidthOf(orientation));
    if (block.kind === 'picture') return toPicture(block, findPicture(block.hash), textWidthOf(orientation));
    const before = blocks[index - 1];
    const next = blocks[index + 1];
    return [toParagraph(block, isParagraph(before) ? before.style : null, isParagraph(next) ? next : null)];
  });
  // Word wants a paragraph behind a table at the end; this one takes no room.
  return [...children, new Paragraph({ style: sectionEndId })];
}

function isParagraph(block: Block | undefined): block is ModelParagraph {
  return block?.kind === 'paragraph';
}

async function pack(title: string, sections: ISectionOptions[]): Promise<Buffer> {
  const document = new Document({
    title,
    creator: '查报',
    evenAndOddHeaderAndFooters: true,
    externalStyles: styleSheet(),
    sections,
  });
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document));
  const part = 'word/document.xml';
  const xml = (await zip.file(part)?.async('string')) ?? '';
  zip.file(part, shrinkSectionEnds(xml));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** docx ends each section with a paragraph of its own, as high as a line of text: it gets the style that takes no room. */
function shrinkSectionEnds(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${sectionEndId}"/><w:sectPr`);
}
