import { AppError } from '#shared/error.ts';
import { maxAtOnce, maxEvidence } from '#shared/evidence/limits.ts';
import type { EvidencePlace } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { preparePicture } from './pictureStudio.ts';

type Draft = Parameters<typeof api.evidence.add>[0]['files'][number];

/** One step of undo as far as that does not hold up the other answers. */
const bytesPerStep = 60_000_000;

export interface TakenIn {
  readonly added: number;
  /** Why some were left out, as sentences. */
  readonly refused: readonly string[];
}

/** Takes files in as evidence of one place. `onProgress` is told how many are ready; what was taken in before a stop stays. */
export async function takeIn(
  place: EvidencePlace,
  given: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<TakenIn> {
  const files = given.slice(0, maxAtOnce);
  const refused =
    given.length > maxAtOnce ? [`一次最多加 ${maxAtOnce} 个，其余 ${given.length - maxAtOnce} 个请再加一次。`] : [];
  let added = 0;
  let drafts: Draft[] = [];
  let bytes = 0;
  const flush = async () => {
    if (drafts.length === 0) return;
    const result = await api.evidence.add({ ...place, files: drafts });
    added += result.added.length;
    refused.push(...result.known.map((name) => `“${name}”已在这里，没有重复加入。`));
    drafts = [];
    bytes = 0;
  };
  for (const [index, file] of files.entries()) {
    const draft = await prepare(file);
    if (typeof draft === 'string') refused.push(draft);
    else drafts.push(draft);
    bytes += file.size;
    onProgress(index + 1);
    if (signal.aborted && index + 1 < files.length) {
      refused.push(`已停止，其余 ${files.length - index - 1} 个没有加入。`);
      break;
    }
    if (bytes >= bytesPerStep) await flush();
  }
  await flush();
  return { added, refused };
}

/** What is needed to add the file, or the sentence why it cannot be added. */
async function prepare(file: File): Promise<Draft | string> {
  const name = file.name.slice(-200) || '未命名';
  if (file.size === 0) return `“${name}”是空文件，没有加入。`;
  if (file.size > maxEvidence) return `“${name}”超过50 MB，没有加入。请压缩后再加。`;
  const prepared = await preparePicture(file).catch(() => null);
  if (prepared === null) return `“${name}”打不开，可能已损坏，没有加入。`;
  const { picture } = prepared;
  const stored = picture?.stored ?? null;
  return {
    source: stored === null ? await sourceOf(file) : { upload: await upload(stored) },
    name,
    originalHash: picture?.originalHash ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    takenAt: picture?.takenAt ?? null,
    thumbnail: picture ? await upload(picture.thumbnail) : null,
    rendering: picture?.rendering ? await upload(picture.rendering) : null,
  };
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
