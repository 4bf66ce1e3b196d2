import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { DocumentModel } from '#shared/document/documentModel.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import { throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { type ExportRequest, printedAnnexes } from './exportFiles.ts';
import type { ExportControl } from './exportJob.ts';

/** Makes the bytes of a PDF of a document: by the window's own printer, or by LibreOffice. */
export type PdfPrinter = (model: DocumentModel, signal: AbortSignal) => Promise<Uint8Array>;

/** Writes the annexes and the bulletin as PDF, each a file. Files already written stay when a later one fails or is cancelled. */
export async function exportPdf(
  data: RoundData,
  { annexIds, bulletin, folder, existing }: Pick<ExportRequest, 'annexIds' | 'bulletin' | 'folder' | 'existing'>,
  { onProgress, signal }: ExportControl,
  print: PdfPrinter,
): Promise<ExportedFile[]> {
  const jobs = [
    ...printedAnnexes(data, annexIds).map(({ id, number, title }) => ({
      title: `附件${number} ${fillPlainText(data, title)}`,
      model: () => annexDocument(data, id),
    })),
    ...(bulletin ? [{ title: buildBulletin(data).title, model: () => buildBulletin(data) }] : []),
  ];
  mkdirSync(folder, { recursive: true });
  const files: ExportedFile[] = [];
  for (const [index, { title, model }] of jobs.entries()) {
    if (signal.aborted) break;
    onProgress(index, jobs.length, `${title}（PDF）`);
    const file = path.join(folder, fileNameOf(title, 'pdf'));
    const bytes = await print(model(), signal);
    throwIfCancelled(signal, file);
    files.push({
      title,
      path: await writeAtomically(file, existing, (temporary) => writeFile(temporary, bytes), signal),
    });
  }
  onProgress(files.length, jobs.length, '');
  return files;
}

/** An annex by itself, set as it is behind the bulletin. */
function annexDocument(data: RoundData, annexId: string): DocumentModel {
  const table = layOutTable(computeAnnex(data, annexId, 'printed'));
  const { paper } = data.pack.office;
  const sections = [{ orientation: table.orientation, blocks: [{ kind: 'table' as const, table }] }];
  return { title: table.title, ...(paper ? { paper } : {}), sections };
}
