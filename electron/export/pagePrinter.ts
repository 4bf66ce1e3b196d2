import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { pagesHtml } from '#shared/document/pages/pageSvg.ts';
import type { PdfPrinter } from './planPdf.ts';

/** Prints the same pages that the preview shows. */
export function pagePrinter(printHtml: (html: string) => Promise<Uint8Array>): PdfPrinter {
  return (model) => printHtml(pagesHtml(model.title, layOutPages(model), (hash) => `/evidence/${hash}`));
}
