import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dropAbandoned, dropTemporary, writeAtomically } from '#electron/writeAtomically.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const text = (content: string) => (file: string) => writeFile(file, content);

it('replaces an older file', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '附件1.xlsx');
  writeFileSync(file, 'old');
  expect(await writeAtomically(file, 'replace', text('new'))).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('numbers a new file beside the older ones', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '附件1.xlsx');
  writeFileSync(file, 'old');
  expect(await writeAtomically(file, 'number', text('two'))).toBe(path.join(folder, '附件1 (2).xlsx'));
  expect(await writeAtomically(file, 'number', text('three'))).toBe(path.join(folder, '附件1 (3).xlsx'));
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('leaves nothing behind and the older file as it was when writing fails', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '附件1.xlsx');
  writeFileSync(file, 'old');
  const failing = async (temporary: string) => {
    await writeFile(temporary, 'half');
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  await expect(writeAtomically(file, 'replace', failing)).rejects.toMatchObject({
    code: 'file',
    message: expect.stringContaining('磁盘已满'),
  });
  expect(readdirSync(folder)).toEqual(['附件1.xlsx']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

it('leaves nothing behind when it is cancelled', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '附件1.xlsx');
  const stop = new AbortController();
  const writing = writeAtomically(
    file,
    'replace',
    async (temporary) => {
      await writeFile(temporary, 'whole');
      stop.abort();
    },
    stop.signal,
  );
  await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
});

it('says which folder is missing', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '没有', '附件1.xlsx');
  await expect(writeAtomically(file, 'replace', text('x'))).rejects.toMatchObject({
    code: 'file',
    message: expect.stringContaining('找不到文件夹'),
  });
});

it('does not replace a folder', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, '附件1.xlsx');
  mkdirSync(file);
  await expect(writeAtomically(file, 'replace', text('x'))).rejects.toMatchObject({ code: 'file' });
  expect(existsSync(file)).toBe(true);
  expect(readdirSync(folder)).toEqual(['附件1.xlsx']);
});

it('removes what an ended thread was writing, and what a program that was killed left an hour ago; nothing else', async () => {
  const folder = temporaryFolder();
  const [own, others, old] = [
    `.chabao-${process.pid}-7-1.tmp`,
    `.chabao-${process.pid}-70-1.tmp`,
    '.chabao-99999-0-3.tmp',
  ];
  for (const name of [own, others, old, '我的.tmp', '附件1.xlsx']) writeFileSync(path.join(folder, name), 'half');
  for (const name of [old, '我的.tmp']) utimesSync(path.join(folder, name), 0, 0);
  await dropTemporary(folder, 7);
  expect(readdirSync(folder).sort()).toEqual([others, old, '我的.tmp', '附件1.xlsx'].sort());
  await dropAbandoned(folder);
  expect(readdirSync(folder).sort()).toEqual([others, '我的.tmp', '附件1.xlsx'].sort());
  await dropAbandoned(path.join(folder, 'none'));
});
