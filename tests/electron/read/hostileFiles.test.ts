import { writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadFile } from '#electron/read/loadFile.ts';
import { readSource } from '#electron/read/readSource.ts';
import { quickCases } from '../../fuzz/hostileCases.ts';
import { faultsOf, measureTogether } from '../../fuzz/measureHostile.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

function fileOf(content: Buffer | string, name: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

// The cheap ones only: what takes longer to make and to read is in tests/e2e/hostileFiles.test.ts, all in `npm run fuzz -- hostile`.
it('every hostile file is refused with a sentence or does no harm, in five seconds and a gigabyte', async () => {
  expect(faultsOf(quickCases, await measureTogether(quickCases, temporaryFolder()))).toEqual([]);
}, 120_000);

it('what goes on for too long is stopped, and so is what is cancelled', async () => {
  const file = fileOf(Buffer.alloc(45_000_000, '"县"\n,'), '表.csv');
  await expect(readSource(file, { seconds: 0.01 })).rejects.toMatchObject({
    code: 'file',
    message: expect.stringContaining('已停止'),
  });
  const abort = new AbortController();
  const reading = readSource(file, { signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  const sheets = await readSource(fileOf('单位,结果\n县财政局,是', '表.csv'));
  expect(sheets[0]?.rows[1]?.map(({ text }) => text)).toEqual(['县财政局', '是']);
});

it('a file that another program is still writing is refused or read as it was at one moment', async () => {
  const line = '县财政局,是\n';
  const file = fileOf(line.repeat(200_000), '表.csv');
  let refused = 0;
  const writing = (async () => {
    for (let count = 0; count < 200; count += 1) await appendFile(file, line);
  })();
  for (let count = 0; count < 40; count += 1) {
    await new Promise(setImmediate);
    try {
      expect(loadFile(file, '表.csv').length % Buffer.byteLength(line)).toBe(0);
    } catch (error) {
      refused += 1;
      expect(error).toMatchObject({ code: 'file', message: expect.stringContaining('还在变动') });
    }
  }
  await writing;
  expect(refused).toBeLessThanOrEqual(40);
});
