import { writeFile } from 'node:fs/promises';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { AppError } from '#shared/error.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import type { PictureSource } from '../word/picture.ts';
import { throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import type { PlannedDocument, PlannedFile } from './plannedFile.ts';

/** Makes PDFs of documents: by the window's own printer, or by LibreOffice. */
export interface PdfPrinter {
  /** How many it prints in one go: to start an office program takes longer than to print a letter. */
  readonly atOnce: number;
  /** The bytes of each, in order. Throws AppError `file` or `cancelled`. */
  readonly print: (
    models: readonly DocumentModel<Block>[],
    pictures: PictureSource,
    signal: AbortSignal,
  ) => Promise<Uint8Array[]>;
}

/** Documents as PDF, each a file; those of one go are printed when the first of them is to be written. */
export function pdfFiles(
  documents: readonly PlannedDocument[],
  printer: PdfPrinter,
  pictures: PictureSource,
): PlannedFile[] {
  return inGoes(documents, printer.atOnce).flatMap((go) => {
    let printed: Promise<Uint8Array[]> | undefined;
    return go.map(({ title }, index) => ({
      title: `${title}（PDF）`,
      name: fileNameOf(title, 'pdf'),
      write: async (target, { existing, signal }) => {
        printed ??= printer.print(
          go.map(({ build }) => build()),
          pictures,
          signal,
        );
        const bytes = (await printed)[index];
        if (!bytes) throw new AppError('file', '没有写出 PDF：打印没有完成，原有文件未改动。请再试一次。');
        throwIfCancelled(signal, target);
        return writeAtomically(target, existing, (temporary) => writeFile(temporary, bytes), signal);
      },
    }));
  });
}

function inGoes<Item>(items: readonly Item[], atOnce: number): Item[][] {
  const goes: Item[][] = [];
  for (let from = 0; from < items.length; from += atOnce) goes.push(items.slice(from, from + atOnce));
  return goes;
}
