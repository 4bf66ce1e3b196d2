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
import { roundData, type Session } from '../session.ts';
import { findBlob } from '../store/blobs.ts';
import { listNumberedEvidence } from '../store/evidence.ts';
import type { Existing } from '../writeAtomically.ts';
import { noticeRepeats } from './noticeRepeats.ts';

export interface NoticeRequest {
  readonly roundId: string;
  /** null: every unit that has something to put right. */
  readonly unitIds: readonly string[] | null;
  readonly oneFile: boolean;
  readonly pictures: boolean;
  readonly folder: string;
  readonly existing: Existing;
}

export interface NoticeControl {
  readonly onProgress: (done: number, total: number, label: string) => void;
  readonly signal: AbortSignal;
}

/** Writes 整改通知单. Files already written stay when it is stopped. */
export async function writeNotices(
  session: Session,
  request: NoticeRequest,
  control: NoticeControl,
): Promise<WrittenNotices> {
  const data = roundData(session, request.roundId);
  const ids = wantedUnits(data, request.unitIds);
  const beside: NoticeBeside = {
    repeats: noticeRepeats(session, data),
    evidence: listNumberedEvidence(session.store.db, { roundId: request.roundId }),
    pictures: request.pictures,
  };
  mkdirSync(request.folder, { recursive: true });
  const papers = ids.map((id) => ({ id, name: nameOf(data, id) }));
  const files = request.oneFile
    ? [await writeOne(session, joinNotices(ids.map((id) => buildNotice(data, id, beside))), request, control)]
    : await writeEach(session, papers, (id) => buildNotice(data, id, beside), request, control);
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
  session: Session,
  papers: readonly { readonly id: string; readonly name: string }[],
  build: (id: string) => DocumentModel<Block>,
  { folder, existing }: NoticeRequest,
  { signal, onProgress }: NoticeControl,
): Promise<ExportedFile[]> {
  const { writeDocument } = await import('../word/writeDocument.ts');
  const findPicture = (hash: string) => findBlob(session.store.db, hash);
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
    files.push({ title, path: await writeDocument(target, build(id), { existing: keep, signal, findPicture }) });
  }
  onProgress(files.length, papers.length, '');
  return files;
}

async function writeOne(
  session: Session,
  model: DocumentModel<Block>,
  { folder, existing }: NoticeRequest,
  { signal, onProgress }: NoticeControl,
): Promise<ExportedFile> {
  const { writeDocument } = await import('../word/writeDocument.ts');
  const target = path.join(folder, fileNameOf(model.title, 'docx'));
  const written = await writeDocument(target, model, {
    existing,
    signal,
    findPicture: (hash) => findBlob(session.store.db, hash),
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
