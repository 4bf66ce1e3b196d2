import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import { buildNotice, officialName } from '#shared/notice/buildNotice.ts';
import { joinNotices } from '#shared/notice/joinNotices.ts';
import type { NoticeBeside } from '#shared/notice/noticeItem.ts';
import { noticeItems, unitsToNotify } from '#shared/notice/noticeItems.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { existsIn } from '#shared/round/unitThroughTime.ts';
import { fileNameOf } from '#shared/text/fileName.ts';
import type { PictureSource } from '../word/picture.ts';
import type { Existing } from '../writeAtomically.ts';
import type { ExportControl } from './exportJob.ts';
import type { ExportMaterial } from './exportMaterial.ts';

export interface NoticeRequest {
  /** null: every unit that has something to put right. */
  readonly unitIds: readonly string[] | null;
  readonly oneFile: boolean;
  readonly pictures: boolean;
  readonly folder: string;
  readonly existing: Existing;
}

/** Writes 整改通知单. Files already written stay when it is stopped. */
export async function writeNotices(
  { data, repeats, evidence }: ExportMaterial,
  request: NoticeRequest,
  control: ExportControl,
  pictures: PictureSource,
): Promise<WrittenNotices> {
  const ids = wantedUnits(data, request.unitIds);
  const beside: NoticeBeside = { repeats, evidence, pictures: request.pictures };
  mkdirSync(request.folder, { recursive: true });
  const papers = ids.map((id) => ({ id, name: nameOf(data, id) }));
  const files = request.oneFile
    ? [await writeOne(joinNotices(ids.map((id) => buildNotice(data, id, beside))), request, control, pictures)]
    : await writeEach(papers, (id) => buildNotice(data, id, beside), request, control, pictures);
  return { files, ...countsOf(data, ids, request.unitIds === null) };
}

function wantedUnits(data: RoundData, unitIds: readonly string[] | null): readonly string[] {
  if (unitIds !== null) return unitIds;
  const all = unitsToNotify(data);
  if (all.length > 0) return all;
  throw new AppError('not-found', '本轮次没有需要整改的问题，没有导出整改通知单。');
}

function nameOf(data: RoundData, id: string): string {
  const unit = data.units.find((each) => each.id === id);
  return unit ? officialName(data, unit) : id;
}

async function writeEach(
  papers: readonly { readonly id: string; readonly name: string }[],
  build: (id: string) => DocumentModel<Block>,
  { folder, existing }: NoticeRequest,
  { signal, onProgress }: ExportControl,
  pictures: PictureSource,
): Promise<ExportedFile[]> {
  const { writeDocument } = await import('../word/writeDocument.ts');
  const files: ExportedFile[] = [];
  // Two units of one name must not write over each other, whatever is done with files that were there before.
  const names = new Set<string>();
  for (const [index, { id, name }] of papers.entries()) {
    if (signal.aborted) break;
    const title = `整改通知单-${name}`;
    onProgress(index, papers.length, title);
    const file = fileNameOf(title, 'docx');
    const target = path.join(folder, file);
    const keep = names.has(file) ? 'number' : existing;
    names.add(file);
    files.push({ title, path: await writeDocument(target, build(id), { existing: keep, signal, pictures }) });
  }
  onProgress(files.length, papers.length, '');
  return files;
}

async function writeOne(
  model: DocumentModel<Block>,
  { folder, existing }: NoticeRequest,
  { signal, onProgress }: ExportControl,
  pictures: PictureSource,
): Promise<ExportedFile> {
  const { writeDocument } = await import('../word/writeDocument.ts');
  const target = path.join(folder, fileNameOf(model.title, 'docx'));
  const written = await writeDocument(target, model, {
    existing,
    signal,
    pictures,
    onProgress: (done, total) => onProgress(done, total, model.title),
  });
  return { title: model.title, path: written };
}

function countsOf(data: RoundData, ids: readonly string[], all: boolean): Omit<WrittenNotices, 'files'> {
  const { byUnit, ownerless } = noticeItems(data);
  const there = data.units.filter((unit) => existsIn(unit, data.round) || byUnit.has(unit.id));
  const unsure = ids.flatMap((id) =>
    (byUnit.get(id) ?? [])
      .filter(({ sure }) => !sure)
      .map(({ column, text }) => ({ unit: nameOf(data, id), item: column, text })),
  );
  return {
    units: ids.length,
    without: all ? there.length - ids.length : 0,
    unsure,
    ownerless: all ? ownerless : [],
  };
}
