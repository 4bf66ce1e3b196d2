import type { RawSheet } from '../../import/rawSheet.ts';
import { type AnnexCopy, withoutCopies } from './annexCopies.ts';
import type { AnnexGrid } from './annexGrid.ts';
import { gridOfSheet } from './blockDocument.ts';
import { readParagraphs } from './readParagraphs.ts';
import { foldCheckText } from './sentences.ts';
import type { TextDocument } from './textDocument.ts';

/** A file as the readers of the import hand it over. */
export interface ReadFile {
  readonly name: string;
  readonly sheets: readonly RawSheet[];
}

export interface NamedDocument {
  readonly name: string;
  readonly document: TextDocument;
  /** Annexes that were given twice. */
  readonly copies: readonly AnnexCopy[];
  /** What the readers have to say of its files as a whole. */
  readonly remarks: readonly ReadingRemark[];
}

export interface ReadingRemark {
  readonly file: string;
  readonly message: string;
}

/** Files in their order: one that has the text of a bulletin begins a paper, tables without one are annexes of the paper before. */
export function documentsOfFiles(files: readonly ReadFile[]): NamedDocument[] {
  const papers: { name: string; texts: string[]; annexes: AnnexGrid[]; remarks: ReadingRemark[] }[] = [];
  for (const file of files) {
    const texts = textOf(file.sheets);
    const annexes = file.sheets.filter((sheet) => !isText(sheet)).flatMap((sheet) => annexOf(sheet, file.name) ?? []);
    const remarks = remarksOf(file);
    const paper = papers.at(-1);
    if (paper && !isBulletin(texts)) {
      paper.annexes.push(...annexes);
      paper.remarks.push(...remarks);
    } else papers.push({ name: file.name, texts, annexes, remarks });
  }
  return papers.map(({ name, texts, annexes: given, remarks }) => {
    const { annexes, copies } = withoutCopies(numbered(given));
    return { name, document: readParagraphs(texts, annexes), copies, remarks };
  });
}

function remarksOf({ name, sheets }: ReadFile): ReadingRemark[] {
  const whole = sheets.flatMap(({ remarks = [] }) => remarks.filter(({ row }) => row === null));
  return [...new Set(whole.map(({ message }) => message))].map((message) => ({ file: name, message }));
}

/** Lines of text only: the body of a document, or a plain text file. */
function isText({ rows, table }: RawSheet): boolean {
  return table === undefined && rows.every((row) => row.filter(({ text }) => text.trim() !== '').length <= 1);
}

/** The paragraphs of a document; the last of them were kept with its first table. */
function textOf(sheets: readonly RawSheet[]): string[] {
  const own = sheets.filter(isText).flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('')));
  const first = sheets.find(({ table }) => table !== undefined);
  const above = (first?.rows.slice(0, first.table?.firstRow) ?? []).map((row) => row[0]?.text ?? '');
  return [...own, ...above].flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
}

function isBulletin(texts: readonly string[]): boolean {
  return texts.filter((text) => /。/u.test(text)).length >= 2;
}

/** Of the lines above a table those from its 附件 line on are its own. */
function annexOf(sheet: RawSheet, file: string): AnnexGrid | null {
  const named = /附件(\d{0,2})/u.exec(foldCheckText(file));
  const top = sheet.table?.firstRow ?? 0;
  const above = sheet.rows.slice(0, top).map((row) => foldCheckText(row[0]?.text ?? ''));
  const from = above.findLastIndex((text) => /^附件\d{0,2}$/u.test(text));
  const start = from < 0 ? Math.max(0, top - 1) : from;
  const down = (at: number): number => at - start;
  const merges = sheet.merges.flatMap((merge) =>
    merge.top < start ? [] : [{ ...merge, top: down(merge.top), bottom: down(merge.bottom) }],
  );
  const own: RawSheet = { name: sheet.name, rows: sheet.rows.slice(start), merges };
  return gridOfSheet(own, from < 0 && named && top === 0 ? `附件${named[1] ?? ''}` : '');
}

/** An annex file without a number is the next one. */
function numbered(annexes: readonly AnnexGrid[]): AnnexGrid[] {
  return annexes.map((annex, at) =>
    annex.label === '' && annexes.length > 1 ? { ...annex, label: `附件${at + 1}`, number: at + 1 } : annex,
  );
}
