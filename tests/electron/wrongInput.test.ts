import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown };
}

async function failure(folder: string, ...argv: string[]): Promise<Failure['error']> {
  const result = await cli(path.join(folder, 'user'), ...argv, '--json');
  expect(result.exitCode).toBe(1);
  const { error } = result.json as Failure;
  expect(error.message).toMatch(/[。？]$/);
  return error;
}

async function workspace(folder: string): Promise<string> {
  const file = path.join(folder, '某县.chabao');
  const made = await cli(path.join(folder, 'user'), 'new', file, '--pack', 'qianyang-2022q2');
  expect(made.exitCode).toBe(0);
  return file;
}

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name !== 'user' && !/-(wal|shm|lock)$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]));
}

describe('a file that cannot be opened gets its own sentence and stays as it was', () => {
  const cases: [string, (file: string) => void, RegExp][] = [
    ['a text file', (file) => writeFileSync(file, '不是工作簿'.repeat(500)), /不是查报工作簿/],
    ['an empty file', (file) => writeFileSync(file, ''), /空/],
    ['another SQLite database', (file) => new Database(file).exec('CREATE TABLE a (b)').close(), /不是查报/],
    ['a folder', (file) => mkdirSync(file), /文件夹/],
  ];
  test.each(cases)('%s', async (_, make, sentence) => {
    const folder = temporaryFolder();
    const file = path.join(folder, '坏.chabao');
    make(file);
    const before = existsSync(file) ? contentsOf(file) : null;
    const error = await failure(folder, 'list', file);
    expect(error.message).toMatch(sentence);
    expect(contentsOf(file)).toEqual(before);
  });

  test('a missing file', async () => {
    const folder = temporaryFolder();
    const error = await failure(folder, 'list', path.join(folder, '无.chabao'));
    expect(error.code).toBe('not-found');
    expect(existsSync(path.join(folder, '无.chabao'))).toBe(false);
  });

  test('a workspace made by a newer version is refused by name', async () => {
    const folder = temporaryFolder();
    const file = await workspace(folder);
    const db = new Database(file);
    db.pragma('user_version = 99990');
    db.close();
    const before = contentsOf(file);
    const error = await failure(folder, 'list', file);
    expect(error.code).toBe('newer');
    expect(error.message).toContain('某县.chabao');
    expect(contentsOf(file)).toEqual(before);
  });
});

function contentsOf(file: string): string {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    return '';
  }
}

describe('making a workspace', () => {
  test('an existing file is never overwritten', async () => {
    const folder = temporaryFolder();
    const file = await workspace(folder);
    const before = contents(folder);
    const error = await failure(folder, 'new', file, '--pack', 'jiayu-2023');
    expect(error.message).toMatch(/已有|已存在/);
    expect(contents(folder)).toEqual(before);
  });

  test('a broken pack is refused with the place in the JSON and what was expected', async () => {
    const folder = temporaryFolder();
    const pack = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../../resources/packs/qianyang-2022q2.json'), 'utf8'),
    );
    pack.annexes[0].columns[0].kind = 'colour';
    const file = path.join(folder, 'pack.json');
    writeFileSync(file, JSON.stringify(pack));
    const error = await failure(folder, 'new', path.join(folder, '新.chabao'), '--pack', file);
    expect(error.code).toBe('invalid');
    expect(error.message).toContain('annexes[0].columns[0]');
    expect(existsSync(path.join(folder, '新.chabao'))).toBe(false);
  });

  test('a pack that is no JSON says the line', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'pack.json');
    writeFileSync(file, '{\n  "format": "chabao-pack/1",\n  oops\n}');
    const error = await failure(folder, 'new', path.join(folder, '新.chabao'), '--pack', file);
    expect(error.message).toMatch(/第\s*3\s*行/);
  });

  test('an unknown pack names those that there are', async () => {
    const folder = temporaryFolder();
    const error = await failure(folder, 'new', path.join(folder, '新.chabao'), '--pack', '没有');
    expect(error.message).toContain('qianyang-2022q2');
  });
});

describe('a workspace that cannot be written', () => {
  test('another process writes it: reading works, importing says so and changes nothing', async () => {
    const folder = temporaryFolder();
    const file = await workspace(folder);
    const before = contentsOf(file);
    const release = await holdInAnotherProcess(file);
    onTestFinished(release);
    expect((await cli(path.join(folder, 'user'), 'list', file)).exitCode).toBe(0);
    const error = await failure(folder, 'import', file, '--round', '2022q2', '--annex', annexOf(), sampleSheet());
    expect(error.code).toBe('locked');
    expect(contentsOf(file)).toEqual(before);
  });

  test('a full disk: what was there is kept, the sentence says to make room', async () => {
    const folder = temporaryFolder();
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const small = path.join(disk, '某县.chabao');
    copyFileSync(await workspace(folder), small);
    const room = 700 * 1024 - readFileSync(small).length;
    writeFileSync(path.join(disk, 'ballast'), Buffer.alloc(Math.max(0, room - 48 * 1024)));
    const error = await failure(folder, 'import', small, '--round', '2022q2', '--annex', annexOf(), sampleSheet());
    expect(error.code).toBe('file');
    expect(error.message).toMatch(/磁盘|空间/);
    execFileSync('rm', [path.join(disk, 'ballast')]);
    const after = await cli(path.join(folder, 'user'), 'verify', small, '--json');
    expect(after.json).toMatchObject({ ok: true });
  });

  test('a read-only folder is refused with its name', async () => {
    const folder = temporaryFolder();
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', disk]);
    onTestFinished(() => {
      execFileSync('umount', ['-l', disk]);
    });
    const error = await failure(folder, 'new', path.join(disk, '新.chabao'), '--pack', 'qianyang-2022q2');
    expect(error.code).toBe('file');
    expect(error.message).toMatch(/只读|权限|不能写/);
    const file = await workspace(folder);
    const exported = await failure(folder, 'export', file, '--round', '2022q2', '--out', path.join(disk, 'out'));
    expect(exported.code).toBe('file');
  });
});

/** A second process that has the workspace open for writing, as another window on the same share would. */
async function holdInAnotherProcess(file: string): Promise<() => void> {
  const script = `import { openStore } from '#electron/store/store.ts';
    globalThis.held = openStore(process.argv[1], { person: '另一人', device: '另一台', now: Date.now, newId: () => 'x' });
    console.log('open'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return () => {
    child.kill('SIGKILL');
  };
}

function annexOf(): string {
  return JSON.parse(readFileSync(sampleIndex(), 'utf8'))[0].annex;
}

function sampleSheet(): string {
  return path.join(path.dirname(sampleIndex()), JSON.parse(readFileSync(sampleIndex(), 'utf8'))[0].file);
}

function sampleIndex(): string {
  return path.join(import.meta.dirname, '../../resources/samples/qianyang-2022q2/index.json');
}
