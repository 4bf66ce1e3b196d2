import { expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { findBlob } from '#electron/store/blobs.ts';
import { keepFile } from '#electron/store/recovery/keptFiles.ts';
import { mendStore } from '#electron/store/recovery/mendStore.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { addEvidence } from '../evidence.ts';
import { contentOf, memoryLaptop } from '../laptop.ts';

test('tables that were altered behind our back say again what the log says', () => {
  const store = memoryLaptop('甲');
  appendEdits(store, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields: { a: '是' } }]);
  const whole = contentOf(store.db);
  store.db.exec(`UPDATE finding SET answers = '{"a":"否"}'`);
  expect(mendStore(store, [])).toEqual({ mended: [expect.stringContaining('与修改记录不符')], left: [] });
  expect(contentOf(store.db)).toEqual(whole);
  expect(mendStore(store, [])).toEqual({ mended: [], left: [] });
});

test('a spoiled photo is taken from where the backups keep it, and named where they do not', () => {
  const store = memoryLaptop('甲');
  const place = temporaryFolder();
  const { hash } = addEvidence(store, 'e1', 'a photo');
  store.db.prepare('UPDATE blob SET bytes = ?').run(Buffer.from('something else'));
  expect(mendStore(store, [place])).toEqual({ mended: [], left: [expect.stringContaining('e1')] });
  keepFile(place, hash, Buffer.from('a photo'));
  expect(mendStore(store, [place])).toEqual({ mended: [expect.stringContaining('e1')], left: [] });
  expect(findBlob(store.db, hash)?.toString()).toBe('a photo');
});
