import { deflateRawSync } from 'node:zlib';
import { openZip } from '#electron/zip/zipArchive.ts';
import { zipOf } from './zipOf.ts';

export type Random = () => number;

/** mulberry32 */
export function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The file damaged somewhere, in one of the ways in which files are. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  // Damage to the packed bytes of a zip seldom gets past its checksum, so most of it is done to what is inside.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' && random() < 0.7) return mutateMember(bytes, random);
  return mutateBytes(bytes, random);
}

function mutateMember(bytes: Buffer, random: Random): Buffer {
  const zip = openZip(bytes, { unpackedBytes: 1e9, entries: 10_000 });
  const chosen = Math.floor(random() * zip.names.length);
  const parts = zip.names.map((name, index) => {
    const content = zip.read(name) ?? Buffer.alloc(0);
    return { name, content: index === chosen ? mutateBytes(content, random) : content };
  });
  if (random() < 0.1) parts.splice(chosen, 1);
  return zipOf(parts.map(({ name, content }) => ({ name, content, packed: deflateRawSync(content, { level: 1 }) })));
}

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = () => Math.floor(random() * Math.max(bytes.length, 1));
  const kind = random();
  if (kind < 0.15) return bytes.subarray(0, at());
  if (kind < 0.3) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
  }
  if (kind < 0.4) {
    const from = at();
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.ceil(random() * 64))]);
  }
  const damaged = Buffer.from(bytes);
  const flips = Math.ceil(random() ** 3 * 40);
  for (let flip = 0; flip < flips && damaged.length > 0; flip += 1) {
    const place = at();
    damaged[place] = kind < 0.8 ? (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8)) : random() < 0.5 ? 0xff : 0;
  }
  return damaged;
}
