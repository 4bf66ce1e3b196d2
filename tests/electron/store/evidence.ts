import { appendEdits } from '#electron/store/appendEdits.ts';
import { type Blob, makeBlob } from '#electron/store/blobs.ts';
import type { Store } from '#electron/store/store.ts';

/** One piece of evidence with these bytes, as the handler would write it. */
export function addEvidence(store: Store, id: string, content: string): Blob {
  const blob = makeBlob(Buffer.from(content));
  const fields = {
    roundId: '2022q2',
    annexId: 'annex1',
    subjectId: 'u1',
    columnId: 'a',
    number: `2022q2-AAA-${id}`,
    name: `${id}.jpg`,
    hash: blob.hash,
    originalHash: blob.hash,
    mediaType: 'image/jpeg',
    size: blob.bytes.length,
    order: 1,
  };
  appendEdits(store, 'evidence.add', [{ entity: 'evidence', id, fields }], [blob]);
  return blob;
}
