import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { loadFindings } from '#electron/store/findings.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { undo } from '#electron/store/undo.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { asOrdinaryUser } from '../../support/asOrdinaryUser.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

const options = laptopOptions('甲');

function newWorkspace(folder: string): string {
  const file = path.join(folder, '某县.chabao');
  closeStore(createStore(file, options));
  return file;
}

interface Recorder {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly readOnly: string | null;
}

async function startRecorder(file: string, what = ''): Promise<Recorder> {
  const script = path.join(import.meta.dirname, 'recorder.ts');
  const child = spawn(process.execPath, [script, file, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { readOnly } = JSON.parse((await lines.next()).value as string) as { readOnly: string | null };
  return { process: child, lines, readOnly };
}

async function killed({ process: child }: Recorder): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function answersIn(file: string): number {
  const store = openStore(file, options);
  try {
    expect(store.readOnly).toBeNull();
    return Object.keys(loadFindings(store.db, '2022q2').annex1 ?? {}).length;
  } finally {
    closeStore(store);
  }
}

describe('one process writes at a time', () => {
  test('a second opening is read-only, says so, and sees what the first confirms', async () => {
    const file = newWorkspace(temporaryFolder());
    const first = openStore(file, options);
    const second = openStore(file, laptopOptions('乙'));
    expect(first.readOnly).toBeNull();
    expect(second.readOnly).toMatch(/另一个程序正在写“某县\.chabao”.*。$/);
    appendEdits(first, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields: { a: '是' } }]);
    expect(loadFindings(second.db, '2022q2')).toEqual({ annex1: { u1: { a: '是' } } });
    expect(() => appendEdits(second, 'record', [])).toThrow('只能查看');
    expect(() => undo(second)).toThrow('只能查看');
    closeStore(second);
    closeStore(first);
  });

  test('another process may look on while one writes, and write when that one was killed', async () => {
    const file = newWorkspace(temporaryFolder());
    const writing = await startRecorder(file, 'record');
    expect(writing.readOnly).toBeNull();
    await writing.lines.next();
    const store = openStore(file, options);
    expect(store.readOnly).toContain('另一个程序');
    expect(store.db.prepare('SELECT count(*) AS n FROM change').get()).toHaveProperty('n');
    closeStore(store);
    await killed(writing);
    expect(answersIn(file)).toBeGreaterThan(0);
  });

  test('this process keeps others from writing', async () => {
    const file = newWorkspace(temporaryFolder());
    const store = openStore(file, options);
    // Another look from the same process must not loosen the lock.
    closeStore(openStore(file, options));
    verifyStore(file);
    expect((await startRecorder(file)).readOnly).toContain('另一个程序');
    closeStore(store);
    expect((await startRecorder(file)).readOnly).toBeNull();
  });

  test.skipIf(process.platform === 'win32')('another name of the same file is the same workspace', () => {
    const folder = temporaryFolder();
    const store = openStore(newWorkspace(folder), options);
    symlinkSync(store.path, path.join(folder, '别名.chabao'));
    const other = openStore(path.join(folder, '别名.chabao'), options);
    expect(other.readOnly).toContain('另一个程序');
    closeStore(other);
    closeStore(store);
  });

  test('a lock file left behind means nothing, and closing takes it away', () => {
    const folder = temporaryFolder();
    const file = newWorkspace(folder);
    writeFileSync(`${file}-lock`, '');
    const store = openStore(file, options);
    expect(store.readOnly).toBeNull();
    closeStore(store);
    expect(existsSync(`${file}-lock`)).toBe(false);
  });
});

