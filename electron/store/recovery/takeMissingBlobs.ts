import { type Blob, insertBlob, listMissingBlobs } from '../blobs.ts';
import { transact } from '../database.ts';
import type { Store } from '../store.ts';
import type { Salvage } from './salvage.ts';

/** Photos and files that are named and not there: from the damaged file, or from where the backups keep them. Returns those that are nowhere. */
export function takeMissingBlobs(
  { db }: Store,
  salvage: Pick<Salvage, 'blob'>,
  kept: (hashOf: string) => Buffer | undefined,
): string[] {
  const lost: string[] = [];
  transact(db, () => {
    for (const { hash, what, name } of listMissingBlobs(db)) {
      const bytes = salvage.blob(hash) ?? kept(hash);
      if (bytes) insertBlob(db, { hash, bytes } satisfies Blob);
      else lost.push(`${what}“${name}”`);
    }
  });
  return [...new Set(lost)];
}
