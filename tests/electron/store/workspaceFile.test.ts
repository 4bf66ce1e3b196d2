import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { listUnits } from '#electron/store/units.ts';
import { AppError } from '#shared/error.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

const options = laptopOptions('甲');

/** A closed workspace with one unit. */
function workspace(folder: string): string {
  const file = path.join(folder, '某县.chabao');
  const store = createStore(file, options);
  appendEdits(store, 'unit.add', [{ entity: 'unit', id: 'u1', fields: { name: '某局', groupId: 'g', order: 1 } }]);
  closeStore(store);
  return file;
}

function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('what is no workspace is refused with its own sentence and stays as it was', () => {
  const cases: [string, (file: string) => void, string, string][] = [
    ['a missing file', () => undefined, 'not-found', '没有找到'],
    ['a folder', (file) => mkdirSync(file), 'file', '文件夹'],
    ['an empty file', (file) => writeFileSync(file, ''), 'damaged', '空的'],
    ['a text file', (file) => writeFileSync(file, '单位名称\t得分\n'.repeat(100)), 'invalid', '不是查报工作簿'],
    ['a short text file', (file) => writeFileSync(file, 'SQL'), 'invalid', '不是查报工作簿'],
    [
      'another SQLite file',
      (file) => new Database(file).exec('PRAGMA journal_mode = WAL; CREATE TABLE a (b)').close(),
      'invalid',
      '别的程序的数据库',
    ],
    ['a file cut off in its header', (file) => cut(file, 60), 'damaged', '不完整'],
    ['a file cut off in the middle', (file) => cut(file, 20_000), 'damaged', '不完整'],
  ];

  function cut(file: string, length: number): void {
    copyFileSync(workspace(temporaryFolder()), file);
    truncateSync(file, length);
  }

  test.each(cases)('%s', (_, make, code, sentence) => {
    const folder = temporaryFolder();
    const file = path.join(folder, '坏.chabao');
    make(file);
    const before = readdirSync(folder);
    const bytes = before.length > 0 && statSync(file).isFile() ? readFileSync(file) : null;
    const error = refusal(() => openStore(file, options));
    expect(error.code).toBe(code);
    expect(error.message).toContain(sentence);
    expect(error.message).toContain('坏.chabao');
    expect(error.message).toMatch(/。$/);
    expect(readdirSync(folder)).toEqual(before);
    if (bytes) expect(readFileSync(file)).toEqual(bytes);
  });

  test.each([
    ['in the file', 'DELETE'],
    ['in the log beside it only', 'WAL'],
  ])('a newer workspace is refused by name, its version being %s', (_, mode) => {
    const folder = temporaryFolder();
    const file = workspace(folder);
    const other = new Database(file);
    other.pragma(`journal_mode = ${mode}`);
    other.pragma('user_version = 99990');
    const error = refusal(() => openStore(file, options));
    expect(error.code).toBe('newer');
    expect(error.message).toContain('某县.chabao');
    expect(error.message).toContain('99990');
    other.close();
  });
});

describe('making a workspace', () => {
  test.each(['workspace', 'text'])('an existing %s is never overwritten', (what) => {
    const folder = temporaryFolder();
    const file = path.join(folder, '某县.chabao');
    if (what === 'text') writeFileSync(file, '别人的文件');
    else workspace(folder);
    const before = readFileSync(file);
    const error = refusal(() => createStore(file, options));
    expect(error).toMatchObject({ code: 'file' });
    expect(error.message).toContain('已存在');
    expect(readFileSync(file)).toEqual(before);
  });

  test('a missing folder is said, and nothing is left behind', () => {
    const folder = temporaryFolder();
    const error = refusal(() => createStore(path.join(folder, '无', '某县.chabao'), options));
    expect(error.code).toBe('file');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('opening', () => {
  test('looking at a workspace leaves it byte for byte, and no file beside it', () => {
    const folder = temporaryFolder();
    const file = workspace(folder);
    const before = readFileSync(file);
    const files = readdirSync(folder);
    const store = openStore(file, options);
    expect(listUnits(store.db)).toHaveLength(1);
    closeStore(store);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(files);
  });

  test('each opening that writes is a writer of its own', () => {
    const file = workspace(temporaryFolder());
    const store = openStore(file, options);
    appendEdits(store, 'unit.change', [{ entity: 'unit', id: 'u1', fields: { name: '新名' } }]);
    expect(store.db.prepare('SELECT lastSeq FROM writer').all()).toEqual([{ lastSeq: 1 }, { lastSeq: 1 }]);
    closeStore(store);
  });

  test('the clock of a reopened workspace goes on from its last change', () => {
    const file = workspace(temporaryFolder());
    const store = openStore(file, { ...laptopOptions('乙', 1000) });
    appendEdits(store, 'unit.change', [{ entity: 'unit', id: 'u1', fields: { name: '新名' } }]);
    const [first, second] = store.db.prepare('SELECT clock FROM change ORDER BY clock').pluck().all() as number[];
    expect(second).toBe((first ?? 0) + 1);
    expect(listUnits(store.db)[0]?.name).toBe('新名');
    closeStore(store);
  });
});
