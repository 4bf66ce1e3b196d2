import { sentences, Unreadable } from '../refusal.ts';

/** The streams of an OLE2 compound file (MS-CFB): what .xls and .doc are made of. */
export interface CompoundFile {
  readonly names: readonly string[];
  read(name: string): Buffer | undefined;
}

export const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const endOfChain = 0xfffffffe;
const lastSector = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly type: number;
}

/** Throws Unreadable when a chain of sectors is cut off or runs in a circle. */
export function openCompoundFile(bytes: Buffer): CompoundFile {
  if (bytes.length < 512) throw new Unreadable(sentences.damaged);
  const shift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Unreadable(sentences.damaged);
  const size = 1 << shift;
  const sectorAt = (index: number) => {
    const start = (index + 1) * size;
    // The last sector of a file may be cut short by programs that do not pad it.
    if (start >= bytes.length) throw new Unreadable(sentences.damaged);
    return bytes.subarray(start, start + size);
  };
  const fat = readFat(bytes, sectorAt, size);
  const directory = Buffer.concat(chain(bytes.readUInt32LE(48), fat).map(sectorAt));
  const entries = readDirectory(directory);
  const root = entries.find(({ type }) => type === 5);
  const cutoff = bytes.readUInt32LE(56);
  const miniStart = bytes.readUInt32LE(60);
  const miniFat = toTable(miniStart > lastSector ? [] : chain(miniStart, fat).map(sectorAt));
  let mini: Buffer | undefined;
  const miniSectors = (start: number) => {
    mini ??= root && root.start <= lastSector ? Buffer.concat(chain(root.start, fat).map(sectorAt)) : Buffer.alloc(0);
    const whole = mini;
    return chain(start, miniFat).map((index) => whole.subarray(index << miniShift, (index + 1) << miniShift));
  };
  return {
    names: entries.filter(({ type }) => type === 2).map(({ name }) => name),
    read(name) {
      const entry = entries.find((each) => each.type === 2 && each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return undefined;
      const parts = entry.size < cutoff ? miniSectors(entry.start) : chain(entry.start, fat).map(sectorAt);
      return Buffer.concat(parts).subarray(0, entry.size);
    },
  };
}

function readFat(bytes: Buffer, sectorAt: (index: number) => Buffer, size: number): Uint32Array {
  const indexes: number[] = [];
  for (let at = 76; at < 512; at += 4) indexes.push(bytes.readUInt32LE(at));
  let next = bytes.readUInt32LE(68);
  const most = Math.ceil(bytes.length / size);
  for (let count = 0; next <= lastSector; count += 1) {
    if (count > most) throw new Unreadable(sentences.damaged);
    const part = sectorAt(next);
    if (part.length < size) throw new Unreadable(sentences.damaged);
    for (let at = 0; at < size - 4; at += 4) indexes.push(part.readUInt32LE(at));
    next = part.readUInt32LE(size - 4);
  }
  const used = indexes.filter((index) => index <= lastSector);
  if (used.length > most) throw new Unreadable(sentences.damaged);
  return toTable(used.map(sectorAt));
}

function toTable(sectors: readonly Buffer[]): Uint32Array {
  const bytes = Buffer.concat(sectors);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

function chain(start: number, table: Uint32Array): number[] {
  const indexes: number[] = [];
  for (let index = start; index !== endOfChain; ) {
    const next = table[index];
    if (next === undefined || indexes.length >= table.length) throw new Unreadable(sentences.damaged);
    indexes.push(index);
    index = next;
  }
  return indexes;
}

function readDirectory(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62);
    const type = bytes[at + 66] ?? 0;
    if (type !== 2 && type !== 5) continue;
    const name = bytes.toString('utf16le', at, at + length);
    entries.push({ name, type, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
  }
  return entries;
}
