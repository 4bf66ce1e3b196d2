import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Document, type ISectionOptions, Packer } from 'docx';
import JSZip from 'jszip';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { notAtEnd, notAtStart } from '#shared/document/lineMarks.ts';
import { placeSections } from '#shared/document/sectionPlace.ts';
import { type Setting, settingOf } from '#shared/document/setting.ts';
import { type Existing, throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { noPictures, type PictureSource } from './picture.ts';
import { placePictures } from './placePictures.ts';
import { toSection } from './section.ts';
import { sectionEndId, styleSheet } from './styles.ts';
import { TableSlots } from './tableSlots.ts';
import { withLatinFont } from './typeface.ts';

export interface WriteOptions {
  /** Called with the sections made and the sections in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called for each picture that is written. */
  readonly onPicture?: () => void;
  readonly signal?: AbortSignal | undefined;
  readonly existing?: Existing;
  readonly pictures?: PictureSource;
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
  const { signal, existing = 'replace', onProgress, onPicture, pictures = noPictures } = options;
  const setting = settingOf(model);
  const parts = placeSections(model);
  const sections: ISectionOptions[] = [];
  const tables = new TableSlots();
  for (const part of parts) {
    throwIfCancelled(signal, file);
    sections.push(toSection(part, model, setting, { pictures, tables }));
    onProgress?.(sections.length, parts.length);
    await nextTurn();
  }
  const zip = await pack(model.title, sections, setting, tables);
  throwIfCancelled(signal, file);
  const placed = placePictures(zip, pictures, { ...(onPicture && { onPicture }), signal, file });
  return writeAtomically(file, existing, (temporary) => stream(placed, temporary), signal);
}

async function pack(title: string, sections: ISectionOptions[], setting: Setting, tables: TableSlots): Promise<JSZip> {
  const document = new Document({
    title,
    creator: '查报',
    evenAndOddHeaderAndFooters: true,
    externalStyles: styleSheet(setting),
    sections,
  });
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document));
  const { latin } = setting.paper;
  for (const [name, part] of Object.entries(zip.files)) {
    if (name === 'word/settings.xml') zip.file(name, withLineMarks(await part.async('string')));
    if (!/^word\/(?:document|styles|header\d+|footer\d+)\.xml$/u.test(name)) continue;
    const xml = tables.fill(shrinkSectionEnds(await part.async('string')));
    zip.file(name, latin ? withLatinFont(xml, latin) : xml);
  }
  return zip;
}

/** Where lines may break is said in the file, for every program has rules of its own. */
function withLineMarks(settings: string): string {
  const marks = `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${notAtEnd}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${notAtStart}"/>`;
  return settings.replace('<w:compat>', `${marks}<w:compat>`);
}

async function stream(zip: Promise<JSZip>, file: string): Promise<void> {
  const source = (await zip).generateNodeStream({ compression: 'DEFLATE' });
  await pipeline(source, createWriteStream(file));
}

/** docx ends each section with a paragraph of its own, as high as a line of text: it gets the style that takes no room. */
function shrinkSectionEnds(xml: string): string {
  return xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${sectionEndId}"/><w:sectPr`);
}
