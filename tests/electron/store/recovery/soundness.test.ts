import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { backupPath } from '#electron/store/backup.ts';
import { closeStore, closeWithoutBackup, letGo } from '#electron/store/closeStore.ts';
import { openDatabase } from '#electron/store/database.ts';
import { readJournal } from '#electron/store/recovery/journal.ts';
import { openSafely, reopenHealed } from '#electron/store/recovery/openSafely.ts';
import { proveByPieces } from '#electron/store/recovery/soundness.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { recoverySentences } from '#shared/backup/recovery.ts';
import { optionsAt, type Place, placeIn } from '../../../faults/place.ts';
import { addEarlierRounds, bigAnnex, fillBigRound } from '../../../support/bigRound.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

const size = { units: 400, items: 5 };
const inFront = 100;

let openings = 0;

/** As the window opens it: another one each time. */
function options(place: Place, changesInFront = inFront) {
  openings += 1;
  return { ...optionsAt(place, `甲${openings}`, 1_800_000_000_000 + openings * 1e6), device: '甲', changesInFront };
}

/** A workspace with so many earlier rounds, closed, with its backup beside it. */
function withRounds(earlier: number): Place {
  const place = placeIn(temporaryFolder());
  const store = createStore(place.file, optionsAt(place, '甲', 1_700_000_000_000));
  fillBigRound(store, size);
  addEarlierRounds(store, size, 0, earlier);
  closeStore(store);
  return place;
}

/** What this process has read of files so far. */
function bytesRead(): number {
  return Number(/^rchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

/** Alters an answer of the first row of an earlier round, where the log says it. */
function alterOldAnswer({ file }: Place, year = '2001'): void {
  const db = openDatabase(file, 'write');
  db.exec('DROP TRIGGER changeIsFinal');
  const sql = `UPDATE change SET fields = replace(fields, '是', '否') WHERE seq =
    (SELECT min(seq) FROM change WHERE id LIKE '${year}/%')`;
  expect(db.prepare(sql).run().changes).toBe(1);
  db.close();
}

function piecesOf(store: Store): { fault: string | null; pieces: number } {
  const steps = proveByPieces(store.db);
  for (let pieces = 1; ; pieces += 1) {
    const { done, value } = steps.next();
    if (done) return { fault: value, pieces };
    // Nothing is held between two pieces.
    expect(store.db.inTransaction).toBe(false);
  }
}

function answer(store: Store): void {
  appendEdits(store, 'record', [{ entity: 'finding', id: `2099/${bigAnnex}/late`, fields: { c0: '否' } }]);
}

function answersOf({ db }: Store): unknown {
  return db.prepare(`SELECT count(*) FROM finding WHERE subjectId = 'late'`).pluck().get();
}

describe('a large workspace', () => {
  test.runIf(existsSync('/proc/self/io'))('is opened by reading as much with nine earlier rounds as with one', () => {
    const [one = 0, nine = 0] = [1, 9].map((earlier) => {
      const place = withRounds(earlier);
      const before = bytesRead();
      const { store } = openSafely(place.file, options(place));
      const bytes = bytesRead() - before;
      expect(store.proved).toBe(false);
      closeWithoutBackup(store);
      return bytes;
    });
    expect(nine / one).toBeLessThan(1.1);
  });

  test('is proved whole by pieces of a thousand changes', () => {
    const place = withRounds(9);
    const { store } = openSafely(place.file, options(place));
    const tables = store.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table'`).pluck().get() as number;
    const { fault, pieces } = piecesOf(store);
    expect(fault).toBeNull();
    expect(pieces - tables).toBeGreaterThan(4);
    closeWithoutBackup(store);
  });

  test('whose newest answers were altered is put together again before it is shown', () => {
    const place = withRounds(2);
    alterOldAnswer(place, '2002');
    const { store, recovery } = openSafely(place.file, options(place));
    expect(recovery?.fromBackup).toBeGreaterThan(800);
    closeWithoutBackup(store);
  });

  test('with an old answer altered is opened, found out by the proof, and put together again with what was recorded meanwhile', () => {
    const place = withRounds(4);
    alterOldAnswer(place);
    const opened = openSafely(place.file, options(place));
    expect(opened.recovery).toBeNull();
    answer(opened.store);
    expect(piecesOf(opened.store).fault).toMatch(/was altered/);
    const { store, recovery } = reopenHealed(opened.store, options(place));
    expect(answersOf(store)).toBe(1);
    expect(store.proved).toBe(true);
    expect(piecesOf(store).fault).toBeNull();
    const said = recovery ? recoverySentences(recovery).join('') : '';
    expect(said).toMatch(/已损坏.*从备份“某县\.备份\.chabao”取回.*没有丢失.*保存为“某县\.损坏/);
    closeWithoutBackup(store);
  });

  test('that is damaged and closed before it was proved leaves the good backup and the journal as they are', () => {
    const place = withRounds(4);
    const backup = backupPath(place.file, '备份');
    const good = readFileSync(backup);
    alterOldAnswer(place);
    const { store } = openSafely(place.file, options(place));
    answer(store);
    expect(closeStore(store)).toMatchObject({ backup: null, problem: expect.stringMatching(/下次打开时会自动修复/) });
    expect(readFileSync(backup).equals(good)).toBe(true);
    const again = openSafely(place.file, options(place, Number.POSITIVE_INFINITY));
    expect(again.recovery).toMatchObject({ lost: [] });
    expect(answersOf(again.store)).toBe(1);
    closeWithoutBackup(again.store);
  });
});

test('damage that came while a workspace was open does not get into its backup', () => {
  const place = withRounds(1);
  const backup = backupPath(place.file, '备份');
  const good = readFileSync(backup);
  const { store } = openSafely(place.file, options(place, Number.POSITIVE_INFINITY));
  answer(store);
  alterOldAnswer(place);
  expect(closeStore(store).problem).toMatch(/先前的备份没有动/);
  expect(readFileSync(backup).equals(good)).toBe(true);
});

test('a letter painted over in the words that made a table is put right on opening', () => {
  const place = withRounds(1);
  const bytes = readFileSync(place.file);
  // The words as they were before a migration still lie on the page.
  for (let at = bytes.indexOf('CREATE TABLE bulletin'); at >= 0; at = bytes.indexOf('CREATE TABLE bulletin', at + 1)) {
    bytes[bytes.indexOf('TEXT', at)] = 't'.charCodeAt(0);
  }
  for (const changesInFront of [inFront, Number.POSITIVE_INFINITY]) {
    writeFileSync(place.file, bytes);
    const { store, recovery } = openSafely(place.file, options(place, changesInFront));
    expect(recovery).toMatchObject({ lost: [] });
    expect(verifyStore(store).problems).toEqual([]);
    closeWithoutBackup(store);
  }
});

test('what was let go of can be opened by anybody, and its journal is kept', () => {
  const place = withRounds(0);
  const { store } = openSafely(place.file, options(place));
  answer(store);
  letGo(store);
  expect(readJournal(place.safety, place.file).rows).toHaveLength(1);
  writeFileSync(place.file, Buffer.alloc(5000, 7));
  const again = openSafely(place.file, options(place));
  expect(again.store.readOnly).toBeNull();
  expect(answersOf(again.store)).toBe(1);
  closeWithoutBackup(again.store);
});
