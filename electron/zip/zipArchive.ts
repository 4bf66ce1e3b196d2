import { crc32, inflateRawSync } from 'node:zlib';

/** What a zip may hold; anything larger is refused before it is unpacked. */
export interface ZipLimits {
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Tags in all parts that are read: what takes time is not how many bytes an XML part has but how many elements. */
  readonly tags?: number;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export type ZipFault = 'not-zip' | 'damaged' | 'too-large' | 'encrypted';

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault);
    this.name = 'ZipError';
    this.fault = fault;
  }
}

export interface ZipArchive {
  /** Names in the archive, with / between folders. */
  readonly names: readonly string[];
  /** The content of one file; undefined when there is none of that name. Case does not matter. Throws ZipError. */
  read(name: string): Buffer | undefined;
}

/**
 * Opens a zip in memory. The declared sizes are summed up before anything is unpacked, and no file may unpack to more
 * than it declares, so that a zip bomb costs nothing. Throws ZipError.
 */
export function openZip(bytes: Buffer, limits: ZipLimits): ZipArchive {
  const entries = inBounds(() => readDirectory(bytes, limits));
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.unpackedBytes) throw new ZipError('too-large');
  const countTags = createTagCount(limits.tags ?? usualTags);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name.toLowerCase());
      const content = entry && inBounds(() => unpack(bytes, entry));
      if (content) countTags(content);
      return content;
    },
  };
}

/** A length that lies leads out of the file. */
function inBounds<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('damaged') : error;
  }
}

/** Four for each cell: two million cells. */
const usualTags = 8_000_000;

/** Throws ZipError once the parts hold more tags than that. What has fewer bytes than tags are allowed needs no counting. */
function createTagCount(most: number): (content: Buffer) => void {
  let bytes = 0;
  let tags = 0;
  return (content) => {
    bytes += content.length;
    if (bytes <= most) return;
    for (let at = content.indexOf(0x3c); at >= 0; at = content.indexOf(0x3c, at + 1)) {
      tags += 1;
      if (tags > most) throw new ZipError('too-large');
    }
  };
}

const endSize = 22;

function readDirectory(bytes: Buffer, limits: ZipLimits): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw new ZipError('too-large');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new ZipError('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (bytes.readUInt16LE(at + 8) & 1) throw new ZipError('encrypted');
    const key = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    // Of two parts of one name every program takes another: what a person saw may not be what is read.
    if (entries.has(key)) throw new ZipError('damaged');
    entries.set(key, readEntry(bytes, at, nameLength));
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  if (bytes.length < endSize || bytes.readUInt32LE(0) !== 0x04034b50) throw new ZipError('not-zip');
  const lowest = Math.max(0, bytes.length - endSize - 0xffff);
  for (let at = bytes.length - endSize; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw new ZipError('damaged');
}

/** One entry of the central directory; sizes of 0xFFFFFFFF stand in the zip64 field. */
function readEntry(bytes: Buffer, at: number, nameLength: number): Entry {
  let [packed, unpacked, offset] = [at + 20, at + 24, at + 42].map((place) => bytes.readUInt32LE(place)) as [
    number,
    number,
    number,
  ];
  const extra = at + 46 + nameLength;
  const extraEnd = extra + bytes.readUInt16LE(at + 30);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + bytes.readUInt16LE(field + 2)) {
    if (bytes.readUInt16LE(field) !== 1) continue;
    let next = field + 4;
    const wide = () => {
      if (next + 8 > extraEnd) throw new ZipError('damaged');
      next += 8;
      return Number(bytes.readBigUInt64LE(next - 8));
    };
    if (unpacked === 0xffffffff) unpacked = wide();
    if (packed === 0xffffffff) packed = wide();
    if (offset === 0xffffffff) offset = wide();
  }
  return { method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), packed, unpacked, offset };
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new ZipError('damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  const content = inflate(packed, entry);
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw new ZipError('damaged');
  return content;
}

function inflate(packed: Buffer, entry: Entry): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ZipError('damaged');
  if (entry.unpacked === 0) return Buffer.alloc(0);
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.unpacked });
  } catch {
    throw new ZipError('damaged');
  }
}
