import { markMissing } from '#shared/document/markMissing.ts';
import { layOutPages } from '#shared/document/pages/layOutPages.ts';
import { pagesHtml } from '#shared/document/pages/pageSvg.ts';
import { AppError } from '#shared/error.ts';
import { pictureTypes } from '#shared/evidence/mediaType.ts';
import type { PdfPrinter } from './planPdf.ts';

/** Prints the same pages that the preview shows, and their pictures from where the window has them. */
export function pagePrinter(printHtml: (html: string) => Promise<Uint8Array>): PdfPrinter {
  return {
    atOnce: 1,
    print: (models, { typeOf }, signal) => {
      const isThere = (hash: string) => pictureTypes.includes(typeOf(hash) ?? '');
      const pages = models.map((model) =>
        pagesHtml(model.title, layOutPages(markMissing(model, isThere)), (hash) => `/evidence/${hash}`),
      );
      return orCancelled(Promise.all(pages.map(printHtml)), signal);
    },
  };
}

/** A window that prints cannot be stopped: nobody waits for it any longer. */
function orCancelled<Answer>(printing: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled', '已取消，没有写出 PDF，原有文件未改动。'));
    signal.addEventListener('abort', cancel, { once: true });
    printing.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
