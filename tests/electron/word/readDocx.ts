import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { walkXml } from '#electron/xml/walkXml.ts';

export interface DocxRun {
  text: string;
  font: string;
  size: number;
}

export interface DocxParagraph {
  style: string;
  runs: DocxRun[];
  text: string;
}

export interface DocxCell {
  column: number;
  columnSpan: number;
  width: number;
  /** "restart", "continue" or none. */
  merge: string | null;
  diagonal: boolean;
  paragraphs: DocxParagraph[];
}

export interface DocxRow {
  header: boolean;
  cantSplit: boolean;
  cells: DocxCell[];
}

export interface DocxTable {
  grid: number[];
  fixed: boolean;
  rows: DocxRow[];
}

export interface Docx {
  xml: string;
  styles: string;
  part(name: string): Promise<string>;
  /** Paragraphs outside tables, and tables, in order. */
  blocks: (DocxParagraph | DocxTable)[];
}

/** Reads a document back without the library that wrote it. */
export async function readDocx(file: string): Promise<Docx> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const xml = await part('word/document.xml');
  return { xml, styles: await part('word/styles.xml'), part, blocks: readBlocks(xml) };
}

export function isTable(block: DocxParagraph | DocxTable): block is DocxTable {
  return 'grid' in block;
}

function readBlocks(xml: string): (DocxParagraph | DocxTable)[] {
  const blocks: (DocxParagraph | DocxTable)[] = [];
  let table: DocxTable | undefined;
  let row: DocxRow | undefined;
  let cell: DocxCell | undefined;
  let paragraph: DocxParagraph | undefined;
  let run: DocxRun | undefined;
  let inText = false;
  const openers: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    tbl: () => {
      table = { grid: [], fixed: false, rows: [] };
      blocks.push(table);
    },
    gridCol: (attributes) => table?.grid.push(Number(attributes['w:w'])),
    tblLayout: (attributes) => {
      if (table) table.fixed = attributes['w:type'] === 'fixed';
    },
    tr: () => {
      row = { header: false, cantSplit: false, cells: [] };
      table?.rows.push(row);
    },
    tblHeader: (attributes) => {
      if (row) row.header = attributes['w:val'] !== 'false';
    },
    cantSplit: (attributes) => {
      if (row) row.cantSplit = attributes['w:val'] !== 'false';
    },
    tc: () => {
      const column = row?.cells.reduce((sum, each) => sum + each.columnSpan, 0) ?? 0;
      cell = { column, columnSpan: 1, width: 0, merge: null, diagonal: false, paragraphs: [] };
      row?.cells.push(cell);
    },
    tcW: (attributes) => {
      if (cell) cell.width = attributes['w:type'] === 'dxa' ? Number(attributes['w:w']) : Number.NaN;
    },
    gridSpan: (attributes) => {
      if (cell) cell.columnSpan = Number(attributes['w:val']);
    },
    vMerge: (attributes) => {
      if (cell) cell.merge = attributes['w:val'] ?? 'continue';
    },
    tl2br: () => {
      if (cell) cell.diagonal = true;
    },
    p: () => {
      paragraph = { style: '', runs: [], text: '' };
      if (cell) cell.paragraphs.push(paragraph);
      else blocks.push(paragraph);
    },
    pStyle: (attributes) => {
      if (paragraph) paragraph.style = attributes['w:val'] ?? '';
    },
    r: () => {
      run = { text: '', font: '', size: 0 };
      paragraph?.runs.push(run);
    },
    rFonts: (attributes) => {
      if (run) run.font = attributes['w:eastAsia'] ?? '';
    },
    sz: (attributes) => {
      if (run) run.size = Number(attributes['w:val']);
    },
    br: () => {
      if (run) run.text += '\n';
    },
    t: () => {
      inText = true;
    },
  };
  walkXml(Buffer.from(xml), {
    open: (name, attributes) => openers[name]?.(attributes),
    close(name) {
      if (name === 'tbl') table = undefined;
      else if (name === 'tc') cell = undefined;
      else if (name === 'r') run = undefined;
      else if (name === 't') inText = false;
      else if (name === 'p' && paragraph) paragraph.text = paragraph.runs.map(({ text }) => text).join('');
    },
    text(piece) {
      if (inText && run) run.text += piece;
    },
  });
  return blocks;
}
