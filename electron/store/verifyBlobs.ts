import { type BlobUse, listMissingBlobs, listSpoiledBlobs, listUsesOf } from './blobs.ts';
import type { Db } from './database.ts';

const most = 5;

/** Every stored picture or file is what was taken in, and all evidence and imported files have their bytes: one sentence per fault, naming them. */
export function verifyBlobs(db: Db): string[] {
  const spoiled = listSpoiledBlobs(db);
  const named = listUsesOf(db, spoiled);
  const unnamed = spoiled.filter((hash) => !named.some((use) => use.hash === hash));
  const missing = listMissingBlobs(db);
  return [
    ...(named.length > 0
      ? [`${listed(named)}的内容被改动或损坏，与存入时的指纹不符。请从备份或其他电脑上的副本找回。`]
      : []),
    ...(unnamed.length > 0 ? [`有 ${unnamed.length} 份未被引用的文件内容被改动或损坏（${unnamed[0]}）。`] : []),
    ...(missing.length > 0 ? [`${listed(missing)}只有登记，没有内容。请从备份或其他电脑上的副本找回。`] : []),
  ];
}

function listed(uses: readonly BlobUse[]): string {
  const names = [...new Set(uses.map(({ what, name }) => `${what}“${name}”`))];
  const rest = names.length > most ? `等 ${names.length} 件` : '';
  return `${names.slice(0, most).join('、')}${rest}`;
}
