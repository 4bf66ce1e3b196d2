import type { RawSheet } from '#shared/import/rawSheet.ts';
import { sentences, Unreadable } from '../refusal.ts';
import { type PdfPiece, paragraphsOfPages } from './pdfParagraphs.ts';

const mostPages = 500;

const scanned = '里没有文字，像是扫描件，没有读取。请用带文字的 PDF，或 Word 原稿。';
const manyPages = `超过 ${mostPages} 页，没有读取。请只留下通报正文。`;

export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/** The text of a PDF as paragraphs of one sheet. Its tables are lines of text: annexes are compared from their own files. */
export async function readPdf(bytes: Buffer, name: string): Promise<RawSheet[]> {
  // One and a half megabytes of program, loaded by those who open a PDF.
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(refuse);
  try {
    if (document.numPages > mostPages) throw new Unreadable(manyPages);
    const pages: PdfPiece[][] = [];
    for (let at = 1; at <= document.numPages; at += 1) {
      const content = await (await document.getPage(at)).getTextContent();
      pages.push(content.items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    }
    const paragraphs = paragraphsOfPages(pages);
    if (paragraphs.join('').replace(/[\s\ufffd]/gu, '').length < 10) throw new Unreadable(scanned);
    const rows = paragraphs.map((text) => [{ text, number: null, percent: false, date: null }]);
    return [{ name: name.replace(/\.[^.]{1,5}$/u, ''), rows, merges: [] }];
  } finally {
    await document.loadingTask.destroy();
  }
}

function pieceOf({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}): PdfPiece {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height };
}

function refuse(cause: unknown): never {
  const encrypted = cause instanceof Error && cause.name === 'PasswordException';
  throw new Unreadable(encrypted ? sentences.encrypted : sentences.damaged);
}
