import { generateKeyPairSync, sign } from 'node:crypto';
import { insertMerge } from '#electron/store/merges.ts';
import type { Store } from '#electron/store/store.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** What a merge leaves behind, with a report that says who and when, and nothing else. */
export function noteMerge(store: Store, added: readonly ChangeRange[]): void {
  const said = { id: store.newId(), at: new Date(store.now()).toISOString(), person: store.person };
  const report = JSON.stringify(said);
  const signature = sign(null, Buffer.from(report), privateKey).toString('base64');
  insertMerge(store.db, { ...said, added, report, publicKey: key, signature });
}
