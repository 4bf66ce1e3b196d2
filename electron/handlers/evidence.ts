import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers, InputOf } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { nextNumbers, numberPrefix } from '#shared/evidence/evidenceNumber.ts';
import { evidenceVolumes } from '#shared/evidence/evidenceVolume.ts';
import { fileNameWithEnding } from '#shared/evidence/fileNameWithEnding.ts';
import { maxEvidence } from '#shared/evidence/limits.ts';
import { mediaTypeOf, pictureTypes } from '#shared/evidence/mediaType.ts';
import { isOpenable } from '#shared/evidence/openable.ts';
import type { Evidence, EvidencePlace } from '#shared/round/evidence.ts';
import type { Edit, FieldValue } from '#shared/store/change.ts';
import { withStoredPictures } from '../export/withStoredPictures.ts';
import { copyToOpen, openedFolder } from '../openedFiles.ts';
import { roundData, type Session, write } from '../session.ts';
import { type Blob, findBlob, makeBlob } from '../store/blobs.ts';
import type { Db } from '../store/database.ts';
import { countEvidence, findEvidence, listEvidence, listNumberedEvidence, listNumbers } from '../store/evidence.ts';
import { dropUploads, readUpload, uploadFolder } from '../uploads.ts';
import { writeAtomically } from '../writeAtomically.ts';
import { type Context, currentSession } from './context.ts';

type EvidenceCalls = AppContract['evidence'];
type Added = InputOf<EvidenceCalls['add']>['files'][number];

/** Orders are spaced so that moving one usually is one change. */
const spacing = 1024;

export function evidenceHandlers(context: Context): Handlers<AppContract>['evidence'] {
  const uploads = uploadFolder(context.userDir);
  const db = () => currentSession(context).store.db;
  const items = (place: EvidencePlace) => listNumberedEvidence(db(), placeOf(place));
  return {
    list: (place) => listNumberedEvidence(db(), place),
    counts: ({ roundId, annexId }) => countEvidence(db(), roundId, annexId),
    add: (draft) => {
      const session = currentSession(context);
      const plan = planAdding(session, draft, { uploads, newId: context.newId });
      const { savedAt } = write(session, 'evidence.add', plan.edits, plan.blobs);
      dropUploads(uploads, draft.files.flatMap(tokensOf));
      const added = new Set(plan.edits.map(({ id }) => id));
      return { savedAt, added: items(draft).filter(({ id }) => added.has(id)), known: plan.known };
    },
    change: ({ id, name, look, before }) => {
      const session = currentSession(context);
      const present = getEvidence(db(), id);
      const blobs = look ? pictureBlobs(uploads, look) : { thumbnail: undefined, rendering: undefined };
      const fields: Record<string, FieldValue> = {};
      if (name !== undefined) fields.name = name;
      if (look) Object.assign(fields, lookFields(present, look, blobs));
      const edits: Edit[] = before === undefined ? [] : moveEdits(listEvidence(db(), placeOf(present)), id, before);
      if (Object.keys(fields).length > 0) edits.push({ entity: 'evidence', id, fields });
      const action = before === undefined ? 'evidence.change' : 'evidence.move';
      const { savedAt } = write(session, action, edits, blobsOf(blobs));
      if (look) dropUploads(uploads, tokensOf(look));
      return { savedAt, evidence: items(present).find((evidence) => evidence.id === id) ?? present };
    },
    remove: ({ id }) => {
      getEvidence(db(), id);
      const edits: Edit[] = [{ entity: 'evidence', id, fields: { removed: true } }];
      return { savedAt: write(currentSession(context), 'evidence.remove', edits).savedAt };
    },
    save: async ({ id, path: file, what }) => {
      const evidence = getEvidence(db(), id);
      const bytes = findBlob(db(), (what === 'shown' && evidence.rendering) || evidence.hash);
      if (!bytes) throw lost(evidence);
      return { path: await writeAtomically(path.resolve(file), 'replace', (temporary) => writeFile(temporary, bytes)) };
    },
    copy: ({ id }) => {
      const evidence = getEvidence(db(), id);
      const name = fileNameWithEnding(evidence);
      if (!isOpenable(name))
        throw new AppError('invalid', `“${evidence.name}”这种文件不在这里打开，请另存后自己决定怎么处理。`);
      const bytes = findBlob(db(), evidence.hash);
      if (!bytes) throw lost(evidence);
      return { path: copyToOpen(openedFolder(context.userDir), evidence.hash, name, bytes) };
    },
    volumes: ({ roundId }) => {
      const data = roundData(currentSession(context), roundId);
      const volumes = evidenceVolumes(data, listNumberedEvidence(db(), { roundId }));
      return volumes.map((model) => withStoredPictures(db(), model));
    },
  };
}

function getEvidence(db: Db, id: string): Evidence {
  const evidence = findEvidence(db, id);
  if (!evidence) throw new AppError('not-found', '这件证据已被删除，请刷新后再试。', { id });
  return evidence;
}

function lost({ number, name }: Evidence): AppError {
  return new AppError(
    'damaged',
    `证据${number}“${name}”只有登记，没有内容，可能在合并时没有带来。请从原来的电脑或备份找回。`,
  );
}

