import { writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { fileSource, memorySource } from '#electron/zip/byteSource.ts';
import { openZipSource } from '#electron/zip/zipArchive.ts';
import { createZipWriter } from '#electron/zip/zipWriter.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const limits = { unpackedBytes: 1e9, entries: 100_003 };
const parts: readonly (readonly [string, string])[] = [
  ['manifest.json', '{}'],
  ['files/照片', '一张照片的内容'.repeat(500)],
  ['files/空', ''],
];

async function* halves(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes.subarray(0, bytes.length / 2);
  yield bytes.subarray(bytes.length / 2);
}

async function zipOf(given: typeof parts, wideFrom?: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const zip = createZipWriter(async (bytes) => void pieces.push(Buffer.from(bytes)), wideFrom);
  for (const [name, text] of given) {
    if (name === 'files/照片') await zip.addPieces(name, halves(Buffer.from(text)));
    else await zip.add(name, Buffer.from(text));
  }
  await zip.finish();
  return Buffer.concat(pieces);
}

test('a zip written part by part is one that every program reads', async () => {
  const zip = await JSZip.loadAsync(await zipOf(parts), { checkCRC32: true });
  for (const [name, text] of parts) expect(await zip.file(name)?.async('string')).toBe(text);
});

test.each([0xffffffff, 100, 0])(
  'its parts are found from the file itself, also where their places are wide: from %i on',
  async (wide) => {
    const file = path.join(temporaryFolder(), 'x.zip');
    writeFileSync(file, await zipOf(parts, wide));
    const zip = openZipSource(fileSource(file), limits);
    expect(zip.names).toEqual(parts.map(([name]) => name));
    for (const [name, text] of parts) expect(zip.read(name)?.toString()).toBe(text);
  },
);

test('it may hold more parts than the narrow form can count', async () => {
  const many = Array.from({ length: 65_600 }, (_, number) => [`f${number}`, ''] as const);
  const zip = openZipSource(memorySource(await zipOf(many)), limits);
  expect(zip.names).toHaveLength(many.length);
});

test('a file that was cut short after it was opened is noticed', async () => {
  const file = path.join(temporaryFolder(), 'x.zip');
  const whole = await zipOf(parts);
  writeFileSync(file, whole);
  const zip = openZipSource(fileSource(file), limits);
  writeFileSync(file, whole.subarray(0, 60));
  expect(() => zip.read('files/照片')).toThrow('damaged');
});
