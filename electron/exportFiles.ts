import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { buildBulletin } from '#shared/bulletin/buildBulletin.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { fillPlainText } from '#shared/fact/fillText.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { fileNameOf } from '#shared/text/fileName.ts';

export interface ExportRequest {
  /** null: every annex that is printed. */
  readonly annexIds: readonly string[] | null;
  readonly bulletin: boolean;
  readonly folder: string;
  /** What to do with a file of the same name: the window keeps it and numbers the new one, the command line replaces it. */
  readonly existing: 'replace' | 'number';
}

export interface ExportControl {
  readonly onProgress: (done: number, total: number, label: string) => void;
  readonly signal: AbortSignal;
}

/** Writes the annexes as xlsx and the bulletin as docx. Files already written stay when a later one fails or is cancelled. */
export async function exportFiles(
  data: RoundData,
  request: ExportRequest,
  control: ExportControl,
): Promise<ExportedFile[]> {
  const annexes = printedAnnexes(data, request.annexIds);
  mkdirSync(request.folder, { recursive: true });
  const jobs = [
    ...annexes.map(({ id, number, title }) => ({ title: `附件${number} ${fillPlainText(data, title)}`, annexId: id })),
    ...(request.bulletin ? [{ title: bulletinTitle(data), annexId: null }] : []),
  ];
  const files: ExportedFile[] = [];
  for (const [index, job] of jobs.entries()) {
    if (control.signal.aborted) break;
    control.onProgress(index, jobs.length, job.title);
    files.push({ title: job.title, path: await exportOne(data, job, request, control.signal) });
  }
  control.onProgress(files.length, jobs.length, '');
  return files;
}

function printedAnnexes(data: RoundData, ids: readonly string[] | null) {
  for (const id of ids ?? []) {
    if (!data.pack.annexes.some((annex) => annex.id === id && annex.number !== null)) {
      throw new AppError('not-found', `本轮次没有附件“${id}”，没有导出。`, { annexId: id });
    }
  }
  return data.pack.annexes
    .filter((annex) => annex.number !== null && (ids === null || ids.includes(annex.id)))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

function bulletinTitle(data: RoundData): string {
  if (!data.pack.bulletin) throw new AppError('not-found', '本轮次的模板没有通报，没有导出通报。');
  return buildBulletin(data).title;
}

async function exportOne(
  data: RoundData,
  job: { title: string; annexId: string | null },
  { folder, existing }: ExportRequest,
  signal: AbortSignal,
): Promise<string> {
  // The writers bring large libraries along: they are loaded when something is written, so that everything else starts fast.
  if (job.annexId === null) {
    const { writeDocument } = await import('./word/writeDocument.ts');
    return writeDocument(path.join(folder, fileNameOf(job.title, 'docx')), buildBulletin(data), { existing, signal });
  }
  const { writeWorkbook } = await import('./excel/writeWorkbook.ts');
  const table = layOutTable(computeAnnex(data, job.annexId, 'printed'));
  return writeWorkbook(path.join(folder, fileNameOf(job.title, 'xlsx')), [table], { existing, signal });
}
