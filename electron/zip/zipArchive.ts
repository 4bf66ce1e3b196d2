import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type ByteSource, memorySource } from './byteSource.ts';

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
  /** The same in pieces, so that no part is too long: what is wrong with it may only be found at its end. Throws ZipError. */
  pieces(name: string): AsyncIterable<Buffer> | undefined;
}

/** A zip in memory: see openZipSource. */
export function openZip(bytes: Buffer, limits: ZipLimits): ZipArchive {
  return openZipSource(memorySource(bytes), limits);
}

/**
 * Opens a zip. The declared sizes are summed up before anything is unpacked, and no file may unpack to more
 * than it declares, so that a zip bomb costs nothing. Throws ZipError.
 */
export function openZipSource(source: ByteSource, limits: ZipLimits): ZipArchive {
  const entries = inBounds(() => readDirectory(source, limits));
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.unpackedBytes) throw new ZipError('too-large');
  const countTags = createTagCount(limits.tags ?? usualTags);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name.toLowerCase());
      const content = entry && inBounds(() => unpack(source, entry));
      if (content) countTags(content);
      return content;
    },
    pieces(name) {
      const entry = entries.get(name.toLowerCase());
      return entry && unpackPieces(source, entry);
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

const sizes = { end: 22, locator: 20, wideEnd: 56, comment: 0xffff } as const;
/** A part is unpacked in one piece. */
const mostOfPart = 2 ** 31 - 1;
/** A start that lies must not bring the whole file into memory. */
const mostOfDirectory = 100 * 2 ** 20;

function readDirectory(source: ByteSource, limits: ZipLimits): Map<string, Entry> {
  const { count, start, size } = findDirectory(source);
  if (count > limits.entries) throw new ZipError('too-large');
  if (start + size > source.size) throw new ZipError('damaged');
  const bytes = source.read(start, Math.min(size, mostOfDirectory));
  const entries = new Map<string, Entry>();
  let at = 0;
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

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

/** From the record at the end, or where a number does not fit there from the zip64 one before it. */
function findDirectory(source: ByteSource): Directory {
  if (source.size < sizes.end || source.read(0, 4).readUInt32LE(0) !== 0x04034b50) throw new ZipError('not-zip');
  const tailStart = Math.max(0, source.size - sizes.end - sizes.comment - sizes.locator);
  const tail = source.read(tailStart, source.size - tailStart);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  // What lies between the start of the directory and its end is looked through: some writers say a wrong size.
  const start = tail.readUInt32LE(end + 16);
  const wide = end >= sizes.locator && tail.readUInt32LE(end - sizes.locator) === 0x07064b50;
  if (wide && (count === 0xffff || start === 0xffffffff)) {
    return readWideEnd(source, Number(tail.readBigUInt64LE(end - sizes.locator + 8)));
  }
  return { count, start, size: Math.max(0, tailStart + end - start) };
}

function readWideEnd(source: ByteSource, at: number): Directory {
  const record = source.read(at, sizes.wideEnd);
  if (record.readUInt32LE(0) !== 0x06064b50) throw new ZipError('damaged');
  const [count, size, start] = [32, 40, 48].map((place) => Number(record.readBigUInt64LE(place))) as [
    number,
    number,
    number,
  ];
  return { count, start, size };
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - sizes.end; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50) return at;
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

function contentStart(source: ByteSource, { offset }: Entry): number {
  const header = source.read(offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new ZipError('damaged');
  return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function unpack(source: ByteSource, entry: Entry): Buffer {
  if (entry.packed > mostOfPart || entry.unpacked > mostOfPart) throw new ZipError('too-large');
  const packed = source.read(contentStart(source, entry), entry.packed);
  const content = inflate(packed, entry);
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw new ZipError('damaged');
  return content;
}

const piece = 1 << 20;

async function* unpackPieces(source: ByteSource, entry: Entry): AsyncGenerator<Buffer> {
  let [size, crc] = [0, 0];
  const inflated = entry.method === 8 ? createInflateRaw({ chunkSize: piece >> 2 }) : new PassThrough();
  if (entry.method !== 8 && entry.method !== 0) throw new ZipError('damaged');
  // What ends the reading early ends the unpacking, and the other way round; who reads is told by what is thrown below.
  const done = pipeline(Readable.from(packedPieces(source, entry)), inflated).catch((error: unknown) => error);
  try {
    for await (const bytes of inflated) {
      size += bytes.length;
      crc = crc32(bytes, crc);
      if (size > entry.unpacked) throw new ZipError('damaged');
      yield bytes;
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? new ZipError('damaged')
      : error;
  } finally {
    inflated.destroy();
    await done;
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw new ZipError('damaged');
}

function* packedPieces(source: ByteSource, entry: Entry): Generator<Buffer> {
  const start = inBounds(() => contentStart(source, entry));
  for (let at = 0; at < entry.packed; at += piece) {
    yield inBounds(() => source.read(start + at, Math.min(piece, entry.packed - at)));
  }
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
