import { readExif } from '#shared/evidence/exif.ts';
import { longestEdge, maxPixels, renderingEdge, thumbnailEdge } from '#shared/evidence/limits.ts';
import { mediaTypeOf, pictureTypes } from '#shared/evidence/mediaType.ts';
import { pixelCount } from '#shared/evidence/pixelSize.ts';
import type { Look } from '#shared/round/evidence.ts';
import { drawLook } from './drawLook.ts';
import type { PictureAnswer, PictureJob, Prepared, Rendered } from './pictureJob.ts';

// Decoding and scaling of photos, away from the window's own thread: it never stands still.
const asTaken: Look = { rotation: 0, crop: null, marks: [] };
/** A screenshot stays sharp as PNG as long as that is not much larger than a photo. */
const largestPng = 2_000_000;
/** Enough for every EXIF part. */
const headLength = 256 * 1024;

self.onmessage = async ({ data }: MessageEvent<{ readonly id: number; readonly job: PictureJob }>) => {
  const { id, job } = data;
  try {
    const value = job.kind === 'prepare' ? await prepare(job.file) : await render(job.address, job.look);
    self.postMessage({ id, ok: true, value } satisfies PictureAnswer, { transfer: buffersOf(value) });
  } catch {
    self.postMessage({ id, ok: false } satisfies PictureAnswer);
  }
};

async function prepare(file: Blob): Promise<Prepared> {
  const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  const mediaType = mediaTypeOf(head);
  if (mediaType === 'image/heic') return { picture: null, fault: 'heic' };
  if (!pictureTypes.includes(mediaType)) return { picture: null, fault: null };
  if ((pixelCount(head, mediaType) ?? 0) > maxPixels) return { picture: null, fault: 'huge' };
  const bitmap = await decode(file.slice(0, file.size, mediaType)).catch(() => null);
  if (bitmap === null) return { picture: null, fault: 'broken' };
  const made = await takePicture(file, bitmap, mediaType, readExif(head));
  bitmap.close();
  return { picture: made, fault: null };
}

async function takePicture(
  file: Blob,
  bitmap: ImageBitmap,
  mediaType: string,
  { orientation, takenAt }: ReturnType<typeof readExif>,
): Promise<NonNullable<Prepared['picture']>> {
  const shrink = Math.max(bitmap.width, bitmap.height) > longestEdge;
  const stored = shrink || orientation !== 1 ? await encode(bitmap, asTaken, longestEdge, mediaType) : null;
  const scale = shrink ? longestEdge / Math.max(bitmap.width, bitmap.height) : 1;
  return {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
    takenAt,
    stored,
    originalHash: stored === null ? null : await sha256(await file.arrayBuffer()),
    thumbnail: await encode(bitmap, asTaken, thumbnailEdge, 'image/jpeg'),
    // Word does not know WebP.
    rendering:
      mediaType === 'image/webp' && stored === null ? await encode(bitmap, asTaken, renderingEdge, 'image/jpeg') : null,
  };
}

async function render(address: string, look: Look): Promise<Rendered> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no picture at ${address}`);
  const blob = await response.blob();
  const bitmap = await decode(blob);
  const rendering = await encode(bitmap, look, renderingEdge, blob.type);
  const thumbnail = await encode(bitmap, look, thumbnailEdge, 'image/jpeg');
  bitmap.close();
  return { thumbnail, rendering };
}

function decode(blob: Blob): Promise<ImageBitmap> {
  return createImageBitmap(blob, { imageOrientation: 'from-image' });
}

async function encode(bitmap: ImageBitmap, look: Look, edge: number, from: string): Promise<ArrayBuffer> {
  const canvas = drawLook(bitmap, look, edge);
  if (from === 'image/png') {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= largestPng) return png.arrayBuffer();
  }
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: edge === thumbnailEdge ? 0.8 : 0.88 });
  return jpeg.arrayBuffer();
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function buffersOf(value: Prepared | Rendered): Transferable[] {
  const made = 'picture' in value ? value.picture : value;
  return Object.values(made ?? {}).filter((part): part is ArrayBuffer => part instanceof ArrayBuffer);
}
