import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Writes a zip part by part; only one part, or a piece of one, is in memory at a time. Beyond 4 GB it is a zip64. */
export interface ZipWriter {
  /** `packed`: it is worth deflating. */
  add(name: string, content: Buffer): Promise<void>;
  /** A part of which nobody knows how long it will be, deflated as it comes: its sizes stand behind it. */
  addPieces(name: string, pieces: AsyncIterable<Buffer>): Promise<void>;
  finish(): Promise<void>;
}

interface Part {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const narrow = { count: 0xffff, offset: 0xffffffff } as const;
/** Names are UTF-8; of a part in pieces the sizes stand behind it. */
const flags = { plain: 0x0800, pieces: 0x0808 } as const;
/** The first of January 1980: who wrote it and when the content says. */
const day = 0x21;

/** `wideFrom`: offsets from here on are written in the wide form, which all may be. */
export function createZipWriter(write: (bytes: Buffer) => Promise<void>, wideFrom: number = narrow.offset): ZipWriter {
  const parts: Part[] = [];
  let offset = 0;
  const put = async (bytes: Buffer) => {
    await write(bytes);
    offset += bytes.length;
  };
  return {
    async add(name, content) {
      const [size, crc] = [content.length, crc32(content)];
      const part = {
        name: Buffer.from(name),
        flags: flags.plain,
        method: 0,
        crc,
        packed: size,
        unpacked: size,
        offset,
      };
      parts.push(part);
      await put(localHeader(part));
      await put(content);
    },
    async addPieces(name, pieces) {
      const start = { name: Buffer.from(name), flags: flags.pieces, method: 8, crc: 0, packed: 0, unpacked: 0, offset };
      await put(localHeader(start));
      const sums = await deflate(pieces, put);
      parts.push({ ...start, ...sums });
      await put(dataDescriptor(sums));
    },
    async finish() {
      const start = offset;
      for (const part of parts) await put(directoryEntry(part, part.offset >= wideFrom));
      await put(endRecords(parts.length, start, offset - start, wideFrom));
    },
  };
}

type Sums = Pick<Part, 'crc' | 'packed' | 'unpacked'>;

async function deflate(pieces: AsyncIterable<Buffer>, put: (bytes: Buffer) => Promise<void>): Promise<Sums> {
  let [crc, packed, unpacked] = [0, 0, 0];
  const counted = async function* () {
    for await (const piece of pieces) {
      crc = crc32(piece, crc);
      unpacked += piece.length;
      yield piece;
    }
  };
  await pipeline(Readable.from(counted()), createDeflateRaw(), async (deflated: AsyncIterable<Buffer>) => {
    for await (const bytes of deflated) {
      packed += bytes.length;
      await put(bytes);
    }
  });
  if (Math.max(packed, unpacked) > narrow.offset) throw new RangeError('a part of more than 4 GB');
  return { crc, packed, unpacked };
}

function dataDescriptor({ crc, packed, unpacked }: Sums): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(unpacked, 12);
  return bytes;
}

function localHeader(part: Part): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header, 6, part);
  return Buffer.concat([header, part.name]);
}

/** What a local header and an entry of the directory have alike: flags, method, time, crc, sizes, length of the name. */
function writeCommon(header: Buffer, at: number, part: Part): void {
  const { method, crc, packed, unpacked, name } = part;
  header.writeUInt16LE(part.flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt16LE(day, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(unpacked, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function directoryEntry(part: Part, isFar: boolean): Buffer {
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(part.offset), 4);
  }
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(isFar ? 45 : 20, 4);
  entry.writeUInt16LE(isFar ? 45 : 20, 6);
  writeCommon(entry, 8, part);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(isFar ? narrow.offset : part.offset, 42);
  return Buffer.concat([entry, part.name, extra]);
}

function endRecords(count: number, start: number, size: number, wideFrom: number): Buffer {
  const isWide = count >= narrow.count || start >= wideFrom;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, narrow.count), 8);
  end.writeUInt16LE(Math.min(count, narrow.count), 10);
  end.writeUInt32LE(Math.min(size, narrow.offset), 12);
  end.writeUInt32LE(isWide ? narrow.offset : start, 16);
  if (!isWide) return end;
  return Buffer.concat([wideEnd(count, start, size), wideLocator(start + size), end]);
}

function wideEnd(count: number, start: number, size: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  return record;
}

function wideLocator(at: number): Buffer {
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return locator;
}
