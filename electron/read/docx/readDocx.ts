import type { Block } from '#shared/import/document/block.ts';
import { sheetsInOrder } from '#shared/import/document/sheetsInOrder.ts';
import { sheetsOfBlocks } from '#shared/import/document/sheetsOfBlocks.ts';
import { TableTooLarge } from '#shared/import/document/tableBuilder.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import type { SheetLimits } from '../../excel/sheetCells.ts';
import { walkXml } from '../../xml/walkXml.ts';
import type { ZipArchive } from '../../zip/zipArchive.ts';
import { sentences, Unreadable } from '../refusal.ts';
import { documentRemarks } from './documentRemarks.ts';
import { DocxFlow } from './docxFlow.ts';
import { DocxTables } from './docxTables.ts';
import { flowOptions } from './flowOptions.ts';
import { mainPart } from './mainPart.ts';

/**
 * The tables of a Word document, each with the text around it; insertions are taken, deletions and hidden text are not. `asText`: what
 * stands beside the text is wanted too, and what a person should know of the reading.
 */
export function readDocx(zip: ZipArchive, name: string, limits: SheetLimits, asText = false): RawSheet[] {
  const bytes = zip.read(mainPart(zip.names) ?? '');
  if (!bytes) throw new Unreadable(sentences.damaged);
  try {
    const { blocks, remarks } = readBlocks(bytes, zip, limits, asText);
    const [first, ...more] = (asText ? sheetsInOrder : sheetsOfBlocks)(blocks, name);
    return first ? [{ ...first, remarks: [...(first.remarks ?? []), ...(asText ? remarks : [])] }, ...more] : [];
  } catch (cause) {
    if (!(cause instanceof TableTooLarge)) throw cause;
    throw new Unreadable(`中的表格超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请分成几个文件再导入。`);
  }
}

function readBlocks(bytes: Buffer, zip: ZipArchive, limits: SheetLimits, asText: boolean) {
  const blocks: Block[] = [];
  const tables = new DocxTables(limits, (block) => blocks.push(block));
  /** What stands beside a text within a table is printed below the table. */
  let below: string[] = [];
  let objects = 0;
  const push = (texts: readonly string[]) => {
    for (const text of texts) blocks.push({ kind: 'paragraph', text: text.replaceAll('\t', ' ') });
  };
  const flow = new DocxFlow(
    {
      paragraph: ({ number, text, asides }) => {
        if (tables.inCell) {
          tables.paragraph(`${number}${text}`.trim());
          below.push(...asides);
        } else push(text === '' ? asides : [`${number}${text}`, ...asides]);
      },
      open: (tag, attributes) => {
        if (tag === 'OLEObject' || tag === 'altChunk') objects += 1;
        else tables.open(tag, attributes);
      },
      close: (tag) => {
        tables.close(tag);
        if (tables.inCell || below.length === 0) return;
        push(below);
        below = [];
      },
    },
    flowOptions((part) => zip.read(part), asText),
  );
  walkXml(bytes, {
    open: (tag, attributes) => flow.open(tag, attributes),
    close: (tag) => flow.close(tag),
    text: (piece) => flow.text(piece),
  });
  if (!flow.isDocument) throw new Unreadable(sentences.damaged);
  return { blocks, remarks: documentRemarks({ revisions: flow.revisions, objects }) };
}
