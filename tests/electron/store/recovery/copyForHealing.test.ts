import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore, closeWithoutBackup, letGo } from '#electron/store/closeStore.ts';
import { copyForHealing } from '#electron/store/recovery/copyForHealing.ts';
import { openSafely } from '#electron/store/recovery/openSafely.ts';
import type { Store } from '#electron/store/store.ts';
import { createStore } from '#electron/store/store.ts';
import { AppError } from '#shared/error.ts';
import { optionsAt, type Place, placeIn } from '../../../faults/place.ts';
import { asOrdinaryUser } from '../../../support/asOrdinaryUser.ts';
import { startBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

function answer(store: Store, subject: string): void {
  appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/${subject}`, fields: { a: '是' } }]);
}

let openings = 0;

function open(place: Place, file = place.file) {
  openings += 1;
  return openSafely(file, { ...optionsAt(place, `甲${openings}`, 1_800_000_000_000), device: '甲' });
}

/** One answer in the backup beside it, another in the journal alone. */
function damagedPlace(): Place {
  const place = placeIn(temporaryFolder());
  const store = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
  answer(store, 'u1');
  closeStore(store);
  const again = open(place).store;
  answer(again, 'u2');
  letGo(again);
  truncateSync(place.file, 20_000);
  return place;
}

test('a damaged workspace where nothing may be written is refused with a way out, and left as it is', () => {
  const place = damagedPlace();
  const before = readFileSync(place.file);
  chmodSync(place.file, 0o444);
  chmodSync(place.folder, 0o555);
  const refused = asOrdinaryUser(() => {
    try {
      return open(place);
    } catch (error) {
      return error;
    }
  });
  chmodSync(place.folder, 0o755);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({
    message: expect.stringMatching(/只读.*另存到可写的文件夹/),
    details: { elsewhere: true },
  });
  expect(readFileSync(place.file).equals(before)).toBe(true);
});

test('taken elsewhere it is put together again of its backup and its journal, and its own files stay as they are', () => {
  const place = damagedPlace();
  const before = readdirSync(place.folder).map((name) => [
    name,
    name.endsWith('.chabao') && readFileSync(path.join(place.folder, name)).length,
  ]);
  chmodSync(place.file, 0o444);
  const folder = path.join(temporaryFolder(), '可写');
  mkdirSync(folder);
  const target = path.join(folder, '某县-修复.chabao');
  copyForHealing(place.file, target, [place.safety]);
  const { store, recovery } = open(place, target);
  expect(store.readOnly).toBeNull();
  expect(recovery).toMatchObject({ fromJournal: 1, lost: [], backup: path.join(folder, '某县-修复.备份.chabao') });
  expect(store.db.prepare('SELECT subjectId FROM finding ORDER BY 1').pluck().all()).toEqual(['u1', 'u2']);
  closeWithoutBackup(store);
  expect(
    readdirSync(place.folder).map((name) => [
      name,
      name.endsWith('.chabao') && readFileSync(path.join(place.folder, name)).length,
    ]),
  ).toEqual(before);
  expect(() => copyForHealing(place.file, target, [])).toThrow(/已存在，没有覆盖它/);
});

test('where nothing can be put together, no copy is left to be in the way of trying again', async () => {
  const folder = temporaryFolder();
  const { api } = startBackend(path.join(folder, 'user'));
  const [file, elsewhere] = [path.join(folder, '某县.chabao'), path.join(folder, '别处')];
  mkdirSync(elsewhere);
  const store = createStore(file, optionsAt(placeIn(folder), '甲', 1_700_000_000_000));
  answer(store, 'u1');
  closeWithoutBackup(store);
  truncateSync(file, 600);
  const target = path.join(elsewhere, '某县-修复.chabao');
  for (const _ of [1, 2]) {
    await expect(api.backup.healElsewhere({ path: file, target })).rejects.toThrow(/从“某县.chabao”里读不出任何记录/);
    expect(readdirSync(elsewhere)).toEqual([]);
  }
});
