import type { Block } from '../../import/document/block.ts';
import { blocksOfSheets } from '../../import/document/sheetsInOrder.ts';
import type { RawSheet } from '../../import/rawSheet.ts';
import { type AnnexCopy, withoutCopies } from './annexCopies.ts';
import { attachmentNote } from './attachmentNote.ts';
import { contentOfBlocks, type FileContent, type GivenAnnex, labelled, numberedAnnexes } from './blockContent.ts';
import { gridOfSheet } from './blockDocument.ts';
import { withoutFurniture } from './furniture.ts';
import { readParagraphs } from './readParagraphs.ts';
import { foldCheckText } from './sentences.ts';
import type { TextDocument } from './textDocument.ts';
import { withoutWraps } from './wrappedLines.ts';

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
  /** A table of the paper was not read: what its other tables do not show may stand there. */
  readonly unread: boolean;
}

/** Files in their order: one that has the text of a bulletin begins a paper, tables without one are annexes of the paper before. */
export function documentsOfFiles(files: readonly ReadFile[]): NamedDocument[] {
  const papers: { name: string; texts: string[]; annexes: GivenAnnex[]; remarks: ReadingRemark[] }[] = [];
  for (const file of files) {
    const { texts: given, annexes, whole } = isPage(file) ? contentOfPage(file) : contentOfWorkbook(file);
    const { texts, cut } = isCopied(file.name) && !whole ? withoutCut(given) : { texts: given, cut: null };
    const remarks = [...remarksOf(file), ...(cut === null ? [] : [cutRemark(file.name, cut)])];
    const paper = papers.at(-1);
    if (paper && !isBulletin(texts, annexes)) {
      paper.annexes.push(...annexes.map((annex) => ({ ...annex, within: false })));
      paper.remarks.push(...remarks);
    } else papers.push({ name: file.name, texts, annexes, remarks });
  }
  return papers.map(({ name, texts, annexes: given, remarks }) => {
    const { annexes, copies } = withoutCopies(numberedAnnexes(given, texts));
    return { name, document: readParagraphs(texts, annexes), copies, remarks };
  });
}

function remarksOf({ name, sheets }: ReadFile): ReadingRemark[] {
  const whole = sheets.flatMap(({ remarks = [] }) => remarks.filter(({ row }) => row === null));
  const unread = new Set(whole.flatMap((remark) => (remark.unread ? [remark.message] : [])));
  return [...new Set(whole.map(({ message }) => message))].map((message) => ({
    file: name,
    message,
    unread: unread.has(message),
  }));
}

/** A text or a page that somebody copied; a document is whole, whatever its last line ends with. */
function isCopied(name: string): boolean {
  return /\.(?:txt|html?|mht)$/iu.test(name);
}

function cutRemark(file: string, cut: string): ReadingRemark {
  const words = cut.length > 20 ? `…${cut.slice(-20)}` : cut;
  return { file, message: `正文到“${words}”就断了，像是没有复制完整，这半句没有校核。`, unread: true };
}

const sentenceEnd = /[。！？!?;；:：…”』」》)）]\s*$/u;

/** A paper that breaks off in the middle of a sentence says nothing in it yet. */
function withoutCut(texts: string[]): { texts: string[]; cut: string | null } {
  const last = texts.at(-1) ?? '';
  const lines = texts.map((text) => foldCheckText(text));
  const isListed = attachmentNote(lines).some(({ paragraph }) => paragraph === texts.length - 1);
  const whole = isListed || lines.slice(0, -1).some((line) => /^附[件表]\d{0,2}:?$/u.test(line));
  const isProse = /[，,。；;]|^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]/u.test(last);
  if (whole || !isProse || /^[\d.%]+$/u.test(last.trim()) || sentenceEnd.test(last) || /\d日\s*$/u.test(last))
    return { texts, cut: null };
  const end = Math.max(...['。', '；', ';', '！', '？'].map((mark) => last.lastIndexOf(mark)));
  const kept = last.slice(0, end + 1);
  // One line without a full stop is all there is.
  if (texts.length === 1 && kept === '') return { texts, cut: null };
  return { texts: [...texts.slice(0, -1), ...(kept.trim() === '' ? [] : [kept])], cut: last.slice(end + 1).trim() };
}

/** Lines of text only: what stands between the tables of a document, or a plain text file. */
function isText({ rows, table }: RawSheet): boolean {
  return table === undefined && rows.every((row) => row.filter(({ text }) => text.trim() !== '').length <= 1);
}

/** A document, a page or a text; no workbook. */
function isPage({ sheets }: ReadFile): boolean {
  return sheets.some(({ table }) => table !== undefined) || sheets.every(isText);
}

function contentOfPage({ name, sheets }: ReadFile): FileContent {
  const lines = blocksOfSheets(sheets).flatMap((block): Block[] =>
    block.kind === 'table' ? [block] : block.text.split('\n').map((text) => ({ kind: 'paragraph', text })),
  );
  const filled = withoutFurniture(lines.filter((block) => block.kind === 'table' || block.text.trim() !== ''));
  return contentOfBlocks(isCopied(name) ? withoutWraps(filled) : filled, fileLabel(name));
}

function contentOfWorkbook({ name, sheets }: ReadFile): FileContent {
  const texts = sheets.filter(isText).flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text).join('')));
  const tables = sheets.filter((sheet) => !isText(sheet));
  const own = fileLabel(name);
  const annexes = tables.flatMap((sheet): GivenAnnex[] => {
    // 附件.xlsx says nothing of its sheets 附件1 to 附件5, 附件2.xlsx does.
    const grid = gridOfSheet(sheet, /\d/u.test(own) ? own : '');
    if (!grid) return [];
    const label = grid.label || fileLabel(sheet.name) || (tables.length === 1 ? own : '');
    return [{ grid: labelled(grid, label), within: false }];
  });
  return {
    texts: texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== ''),
    annexes,
    whole: false,
  };
}

function fileLabel(name: string): string {
  const named = /附件(\d{0,2})/u.exec(foldCheckText(name));
  return named ? `附件${named[1] ?? ''}` : '';
}

/** A text without a table is no annex, however short. */
function isBulletin(texts: readonly string[], annexes: readonly GivenAnnex[]): boolean {
  const told = texts.filter((text) => /。/u.test(text)).length;
  return told >= 2 || (told > 0 && annexes.length === 0);
}
