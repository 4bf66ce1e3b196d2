import type { Block } from '#shared/import/document/block.ts';
import { sheetsOfBlocks } from '#shared/import/document/sheetsOfBlocks.ts';
import { TableTooLarge } from '#shared/import/document/tableBuilder.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import type { SheetLimits } from '../../excel/sheetCells.ts';
import { walkXml } from '../../xml/walkXml.ts';
import type { ZipArchive } from '../../zip/zipArchive.ts';
import { sentences, Unreadable } from '../refusal.ts';
import { DocxTables } from './docxTables.ts';

/** Elements whose content is not printed, or not in the flow: deletions, text boxes, field codes, pinyin over characters, older renderings of the same. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'txbxContent',
  'Fallback',
  'instrText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'delText',
  'pict',
  'rt',
  'sectPr',
]);

const deepest = 300;

/** The tables of a Word document, each with the text around it; insertions are taken, deletions and hidden text are not. */
export function readDocx(zip: ZipArchive, name: string, limits: SheetLimits): RawSheet[] {
  const bytes = zip.read('word/document.xml');
  if (!bytes) throw new Unreadable(sentences.damaged);
  try {
    return sheetsOfBlocks(readBlocks(bytes, limits), name);
  } catch (cause) {
    if (!(cause instanceof TableTooLarge)) throw cause;
    throw new Unreadable(`中的表格超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请分成几个文件再导入。`);
  }
}

function readBlocks(bytes: Buffer, limits: SheetLimits): Block[] {
  const blocks: Block[] = [];
  const tables = new DocxTables(limits, (block) => blocks.push(block));
  let depth = 0;
  let passing = 0;
  let paragraph = '';
  let inText = false;
  let inParagraph = 0;
  let inRunStyle = false;
  let hidden = false;
  let isDocument = false;
  /** Content controls that are open, and which of them show nothing but the prompt to fill them in. */
  const controls: boolean[] = [];
  walkXml(bytes, {
    open(tag, attributes) {
      depth += 1;
      if (depth > deepest) throw new Unreadable(sentences.tooDeep);
      if (depth === 1) isDocument = tag === 'document';
      // In the properties of a row, `del` marks the row itself; it is no content.
      if (passing > 0 || (passedOver.has(tag) && !(tag === 'del' && tables.inRowProperties))) {
        passing += 1;
        return;
      }
      if (tag === 'sdtContent' && controls.at(-1)) {
        passing += 1;
        return;
      }
      if (tag === 'sdt') controls.push(false);
      else if (tag === 'showingPlcHdr') controls[controls.length - 1] = isOn(attributeOf(attributes));
      else if (tag === 'sym') paragraph += hidden ? '' : symbolOf(attributes);
      else if (tag === 'p') {
        inParagraph += 1;
        if (inParagraph === 1) paragraph = '';
      } else if (tag === 'r') hidden = false;
      else if (tag === 'rPr') inRunStyle = true;
      else if (tag === 'vanish' && inRunStyle) hidden = isOn(attributeOf(attributes));
      else if (tag === 't') inText = !hidden;
      else if (tag === 'br' || tag === 'cr')
        paragraph += hidden || attributeOf(attributes, 'type') === 'page' ? '' : '\n';
      else if (tag === 'tab' && !inRunStyle && inParagraph > 0) paragraph += hidden ? '' : '\t';
      else if (tag === 'noBreakHyphen') paragraph += hidden ? '' : '-';
      else tables.open(tag, attributes);
    },
    close(tag) {
      depth -= 1;
      if (passing > 0) {
        passing -= 1;
        return;
      }
      if (tag === 't') inText = false;
      else if (tag === 'sdt') controls.pop();
      else if (tag === 'rPr') inRunStyle = false;
      else if (tag === 'r') hidden = false;
      else if (tag === 'p') {
        inParagraph -= 1;
        if (inParagraph > 0) return;
        const text = paragraph.trim();
        if (tables.inCell) tables.paragraph(text);
        else if (text !== '') blocks.push({ kind: 'paragraph', text: text.replaceAll('\t', ' ') });
      } else tables.close(tag);
    },
    text(piece) {
      if (inText && passing === 0) paragraph += piece;
    },
  });
  if (!isDocument) throw new Unreadable(sentences.damaged);
  return blocks;
}

export function attributeOf(attributes: Readonly<Record<string, string>>, name = 'val'): string | undefined {
  return (
    attributes[`w:${name}`] ??
    attributes[name] ??
    attributes[Object.keys(attributes).find((key) => key.endsWith(`:${name}`)) ?? '']
  );
}

/** Marks that are typed with a font of pictures: ticks, crosses and boxes, by their code in it. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: { FC: '√', FB: '×', FE: '☑', FD: '☒', A8: '□', '6F': '□', '6E': '■' },
  'Wingdings 2': { '50': '√', '4F': '×', '52': '☑', '54': '☒', '51': '☒', '53': '☒', A3: '□' },
  Symbol: { D6: '√', B4: '×' },
};

function symbolOf(attributes: Readonly<Record<string, string>>): string {
  const code = (attributeOf(attributes, 'char') ?? '').toUpperCase().replace(/^[F0]0/u, '');
  return marks[attributeOf(attributes, 'font') ?? '']?.[code] ?? '\ufffd';
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/i.test(value);
}
