import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedPart {
  readonly name: string;
  readonly content: Buffer;
  readonly packed: Buffer;
  /** What the archive says of it: a lie where it is given. */
  readonly size?: number;
  readonly flags?: number;
}

/** A zip of plain contents. */
export function zipParts(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  return zipOf(Object.entries(parts).map(([name, content]) => packed(name, content)));
}

export function packed(
  name: string,
  content: string | Buffer,
  lies: Pick<PackedPart, 'size' | 'flags'> = {},
): PackedPart {
  const bytes = Buffer.from(content);
  return { name, content: bytes, packed: deflateRawSync(bytes, { level: 1 }), ...lies };
}

/** A zip of parts that are packed already. */
export function zipOf(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, packed, size = content.length, flags = 0 } of parts) {
    const title = Buffer.from(name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crc32(content), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(offset, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    locals.push(local, title, packed);
    centrals.push(central, title);
    offset += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
