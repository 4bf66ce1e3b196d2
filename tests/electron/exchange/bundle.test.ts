import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { deviceKey, fingerprint } from '#electron/exchange/deviceKey.ts';
import { mergeBundles } from '#electron/exchange/mergeBundles.ts';
import { type Bundle, readBundle } from '#electron/exchange/readBundle.ts';
import { rememberDevice } from '#electron/exchange/trustedDevices.ts';
import { writeBundle } from '#electron/exchange/writeBundle.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { findBlob } from '#electron/store/blobs.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/error.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { addEvidence } from '../store/evidence.ts';
import { contentOf, memoryLaptop } from '../store/laptop.ts';

const round = {
  entity: 'round',
  id: '2022q2',
  fields: { title: '二季度', year: 2022, packId: 'p', order: 1 },
} as const;

function answer(store: Store, subject: string, value: number): void {
  appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/${subject}`, fields: { a: value } }]);
}

function merge(store: Store, bundles: readonly Bundle[]) {
  return mergeBundles(store, bundles, (merged) => merged);
}

async function send(from: Store, folder: string, options: { since?: Store; passphrase?: string; name?: string } = {}) {
  const file = path.join(folder, `${options.name ?? 'x'}.chabaopkg`);
  const known = options.since ? (await bundleOf(options.since, folder)).manifest.knows : [];
  const { passphrase } = options;
  await writeBundle(from, deviceKey(path.join(folder, from.device)), { file, existing: 'replace', known, passphrase });
  return file;
}

async function bundleOf(store: Store, folder: string) {
  return readBundle(await send(store, folder, { name: `own-${store.device}` }));
}

async function pair(folder: string): Promise<[Store, Store]> {
  const [a, b] = [memoryLaptop('甲'), memoryLaptop('乙', 1_700_000_500_000)];
  appendEdits(a, 'create', [round]);
  await merge(b, [await bundleOf(a, folder)]);
  return [a, b];
}

/** A bundle with one of its parts made something else. */
async function alter(file: string, change: (zip: JSZip) => Promise<void> | void): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  await change(zip);
  const altered = `${file}.altered`;
  writeFileSync(altered, await zip.generateAsync({ type: 'nodebuffer' }));
  return altered;
}

async function refusal(act: () => Promise<unknown>): Promise<AppError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a bundle', () => {
  test('carries what the other laptop lacks, with the files, and both are then the same', async () => {
    const folder = temporaryFolder();
    const [a, b] = await pair(folder);
    answer(b, 'u1', 100);
    const photo = addEvidence(b, 'e1', 'a photo');
    const merged = await merge(a, [await readBundle(await send(b, folder, { since: a }))]);
    expect(merged).toMatchObject({ changes: 2, files: 1, conflicts: [] });
    expect(findBlob(a.db, photo.hash)?.toString()).toBe('a photo');
    expect(contentOf(a.db)).toEqual(contentOf(b.db));
  });

  test('holds nothing that the other laptop has', async () => {
    const folder = temporaryFolder();
    const [a, b] = await pair(folder);
    for (const subject of ['u1', 'u2', 'u3']) answer(b, subject, 100);
    await merge(a, [await readBundle(await send(b, folder))]);
    answer(b, 'u4', 100);
    const { manifest } = await readBundle(await send(b, folder, { since: a }));
    expect(manifest.changes.count).toBe(1);
  });

  test('changes nothing when it comes a second time', async () => {
    const folder = temporaryFolder();
    const [a, b] = await pair(folder);
    answer(b, 'u1', 100);
    const bundle = await readBundle(await send(b, folder));
    await merge(a, [bundle]);
    const before = contentOf(a.db);
    expect(await merge(a, [bundle])).toMatchObject({ changes: 0, files: 0, conflicts: [] });
    expect(contentOf(a.db)).toEqual(before);
  });

  test('tells the conflicts that it brings', async () => {
    const folder = temporaryFolder();
    const [a, b] = await pair(folder);
    answer(a, 'u1', 100);
    answer(b, 'u1', 200);
    const { conflicts } = await merge(a, [await readBundle(await send(b, folder))]);
    expect(conflicts.map(({ id, field }) => `${id} ${field}`)).toEqual(['2022q2/annex1/u1 a']);
  });

  test('with a passphrase opens only with it', async () => {
    const folder = temporaryFolder();
    const [a] = await pair(folder);
    const file = await send(a, folder, { passphrase: '三月的雨' });
    expect((await readBundle(file, '三月的雨')).manifest.person).toBe('甲的检查员');
    expect((await refusal(() => readBundle(file))).message).toContain('需要口令');
    const wrong = await refusal(() => readBundle(file, '四月'));
    expect(wrong.message).toContain('口令不对');
    // Whoever mistyped it is asked again.
    expect(wrong.details).toMatchObject({ encrypted: true });
    expect(readFileSync(file).includes('manifest.json')).toBe(false);
  });
});

describe('a bundle is refused with a sentence, and nothing changes, when', () => {
  async function refused(make: (file: string) => Promise<string>, message: string): Promise<void> {
    const folder = temporaryFolder();
    const [a, b] = await pair(folder);
    answer(b, 'u1', 100);
    addEvidence(b, 'e1', 'a photo');
    const file = await make(await send(b, folder));
    const before = contentOf(a.db);
    const error = await refusal(async () => merge(a, [await readBundle(file)]));
    expect(error.message).toContain(message);
    expect(error.message).toContain('没有合并任何内容');
    expect(contentOf(a.db)).toEqual(before);
  }
  const edited = (part: string, from: string, to: string) => (file: string) =>
    alter(file, async (zip) => {
      const text = (await zip.file(part)?.async('string')) ?? '';
      expect(text).toContain(from);
      zip.file(part, text.replace(from, to));
    });

  test('an answer in it was altered', () => refused(edited('changes.jsonl', '"a":100', '"a":900'), '损坏'));
  test('its manifest was altered', () => refused(edited('manifest.json', '乙的检查员', '丙的检查员'), '签名'));
  test('a photo was altered', () =>
    refused(
      (file) =>
        alter(file, (zip) => {
          const [name = ''] = Object.keys(zip.files).filter((each) => /^files\/./u.test(each));
          zip.file(name, 'another photo');
        }),
      '损坏',
    ));
  test('a photo is missing', () =>
    refused(
      (file) =>
        alter(file, (zip) => {
          for (const name of Object.keys(zip.files).filter((each) => /^files\/./u.test(each))) zip.remove(name);
        }),
      '不完整',
    ));
  test('it holds a file that leads elsewhere', () =>
    refused((file) => alter(file, (zip) => void zip.file('../../evil.txt', 'x')), '损坏'));
  test('it is cut short', () =>
    refused(async (file) => {
      writeFileSync(file, readFileSync(file).subarray(0, 900));
      return file;
    }, ''));
  test('it is no bundle', () =>
    refused(async (file) => {
      writeFileSync(file, 'hello');
      return file;
    }, '不是查报的交换包'));
  test('it was made by a newer program', () =>
    refused(edited('manifest.json', 'chabao-bundle/1', 'chabao-bundle/2'), '较新版本'));

  test('it is of another workspace', async () => {
    const folder = temporaryFolder();
    const [a] = await pair(folder);
    const other = memoryLaptop('丙');
    appendEdits(other, 'create', [{ ...round, id: 'other' }]);
    const bundle = await bundleOf(other, folder);
    expect((await refusal(async () => merge(a, [bundle]))).message).toContain('另一个工作簿');
  });

  test('it comes in the name of a known laptop with another key', async () => {
    const folder = temporaryFolder();
    const [a] = await pair(folder);
    const { manifest } = await bundleOf(a, folder);
    const user = path.join(folder, 'user');
    expect(rememberDevice(user, manifest)).toBe(true);
    expect(rememberDevice(user, manifest)).toBe(false);
    const { publicKey } = deviceKey(path.join(folder, 'somebody else'));
    const error = await refusal(async () => rememberDevice(user, { ...manifest, publicKey }));
    expect(error.message).toContain(fingerprint(publicKey));
  });
});
