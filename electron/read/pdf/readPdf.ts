import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { sheetsInOrder } from '#shared/import/document/sheetsInOrder.ts';
import type { RawRemark, RawSheet } from '#shared/import/rawSheet.ts';
import { sentences, Unreadable } from '../refusal.ts';
import { blocksOfPages } from './pdfBlocks.ts';
import { linesOfPage } from './pdfLines.ts';
import { type PdfPage, pageOf } from './pdfPage.ts';
import { type DrawingCodes, rulesOf } from './pdfRules.ts';

const mostPages = 500;

/** A picture is not looked at, however large it says it is. */
const options = { verbosity: 0, maxImageSize: 1 };

const scanned = '里没有文字，像是扫描件，没有读取。请用带文字的 PDF，或 Word 原稿。';
const manyPages = `超过 ${mostPages} 页，没有读取。请只留下通报正文。`;

export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/** The text of a PDF, and those of its tables whose rows and columns are certain. */
export async function readPdf(bytes: Buffer, name: string): Promise<RawSheet[]> {
  // One and a half megabytes of program, loaded by those who open a PDF.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(bytes), options).catch(refuse);
  try {
    if (document.numPages > mostPages) throw new Unreadable(manyPages);
    const pages: PdfPage[] = [];
    for (let at = 1; at <= document.numPages; at += 1) pages.push(await readPage(await document.getPage(at), OPS));
    const letters = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
    if (letters.replace(/[\s\ufffd]/gu, '').length < 10) throw new Unreadable(scanned);
    const { blocks, unread } = blocksOfPages(pages);
    const [first, ...more] = sheetsInOrder(blocks, name.replace(/\.[^.]{1,5}$/u, ''));
    return first ? [{ ...first, remarks: unreadTables(unread) }, ...more] : [];
  } finally {
    await document.loadingTask.destroy();
  }
}

function unreadTables(count: number): RawRemark[] {
  if (count === 0) return [];
  const message = `PDF 里的表格（${count} 处）行列拿不准，没有读取，正文没有与它们比对。请把附件的 Excel 或 Word 一并加入。`;
  return [{ severity: 'warning', row: null, column: null, message, unread: true }];
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** Lines are asked for only where words stand apart, as in the rows of a table. */
async function readPage(page: Page, codes: DrawingCodes): Promise<PdfPage> {
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const plain = pageOf(texts, []);
  if (!linesOfPage(plain.pieces).some(({ cells }) => cells.length > 1)) return plain;
  return pageOf(texts, rulesOf(await page.getOperatorList(), codes));
}

function refuse(cause: unknown): never {
  const encrypted = cause instanceof Error && cause.name === 'PasswordException';
  throw new Unreadable(encrypted ? sentences.encrypted : sentences.damaged);
}
