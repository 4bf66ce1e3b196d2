import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { type Db, openDatabase } from '#electron/store/database.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { createStore, openStore, type Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { addEvidence } from './evidence.ts';
import { contentOf, memoryLaptop } from './laptop.ts';
import { laptopOptions } from './laptopOptions.ts';

const options = laptopOptions('甲');

function workspaceWithBackup(): { file: string; backup: string } {
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, options);
  addEvidence(store, 'e1', 'first photo');
  closeStore(store);
  return { file, backup: file.replace('.chabao', '.备份.chabao') };
}

/** Opens, acts, closes; the number of the file on the disk tells whether the backup was written anew. */
function work(file: string, act: (store: Store) => void): void {
  const store = openStore(file, options);
  act(store);
  closeStore(store);
}

function everything(file: string): Record<string, unknown> {
  const db: Db = openDatabase(file, 'read');
  const blobs = db.prepare('SELECT hash, hex(bytes) FROM blob ORDER BY hash').raw().all();
  const content = { ...contentOf(db), blobs, steps: db.prepare('SELECT * FROM step').all() };
  db.close();
  return content;
}

describe('the backup of a workspace with photos', () => {
  test('is brought up to date in place and equals the workspace', () => {
    const { file, backup } = workspaceWithBackup();
    const made = statSync(backup).ino;
    work(file, (store) => {
      addEvidence(store, 'e2', 'second photo');
      appendEdits(store, 'evidence.remove', [{ entity: 'evidence', id: 'e1', fields: { removed: true } }]);
      appendEdits(store, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields: { a: '否' } }]);
    });
    expect(statSync(backup).ino).toBe(made);
    expect(everything(backup)).toEqual(everything(file));
    expect(verifyStore(backup).problems).toEqual([]);
  });

  test('takes in what was merged, also before a gap is closed', () => {
    const { file, backup } = workspaceWithBackup();
    const other = memoryLaptop('乙');
    addEvidence(other, 'e5', 'elsewhere');
    addEvidence(other, 'e6', 'elsewhere as well');
    const [first, second] = listChanges(other.db);
    work(file, (store) => mergeChanges(store, second ? [second] : []));
    expect(everything(backup)).toEqual(everything(file));
    work(file, (store) => mergeChanges(store, first ? [first] : []));
    expect(everything(backup)).toEqual(everything(file));
  });

  test('is written anew as a whole when its log was altered', () => {
    const { file, backup } = workspaceWithBackup();
    const db = new Database(backup);
    db.exec("DROP TRIGGER changeIsFinal; UPDATE change SET person = '别人'");
    db.close();
    work(file, (store) => addEvidence(store, 'e2', 'second photo'));
    expect(verifyStore(backup).problems).toEqual([]);
    expect(everything(backup)).toEqual(everything(file));
  });

  test('a photo that is spoiled in it is named by the verifier', () => {
    const { file, backup } = workspaceWithBackup();
    work(file, (store) => {
      const blob = addEvidence(store, 'e2', 'second photo');
      const db = new Database(backup);
      db.prepare('INSERT INTO blob VALUES (?, ?)').run(blob.hash, Buffer.from('something else'));
      db.close();
    });
    // The photo was there under its name already, so it was not copied: verifying tells.
    expect(verifyStore(backup).problems).toEqual([expect.stringContaining('e2')]);
  });

  test('is left whole when another program reads it', () => {
    const { file, backup } = workspaceWithBackup();
    const reader = new Database(backup, { readonly: true });
    reader.exec('BEGIN; SELECT count(*) FROM change');
    work(file, (store) => addEvidence(store, 'e2', 'second photo'));
    reader.close();
    expect(everything(backup)).toEqual(everything(file));
  });
});
