import { generateKeyPairSync, sign } from 'node:crypto';
import type { ChangeRange } from '#electron/store/mergeChanges.ts';
import { insertMerge } from '#electron/store/merges.ts';
import type { Store } from '#electron/store/store.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** What a merge leaves behind, with a report of one word. */
export function noteMerge(store: Store, added: readonly ChangeRange[]): void {
  const report = '{}';
  const signature = sign(null, Buffer.from(report), privateKey).toString('base64');
  const [id, at] = [store.newId(), new Date(store.now()).toISOString()];
  insertMerge(store.db, { id, at, person: store.person, added, report, publicKey: key, signature });
}
