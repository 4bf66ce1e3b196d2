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
import type { ExportControl } from './exportJob.ts';

export interface ExportRequest {
  /** null: every annex that is printed. */
  readonly annexIds: readonly string[] | null;
  readonly bulletin: boolean;
  /** All annexes as the sheets of one workbook. */
  readonly oneWorkbook?: boolean | undefined;
  /** Annexes that are filled into an office's own workbook. */
  readonly templates?: readonly { readonly annexId: string; readonly path: string }[] | undefined;
  readonly folder: string;
  /** What to do with a file of the same name: the window keeps it and numbers the new one, the command line replaces it. */
  readonly existing: 'replace' | 'number';
}

/** One file to be written: annexes (several are the sheets of one workbook), an annex in an office's own form, or the bulletin. */
interface Job {
  readonly title: string;
  readonly annexIds: readonly string[] | null;
  readonly template?: string;
}

/** Writes the annexes as xlsx and the bulletin as docx. Files already written stay when a later one fails or is cancelled. */
export async function exportFiles(
  data: RoundData,
  request: ExportRequest,
  control: ExportControl,
): Promise<ExportedFile[]> {
  const jobs = [
    ...annexJobs(data, request),
    ...(request.bulletin ? [{ title: bulletinTitle(data), annexIds: null }] : []),
  ];
  mkdirSync(request.folder, { recursive: true });
  const files: ExportedFile[] = [];
  for (const [index, job] of jobs.entries()) {
    if (control.signal.aborted) break;
    control.onProgress(index, jobs.length, job.title);
    files.push({ title: job.title, path: await exportOne(data, job, request, control.signal) });
  }
  control.onProgress(files.length, jobs.length, '');
  return files;
}

function annexJobs(data: RoundData, { annexIds, oneWorkbook, templates = [] }: ExportRequest): Job[] {
  const annexes = printedAnnexes(data, annexIds);
  const single = (annex: (typeof annexes)[number]): Job => {
    const title = `附件${annex.number} ${fillPlainText(data, annex.title)}`;
    const template = templates.find(({ annexId }) => annexId === annex.id)?.path;
    return { title, annexIds: [annex.id], ...(template !== undefined && { template }) };
  };
  if (!oneWorkbook) return annexes.map(single);
  const isOwn = ({ id }: { id: string }) => templates.some(({ annexId }) => annexId === id);
  const together = annexes.filter((annex) => !isOwn(annex));
  if (together.length < 2) return annexes.map(single);
  const title = `附件${together[0]?.number}至${together.at(-1)?.number} ${data.round.title}`;
  return [{ title, annexIds: together.map(({ id }) => id) }, ...annexes.filter(isOwn).map(single)];
}

export function printedAnnexes(data: RoundData, ids: readonly string[] | null) {
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
  { title, annexIds, template }: Job,
  { folder, existing }: ExportRequest,
  signal: AbortSignal,
): Promise<string> {
  // The writers bring large libraries along: they are loaded when something is written, so that everything else starts fast.
  if (annexIds === null) {
    const { writeDocument } = await import('../word/writeDocument.ts');
    return writeDocument(path.join(folder, fileNameOf(title, 'docx')), buildBulletin(data), { existing, signal });
  }
  const file = path.join(folder, fileNameOf(title, 'xlsx'));
  const annexes = annexIds.map((annexId) => computeAnnex(data, annexId, 'printed'));
  const [annex] = annexes;
  if (template !== undefined && annex) {
    const [{ fillTemplate }, { markValues }] = await Promise.all([
      import('../excel/template/fillTemplate.ts'),
      import('../excel/template/markValues.ts'),
    ]);
    return fillTemplate(file, template, markValues(data, annex), { existing, signal });
  }
  const { writeWorkbook } = await import('../excel/writeWorkbook.ts');
  return writeWorkbook(file, annexes.map(layOutTable), { existing, signal });
}
