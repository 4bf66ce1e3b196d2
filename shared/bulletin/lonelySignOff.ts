import type { DocumentModel, Paragraph, ParagraphStyle } from '../document/documentModel.ts';
import { layOutPages } from '../document/pages/layOutPages.ts';
import type { PrintedPage } from '../document/pages/printedPage.ts';

const signOffStyles: ReadonlySet<ParagraphStyle> = new Set(['attachments', 'issuer', 'date', 'annotation']);

/**
 * The page on which 署名 or 成文日期 stands without a line of the text, so that the seal would be put on an empty page
 * (GB/T 9704-2012, 7.3.5.5); null: there is none. 附件说明 is no text. The paragraph before is kept with them where it is short enough.
 */
export function lonelySignOff({ back: _, ...model }: DocumentModel): number | null {
  const [text] = model.sections;
  const paragraphs = text?.blocks.filter((block): block is Paragraph => block.kind === 'paragraph') ?? [];
  const signOff = bare(paragraphs.filter(({ style }) => signOffStyles.has(style)).map(textOf));
  if (!text || signOff === '') return null;
  const pages = layOutPages({ ...model, sections: [text] });
  const lonely = pages.find((page, index) => index > 0 && isPartOf(signOff, page));
  return lonely?.number ?? null;
}

function isPartOf(signOff: string, page: PrintedPage): boolean {
  const marks = page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  const text = bare(marks.filter((mark) => !isPageNumber(mark, page.number)));
  return text !== '' && signOff.endsWith(text);
}

function isPageNumber(text: string, number: number): boolean {
  return text.replace(/[\s—–-]/gu, '') === `${number}`;
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

function bare(texts: readonly string[]): string {
  return texts.join('').replace(/\s/gu, '');
}
