import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { findBlob } from '#electron/store/blobs.ts';
import { closeStore, closeWithoutBackup } from '#electron/store/closeStore.ts';
import { openJournal, readJournal } from '#electron/store/recovery/journal.ts';
import { openSafely } from '#electron/store/recovery/openSafely.ts';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import { writeGeneration } from '#electron/store/recovery/writeGeneration.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { recoverySentences } from '#shared/backup/recovery.ts';
import type { Edit } from '#shared/store/change.ts';
import { optionsAt, type Place, placeIn } from '../../../faults/place.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';
import { addEvidence } from '../evidence.ts';

function answer(store: Store, ...subjects: string[]): void {
  for (const subject of subjects) {
    appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/${subject}`, fields: { a: '是' } }]);
  }
}

function answersIn({ db }: Store): unknown[] {
  return db.prepare('SELECT subjectId FROM finding ORDER BY subjectId').pluck().all();
}

/** Killed: nothing is tidied up. */
function abandon(store: Store): void {
  store.journal?.close();
  store.db.exec('PRAGMA wal_checkpoint(PASSIVE)');
  store.db.close();
  store.release();
}

let openings = 0;

function open(place: Place) {
  openings += 1;
  return openSafely(place.file, { ...optionsAt(place, `甲${openings}`, 1_800_000_000_000), device: '甲' });
}

/** A workspace with a proved backup beside it, whose second day goes on. */
function secondDay(): { place: Place; store: Store } {
  const place = placeIn(temporaryFolder());
  const first = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
  first.journal = openJournal(place.safety, place.file);
  answer(first, 'u1', 'u2');
  addEvidence(first, 'e1', 'first photo');
  closeStore(first);
  return { place, store: open(place).store };
}

function said(recovery: Parameters<typeof recoverySentences>[0] | null): string {
  return recovery ? recoverySentences(recovery).join('') : '';
}

describe('a workspace that is whole', () => {
  test('opens without a word', () => {
    const { place, store } = secondDay();
    abandon(store);
    expect(open(place).recovery).toBeNull();
  });
});

describe('a damaged workspace', () => {
  test.each([
    ['cut off', (file: string) => truncateSync(file, 30_000)],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['painted over', (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size, 7))],
  ])('that was %s opens with everything confirmed, and says where it was found', (_, damage) => {
    const { place, store } = secondDay();
    answer(store, 'u3');
    const { hash } = addEvidence(store, 'e2', 'second photo');
    abandon(store);
    damage(place.file);
    rmSync(`${place.file}-wal`, { force: true });
    const opened = open(place);
    expect(answersIn(opened.store)).toEqual(['u1', 'u2', 'u3']);
    expect(findBlob(opened.store.db, hash)?.toString()).toBe('second photo');
    expect(verifyStore(opened.store).problems).toEqual([]);
    expect(said(opened.recovery)).toMatch(
      /(?:已损坏|是空的).*从备份“某县\.备份\.chabao”取回 3 条.*随记补回 2 条.*没有丢失.*保存为“某县\.损坏/,
    );
    closeWithoutBackup(opened.store);
  });

  test('is kept as it was, under a name of its own', () => {
    const { place, store } = secondDay();
    abandon(store);
    truncateSync(place.file, 20_000);
    const bytes = readFileSync(place.file);
    const { store: healed, recovery } = open(place);
    expect(readFileSync(recovery?.keptAt ?? '')).toEqual(bytes);
    closeWithoutBackup(healed);
    expect(readdirSync(place.folder).filter((name) => name.includes('heal'))).toEqual([]);
  });

  test('without any copy gives what can still be read, and names what cannot', () => {
    const place = placeIn(temporaryFolder());
    const store = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
    for (let batch = 0; batch < 40; batch += 1)
      answer(store, ...Array.from({ length: 10 }, (_, row) => `u${batch}-${row}`));
    closeWithoutBackup(store);
    const bytes = readFileSync(place.file);
    const at = bytes.lastIndexOf('u20-5') - 200;
    bytes.fill(0, at - (at % 4096), at - (at % 4096) + 4096);
    writeFileSync(place.file, bytes);
    const { store: healed, recovery } = open(place);
    const { fromFile = 0, lost = [] } = recovery ?? {};
    const count = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    expect(fromFile).toBeGreaterThan(100);
    expect(fromFile + count).toBe(400);
    expect(said(recovery)).toMatch(/没有找回 \d+ 条：甲的检查员在“甲”上/);
    expect(verifyStore(healed).problems.filter((problem) => !problem.includes('缺少'))).toEqual([]);
    closeWithoutBackup(healed);
  });

  test('is put together from a slim backup with the photos that lie beside it', () => {
    const place = placeIn(temporaryFolder());
    const store = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
    answer(store, 'u1');
    const { hash } = addEvidence(store, 'e1', 'a photo');
    const written = writeGeneration(place.file, safetyPlace(place.safety, place.file), 1_700_000_000_000);
    expect(written).toMatchObject({ fresh: true, changes: 2 });
    closeWithoutBackup(store);
    truncateSync(place.file, 0);
    const { store: healed, recovery } = open(place);
    expect(findBlob(healed.db, hash)?.toString()).toBe('a photo');
    expect(recovery).toMatchObject({ fromBackup: 2, lost: [], missingFiles: [] });
    closeWithoutBackup(healed);
  });

  test('whose list of writers is gone as well gives its changes all the same', () => {
    const place = placeIn(temporaryFolder());
    const store = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
    answer(store, ...Array.from({ length: 50 }, (_, row) => `u${row}`));
    const page = store.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'writer'").pluck().get() as number;
    const size = store.db.pragma('page_size', { simple: true }) as number;
    closeWithoutBackup(store);
    const bytes = readFileSync(place.file);
    bytes.fill(0, (page - 1) * size, page * size);
    writeFileSync(place.file, bytes);
    const { store: healed, recovery } = open(place);
    expect(answersIn(healed)).toHaveLength(50);
    expect(said(recovery)).toMatch(/从损坏的文件里读出 50 条.*看不出记录到哪里为止/);
    closeWithoutBackup(healed);
  });

  test('whose healing was cut off is put in place by the next opening, and no old log is taken for its own', () => {
    const { place, store } = secondDay();
    answer(store, 'u3');
    const wal = readFileSync(`${place.file}-wal`);
    abandon(store);
    const whole = openSafely(place.file, { ...optionsAt(place, '乙', 1_900_000_000_000) }).store;
    closeWithoutBackup(whole);
    writeFileSync(`${place.file}.healed`, readFileSync(place.file));
    truncateSync(place.file, 10_000);
    writeFileSync(`${place.file}-wal`, wal);
    const { store: healed } = open(place);
    expect(answersIn(healed)).toEqual(['u1', 'u2', 'u3']);
    expect(verifyStore(healed).problems).toEqual([]);
    closeWithoutBackup(healed);
    expect(existsSync(`${place.file}.healed`)).toBe(false);
  });

  test('with nothing left is refused with a way out, and left as it is', () => {
    const place = placeIn(temporaryFolder());
    closeWithoutBackup(createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000)));
    truncateSync(place.file, 0);
    expect(() => open(place)).toThrow(/是空的.*从备份恢复/);
    expect(readdirSync(place.folder)).toEqual(['某县.chabao']);
  });

  test('what is no workspace and never was is called what it is', () => {
    const place = placeIn(temporaryFolder());
    writeFileSync(place.file, '单位名称\t得分\n'.repeat(100));
    expect(() => open(place)).toThrow('不是查报工作簿');
  });
});

describe('answers that were confirmed and are gone from the workspace', () => {
  test('come back from the journal, and it says so', () => {
    const { place, store } = secondDay();
    answer(store, 'u3', 'u4');
    abandon(store);
    rmSync(`${place.file}-wal`, { force: true });
    // The file as it was in the morning.
    writeFileSync(place.file, readFileSync(place.file.replace('.chabao', '.备份.chabao')));
    const opened = open(place);
    expect(answersIn(opened.store)).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(said(opened.recovery)).toMatch(/缺了最后确认保存的内容.*补回 2 条.*没有丢失/);
    closeStore(opened.store);
    expect(existsSync(path.join(safetyPlace(place.safety, place.file), '随记.jsonl'))).toBe(false);
    expect(open(place).recovery).toBeNull();
  });
});

describe('a large import', () => {
  const many = Array.from({ length: 1200 }, (_, at): Edit => {
    return { entity: 'finding', id: `2022q2/annex1/v${at}`, fields: { a: '是' } };
  });
  const noted = (place: Place) => readJournal(place.safety, place.file).rows.map(({ seq }) => seq);
  const inOrder = Array.from({ length: 1201 }, (_, at) => at + 1);

  test('is confirmed before the journal has all of it, which follows by itself', async () => {
    const { place, store } = secondDay();
    appendEdits(store, 'import', many);
    expect(noted(place).length).toBeLessThan(1200);
    await vi.waitFor(() => expect(noted(place)).toHaveLength(1200));
    answer(store, 'u3');
    expect(noted(place)).toEqual(inOrder);
    closeStore(store);
  });

  test('is noted before what comes after it', () => {
    const { place, store } = secondDay();
    appendEdits(store, 'import', many);
    answer(store, 'u3');
    expect(noted(place)).toEqual(inOrder);
    closeStore(store);
  });
});

describe('a backup', () => {
  test('is not written again when nothing changed since, and never over another one', () => {
    const { place, store } = secondDay();
    const at = safetyPlace(place.safety, place.file);
    const first = writeGeneration(place.file, at, 1_700_000_000_000);
    expect(writeGeneration(place.file, at, 1_700_000_000_000)).toEqual({ ...first, fresh: false });
    answer(store, 'u3');
    const second = writeGeneration(place.file, at, 1_700_000_000_000);
    expect(second.path).not.toBe(first.path);
    expect(existsSync(first.path)).toBe(true);
    closeWithoutBackup(store);
  });

  test('does not keep anybody from recording while it is written', () => {
    const { place, store } = secondDay();
    answer(store, 'u3');
    writeGeneration(place.file, safetyPlace(place.safety, place.file), 1_700_000_000_000);
    answer(store, 'u4');
    expect(answersIn(store)).toHaveLength(4);
    closeWithoutBackup(store);
  });
});
