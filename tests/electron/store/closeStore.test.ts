import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { backupPath, backupStore } from '#electron/store/backup.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore, openStore, type Store } from '#electron/store/store.ts';
import { listUnits } from '#electron/store/units.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

const options = laptopOptions('甲');

function addUnit(store: Store, id: string): void {
  appendEdits(store, 'unit.add', [{ entity: 'unit', id, fields: { name: id, groupId: 'g', order: 1 } }]);
}

function unitsIn(file: string): string[] {
  const store = openStore(file, options);
  try {
    return listUnits(store.db).map(({ id }) => id);
  } finally {
    closeStore(store);
  }
}

function newWorkspace(): { folder: string; file: string; store: Store } {
  const folder = temporaryFolder();
  const file = path.join(folder, '某县.chabao');
  const store = createStore(file, options);
  addUnit(store, 'u1');
  return { folder, file, store };
}

describe('closing', () => {
  test('leaves one complete file and its proved backup', () => {
    const { folder, store } = newWorkspace();
    const backup = path.join(folder, '某县.备份.chabao');
    expect(closeStore(store)).toEqual({ backup, problem: null });
    expect(readdirSync(folder).sort()).toEqual(['某县.chabao', '某县.备份.chabao'].sort());
    expect(verifyStore(backup)).toMatchObject({ ok: true, changes: 1 });
  });

  test('twice does no harm', () => {
    const { store } = newWorkspace();
    closeStore(store);
    expect(closeStore(store)).toEqual({ backup: null, problem: null });
  });

  test('leaves the backup alone when nothing changed since, and renews it when something did', () => {
    const { folder, file, store } = newWorkspace();
    closeStore(store);
    const backup = path.join(folder, '某县.备份.chabao');
    const made = statSync(backup).ino;
    closeStore(openStore(file, options));
    expect(statSync(backup).ino).toBe(made);
    const again = openStore(file, options);
    addUnit(again, 'u2');
    closeStore(again);
    expect(unitsIn(backup)).toEqual(['u1', 'u2']);
  });

  test('never overwrites a backup that somebody worked in', () => {
    const { folder, file, store } = newWorkspace();
    closeStore(store);
    const worked = openStore(path.join(folder, '某县.备份.chabao'), laptopOptions('乙'));
    addUnit(worked, 'only-here');
    closeStore(worked);
    const again = openStore(file, laptopOptions('丙'));
    addUnit(again, 'u2');
    expect(closeStore(again).backup).toBe(path.join(folder, '某县.备份2.chabao'));
    expect(unitsIn(path.join(folder, '某县.备份.chabao'))).toContain('only-here');
  });

  test('never overwrites another file of the backup’s name', () => {
    const { folder, store } = newWorkspace();
    writeFileSync(path.join(folder, '某县.备份.chabao'), '别的内容');
    expect(closeStore(store).backup).toBe(path.join(folder, '某县.备份2.chabao'));
    expect(readFileSync(path.join(folder, '某县.备份.chabao'), 'utf8')).toBe('别的内容');
  });

  test('is not kept from closing by a failing backup, but says so', () => {
    const { folder, file, store } = newWorkspace();
    mkdirSync(path.join(folder, '某县.备份.chabao.tmp', '占位'), { recursive: true });
    const { backup, problem } = closeStore(store);
    expect(backup).toBeNull();
    expect(problem).toContain('备份没有更新');
    expect(existsSync(path.join(folder, '某县.备份.chabao'))).toBe(false);
    expect(unitsIn(file)).toEqual(['u1']);
  });

  test('while another program looks on, everything is kept and the file is tidied up later', () => {
    const { file, store } = newWorkspace();
    const reader = openStore(file, options);
    expect(listUnits(reader.db)).toHaveLength(1);
    closeStore(store);
    closeStore(reader);
    expect(unitsIn(file)).toEqual(['u1']);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

describe('a backup on request', () => {
  test('holds everything confirmed so far, while the workspace stays open', () => {
    const { folder, store } = newWorkspace();
    const target = path.join(folder, '带走.chabao');
    backupStore(store, target);
    addUnit(store, 'u2');
    expect(unitsIn(target)).toEqual(['u1']);
    closeStore(store);
  });

  test('never overwrites a file', () => {
    const { folder, store } = newWorkspace();
    const target = path.join(folder, '带走.chabao');
    writeFileSync(target, '别的内容');
    expect(() => backupStore(store, target)).toThrow('已存在');
    expect(readFileSync(target, 'utf8')).toBe('别的内容');
    closeStore(store);
  });
});

test('the backup is named after the workspace', () => {
  expect(backupPath(path.join('文件', '某县.chabao'), '备份')).toBe(path.join('文件', '某县.备份.chabao'));
  expect(backupPath('某县.db', '备份')).toBe('某县.db.备份.chabao');
});