interface Adding {
  readonly edits: Edit[];
  readonly blobs: Blob[];
  /** Names of the files that are at this place already. */
  readonly known: string[];
}

function planAdding(
  session: Session,
  { files, ...place }: InputOf<EvidenceCalls['add']>,
  { uploads, newId }: { readonly uploads: string; readonly newId: () => string },
): Adding {
  const { db, device } = session.store;
  const { round } = roundData(session, place.roundId);
  const here = listEvidence(db, place);
  const hashes = new Set(here.map(({ originalHash }) => originalHash));
  const prefix = numberPrefix(round, device);
  const numbers = nextNumbers(prefix, listNumbers(db, prefix), files.length);
  const plan: Adding = { edits: [], blobs: [], known: [] };
  let order = Math.max(0, ...here.map((evidence) => evidence.order));
  for (const file of files) {
    const taken = takeIn(uploads, file);
    if (hashes.has(taken.fields.originalHash)) {
      plan.known.push(file.name);
      continue;
    }
    hashes.add(taken.fields.originalHash);
    order += spacing;
    const number = numbers[plan.edits.length] ?? '';
    plan.edits.push({ entity: 'evidence', id: newId(), fields: { ...place, ...taken.fields, number, order } });
    plan.blobs.push(...taken.blobs);
  }
  return plan;
}

/** One file as it will be stored. What it is, is read from its bytes. */
function takeIn(uploads: string, file: Added) {
  const bytes = 'path' in file.source ? readPicked(file.source.path) : readUpload(uploads, file.source.upload);
  if (bytes.length === 0) throw new AppError('invalid', `“${file.name}”是空文件，没有加入。`);
  const stored = makeBlob(bytes);
  const mediaType = mediaTypeOf(bytes);
  const picture = pictureTypes.includes(mediaType) && file.width !== null && file.height !== null;
  const { thumbnail, rendering } = pictureBlobs(uploads, file);
  const fields = {
    name: file.name,
    hash: stored.hash,
    originalHash: file.originalHash ?? stored.hash,
    mediaType,
    width: picture ? file.width : null,
    height: picture ? file.height : null,
    size: bytes.length,
    takenAt: file.takenAt,
    rotation: 0,
    crop: null,
    marks: [],
    thumbnail: thumbnail?.hash ?? null,
    rendering: rendering?.hash ?? null,
  };
  return { fields, blobs: [stored, ...blobsOf({ thumbnail, rendering })] };
}

function readPicked(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false });
  const name = path.basename(file);
  if (!found?.isFile()) throw new AppError('file', `没有找到文件“${name}”，没有加入证据。`, { path: file });
  if (found.size > maxEvidence) throw new AppError('invalid', `“${name}”超过50 MB，没有加入。请压缩后再加。`);
  return readFileSync(file);
}

interface PictureTokens {
  readonly thumbnail: string | null;
  readonly rendering: string | null;
}

interface PictureBlobs {
  readonly thumbnail: Blob | undefined;
  readonly rendering: Blob | undefined;
}

/** The pictures that the window has made of it: only pictures are taken. */
function pictureBlobs(uploads: string, tokens: PictureTokens): PictureBlobs {
  const read = (token: string | null) => {
    if (token === null) return undefined;
    const bytes = readUpload(uploads, token);
    if (!pictureTypes.includes(mediaTypeOf(bytes))) throw new AppError('invalid', '缩略图不是图片，没有保存。');
    return makeBlob(bytes);
  };
  return { thumbnail: read(tokens.thumbnail), rendering: read(tokens.rendering) };
}

function blobsOf({ thumbnail, rendering }: PictureBlobs): Blob[] {
  return [thumbnail, rendering].filter((blob) => blob !== undefined);
}

function tokensOf(given: PictureTokens & { readonly source?: Added['source'] }): string[] {
  const tokens = [given.thumbnail, given.rendering].filter((token) => token !== null);
  return given.source && 'upload' in given.source ? [...tokens, given.source.upload] : tokens;
}

function lookFields(
  present: Evidence,
  { rotation, crop, marks }: NonNullable<InputOf<EvidenceCalls['change']>['look']>,
  { thumbnail, rendering }: PictureBlobs,
): Record<string, FieldValue> {
  if (present.width === null) throw new AppError('invalid', '这件证据不是图片，不能旋转、裁剪或标注。');
  return {
    rotation,
    crop: crop && { ...crop },
    marks: marks as unknown as FieldValue,
    thumbnail: thumbnail?.hash ?? present.thumbnail,
    rendering: rendering?.hash ?? null,
  };
}

function placeOf({ roundId, annexId, subjectId, columnId, problemId }: EvidencePlace): EvidencePlace {
  return { roundId, annexId, subjectId, columnId, problemId };
}

/** Puts one before another; null: at the end. All orders anew: a place holds few. */
function moveEdits(list: readonly Evidence[], id: string, before: string | null): Edit[] {
  const moved = list.filter((evidence) => evidence.id === id);
  const others = list.filter((evidence) => evidence.id !== id);
  const found = others.findIndex((evidence) => evidence.id === before);
  const at = found < 0 ? others.length : found;
  return [...others.slice(0, at), ...moved, ...others.slice(at)].map((evidence, index) => ({
    entity: 'evidence',
    id: evidence.id,
    fields: { order: (index + 1) * spacing },
  }));
}
