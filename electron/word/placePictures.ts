import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type JSZip from 'jszip';
import { AppError } from '#shared/error.ts';
import { throwIfCancelled } from '../writeAtomically.ts';
import type { PictureSource } from './picture.ts';

interface Placing {
  readonly onPicture?: () => void;
  readonly signal: AbortSignal | undefined;
  /** What is being written, for the sentence. */
  readonly file: string;
}

/**
 * Puts the pictures where their hashes stand in for them. Each is read when its turn to be written comes, so that a document of
 * hundreds of photos never is in memory as a whole; and it is stored as it is, for a photo does not get any smaller.
 */
export async function placePictures(zip: JSZip, pictures: PictureSource, placing: Placing): Promise<JSZip> {
  for (const [name, part] of Object.entries(zip.files)) {
    if (!/^word\/media\/./u.test(name)) continue;
    const hash = await part.async('string');
    zip.file(name, Readable.from(read(hash, pictures, placing), { objectMode: false }), { compression: 'STORE' });
  }
  return zip;
}

async function* read(hash: string, pictures: PictureSource, { onPicture, signal, file }: Placing) {
  // Other calls of the window get their turn between two pictures.
  await nextTurn();
  throwIfCancelled(signal, file);
  onPicture?.();
  const bytes = await pictures.read(hash);
  if (!bytes) throw new AppError('file', '证据图片读不出来，没有写出，原有文件未改动。请重新打开工作簿再导出。');
  yield bytes;
}
