import { AppError } from '#shared/error.ts';
import { maxAtOnce, maxEvidence } from '#shared/evidence/limits.ts';
import type { EvidencePlace } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { atOnce, preparePicture } from './pictureStudio.ts';

type Draft = Parameters<typeof api.evidence.add>[0]['files'][number];

/** One step of undo as far as that does not hold up the other answers. */
const bytesPerStep = 60_000_000;

export interface TakenIn {
  readonly added: number;
  /** What was left out or is kept otherwise than given, and why, as sentences. */
  readonly remarks: readonly string[];
}

/** Takes files in as evidence of one place. `onProgress` is told how many are ready; what was taken in before a stop stays. */
export async function takeIn(
  place: EvidencePlace,
  given: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<TakenIn> {
  const files = given.slice(0, maxAtOnce);
  const remarks =
    given.length > maxAtOnce ? [`一次最多加 ${maxAtOnce} 个，其余 ${given.length - maxAtOnce} 个请再加一次。`] : [];
  let added = 0;
  let drafts: Draft[] = [];
  let bytes = 0;
  const flush = async () => {
    if (drafts.length === 0) return;
    const result = await api.evidence.add({ ...place, files: drafts });
    added += result.added.length;
    remarks.push(...result.known.map((name) => `“${name}”已在这里，没有重复加入。`));
    drafts = [];
    bytes = 0;
  };
  const prepared = inAdvance(files, prepare);
  for (const [index, file] of files.entries()) {
    if (signal.aborted) {
      remarks.push(`已停止，其余 ${files.length - index} 个没有加入。`);
      break;
    }
    const { draft, remark } = await prepared(index);
    if (draft !== undefined) drafts.push(draft);
    if (remark !== undefined) remarks.push(remark);
    bytes += file.size;
    onProgress(index + 1);
    if (bytes >= bytesPerStep) await flush();
  }
  await flush();
  return { added, remarks };
}

/** The results in order; those that come next are being made while one is waited for. */
function inAdvance<Given, Made>(given: readonly Given[], make: (each: Given) => Promise<Made>) {
  const begun: Promise<Made>[] = [];
  return (index: number): Promise<Made> => {
    for (const each of given.slice(begun.length, index + 1 + atOnce)) {
      const made = make(each);
      // Whoever waits for it hears of a failure; nobody does after a stop.
      made.catch(() => undefined);
      begun.push(made);
    }
    return begun[index] as Promise<Made>;
  };
}

const faults = {
  heic: '是苹果手机的 HEIC 照片，Word 和多数电脑打不开，没有加入。请先转成 jpg 再加；以后拍照前在手机“设置→相机→格式”选“兼容性最佳”。',
  broken: '的图片内容打不开，可能已损坏，按文件保存。',
  huge: '的像素太多，不能在这里显示，按文件保存。请缩小后再加一次，才能印进证据卷。',
} as const;

/** What is needed to add the file, and a sentence where it cannot be added or not as a picture. */
async function prepare(file: File): Promise<{ readonly draft?: Draft; readonly remark?: string }> {
  const name = file.name.slice(-200) || '未命名';
  if (file.size === 0) return { remark: `“${name}”是空文件，没有加入。` };
  if (file.size > maxEvidence) return { remark: `“${name}”超过50 MB，没有加入。请压缩后再加。` };
  const prepared = await preparePicture(file).catch(() => null);
  if (prepared === null)
    return { remark: `“${name}”读不出来，没有加入。请确认文件还在、没有被别的程序占用，再加一次。` };
  const { picture, fault } = prepared;
  if (fault === 'heic') return { remark: `“${name}”${faults.heic}` };
  const stored = picture?.stored ?? null;
  const draft = {
    source: stored === null ? await sourceOf(file) : { upload: await upload(stored) },
    name,
    originalHash: picture?.originalHash ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    takenAt: picture?.takenAt ?? null,
    thumbnail: picture ? await upload(picture.thumbnail) : null,
    rendering: picture?.rendering ? await upload(picture.rendering) : null,
  };
  return fault === null ? { draft } : { draft, remark: `“${name}”${faults[fault]}` };
}

/** A file of this machine is read where it lies; what has no place of its own is handed over. */
async function sourceOf(file: File): Promise<Draft['source']> {
  const path = bridge.platform.pathOf(file);
  return path === null ? { upload: await upload(await file.arrayBuffer()) } : { path };
}

export async function upload(bytes: ArrayBuffer): Promise<string> {
  const reply = await bridge.upload(bytes);
  if (reply.ok) return String(reply.value);
  throw new AppError(reply.error.code, reply.error.message, reply.error.details);
}
