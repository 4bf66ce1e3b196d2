import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readChanges } from '#electron/exchange/bundleChanges.ts';
import type { BundleManifest } from '#electron/exchange/bundleManifest.ts';

const change = { clock: 1, person: '甲', device: 'd', batch: 1, action: 'record', entity: 'finding', seen: [] };

function line(writer: string, seq: number, more: object = {}): string {
  return `${JSON.stringify({ writer, seq, ...change, id: `r/a/单位${seq}`, fields: { a: '是' }, ...more })}\n`;
}

/** Lines that come in pieces of so many bytes. */
function read(text: string, piece: number, said: Partial<BundleManifest['changes']> = {}) {
  const bytes = Buffer.from(text);
  const changes = { count: text.split('\n').length - 1, sha256: hash('sha256', bytes, 'hex'), ...said };
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
  return readChanges(pieces(), { changes } as BundleManifest, '甲.chabaopkg');
}

test.each([7, 1000, 1e6])('changes are the same in whatever pieces they come: %i bytes', async (piece) => {
  const lines = Array.from({ length: 2500 }, (_, index) => line('w', index + 1));
  const { changes, held } = await read([...lines, line('v', 3), line('v', 1)].join(''), piece);
  expect(held).toEqual([
    { writer: 'w', from: 1, to: 2500 },
    { writer: 'v', from: 1, to: 1 },
    { writer: 'v', from: 3, to: 3 },
  ]);
  const all = [...changes];
  expect(all).toHaveLength(2502);
  expect(all[2499]?.id).toBe('r/a/单位2500');
  expect([...changes]).toEqual(all);
});

test('a line that does not end is refused before it fills the memory', async () => {
  const endless = async function* () {
    for (;;) yield Buffer.alloc(1 << 20, 'x');
  };
  const manifest = { changes: { count: 1, sha256: '' } } as BundleManifest;
  await expect(readChanges(endless(), manifest, '甲.chabaopkg')).rejects.toMatchObject({ code: 'damaged' });
});

test('an entity that this program does not know is of a newer one, unless the bytes were altered', async () => {
  const strange = line('w', 1, { entity: 'later' });
  await expect(read(strange, 100)).rejects.toMatchObject({ code: 'newer' });
  await expect(read(strange, 100, { sha256: 'x' })).rejects.toMatchObject({ code: 'damaged' });
});

test('a line too many is damage', async () => {
  await expect(read(line('w', 1), 100, { count: 2 })).rejects.toMatchObject({ code: 'damaged' });
});