describe('killed while it writes', () => {
  test('every acknowledged answer is in the file, and the file is sound', async () => {
    for (const after of [1, 40, 150]) {
      const file = newWorkspace(temporaryFolder());
      const recorder = await startRecorder(file, 'record');
      let acknowledged = 0;
      while (acknowledged < after) acknowledged = Number((await recorder.lines.next()).value);
      await killed(recorder);
      for (let line = await recorder.lines.next(); !line.done; line = await recorder.lines.next())
        acknowledged = Number(line.value);
      expect(verifyStore(file).problems).toEqual([]);
      const found = answersIn(file);
      expect(found).toBeGreaterThanOrEqual(acknowledged);
      expect(found).toBeLessThanOrEqual(acknowledged + 1);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a read-only folder', () => {
  test.each([
    ['', []],
    [', with the lock that the killed program left as well', ['-lock']],
  ])('the workspace opens for looking and says why, after a crash as well%s', async (_, left) => {
    const folder = temporaryFolder();
    const file = newWorkspace(folder);
    const recorder = await startRecorder(file, 'record');
    while (Number((await recorder.lines.next()).value) < 5);
    await killed(recorder);
    const place = temporaryFolder();
    for (const end of ['', '-wal', ...left]) {
      copyFileSync(file + end, path.join(place, `某县.chabao${end}`));
      chmodSync(path.join(place, `某县.chabao${end}`), 0o444);
    }
    chmodSync(place, 0o555);
    onTestFinished(() => chmodSync(place, 0o755));
    const seen = asOrdinaryUser(() => look(path.join(place, '某县.chabao')));
    expect(seen.readOnly).toMatch(/只读.*只能查看/);
    expect(seen.answers).toBeGreaterThanOrEqual(5);
  });

  test('a transaction that was cut off is taken back, so that the workspace is read as it was before it', () => {
    const folder = temporaryFolder();
    const file = newWorkspace(folder);
    const place = temporaryFolder();
    const db = new Database(file);
    const insert = db.prepare('INSERT INTO blob VALUES (?, ?)');
    for (let n = 0; n < 50; n += 1) insert.run(String(n), Buffer.alloc(9000));
    // So small a cache that pages are written before the end of the transaction.
    db.pragma('cache_size = 5');
    db.exec('BEGIN');
    db.prepare('UPDATE blob SET bytes = ?').run(Buffer.alloc(9000, 1));
    for (const end of ['', '-journal']) copyFileSync(file + end, path.join(place, `某县.chabao${end}`));
    db.close();
    for (const end of ['', '-journal']) chmodSync(path.join(place, `某县.chabao${end}`), 0o444);
    chmodSync(place, 0o555);
    onTestFinished(() => chmodSync(place, 0o755));
    const store = asOrdinaryUser(() => openStore(path.join(place, '某县.chabao'), options));
    const old = store.db.prepare('SELECT count(*) FROM blob WHERE bytes = ?').pluck().get(Buffer.alloc(9000));
    closeStore(store);
    expect(old).toBe(50);
  });

  test('a new workspace cannot be made there, and the sentence says so', () => {
    const place = temporaryFolder();
    chmodSync(place, 0o555);
    onTestFinished(() => chmodSync(place, 0o755));
    const make = () => asOrdinaryUser(() => createStore(path.join(place, '新.chabao'), options));
    expect(make).toThrow(expect.objectContaining({ code: 'file', message: expect.stringContaining('只读') }));
  });
});

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('a disk without any room', () => {
  test('the workspace opens for looking after a crash and says why, with all that was confirmed', async () => {
    const disk = path.join(temporaryFolder(), 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const file = newWorkspace(disk);
    const recorder = await startRecorder(file, 'record');
    while (Number((await recorder.lines.next()).value) < 5);
    await killed(recorder);
    rmSync(`${file}-shm`);
    expect(() => writeFileSync(path.join(disk, '照片'), Buffer.alloc(2 ** 21))).toThrow('ENOSPC');
    const seen = look(file);
    expect(seen.readOnly).toMatch(/磁盘已满.*只能查看/);
    expect(seen.answers).toBeGreaterThanOrEqual(5);
  });
});

function look(file: string): { readOnly: string | null; answers: number } {
  const store = openStore(file, options);
  const answers = Object.keys(loadFindings(store.db, '2022q2').annex1 ?? {}).length;
  closeStore(store);
  return { readOnly: store.readOnly, answers };
}
