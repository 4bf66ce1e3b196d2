import { writeFile } from 'node:fs/promises';
import { annexDocument } from '#shared/annex/annexDocument.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import type { ExportOrder } from '#shared/document/exportOrder.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { bulletinTitle, printedAnnexes } from './planDocuments.ts';
import type { PlannedFile } from './plannedFile.ts';

/** Makes the bytes of a PDF of a document: by the window's own printer, or by LibreOffice. */
export type PdfPrinter = (model: DocumentModel, signal: AbortSignal) => Promise<Uint8Array>;

/** The annexes and the bulletin as PDF, each a file. */
export function planPdf(data: RoundData, { annexIds, bulletin }: ExportOrder, print: PdfPrinter): PlannedFile[] {
  const annexes = printedAnnexes(data, annexIds).map(({ id, title }) =>
    pdf(title, () => annexDocument(data, id), print),
  );
  return bulletin ? [...annexes, pdf(bulletinTitle(data), () => buildBulletin(data), print)] : annexes;
}

function pdf(title: string, model: () => DocumentModel, print: PdfPrinter): PlannedFile {
  return {
    title: `${title}（PDF）`,
    name: fileNameOf(title, 'pdf'),
    write: async (target, { existing, signal }) => {
      const bytes = await print(model(), signal);
      throwIfCancelled(signal, target);
      return writeAtomically(target, existing, (temporary) => writeFile(temporary, bytes), signal);
    },
  };
}
