/** One record of a workbook stream. */
export function record(type: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

export function shorts(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) data.writeUInt16LE(value & 0xffff, index * 2);
  return data;
}

const end = record(0x0a);
const begin = (version: number, kind: number) =>
  record(0x809, shorts(version, kind, 0, 0, ...(version > 0x500 ? [0, 0, 0, 0] : [])));

/** Texts as their bytes in the code page of an Excel 5 file. */
export type Label = Buffer | string;

export const versions = { excel5: 0x500, excel97: 0x600 } as const;

/** A workbook stream of one sheet out of its records. */
export function workbookStream(
  version: number,
  sheetRecords: readonly Buffer[],
  codePage = 936,
  globals: readonly Buffer[] = [],
): Buffer {
  const name =
    version === versions.excel97
      ? Buffer.from([5, 0, ...Buffer.from('Sheet')])
      : Buffer.from([5, ...Buffer.from('Sheet')]);
  const first = Buffer.concat([begin(version, 5), record(0x42, shorts(codePage)), ...globals]);
  const bound = (at: number) =>
    record(0x85, Buffer.concat([Buffer.from([at & 255, (at >> 8) & 255, at >> 16, 0, 0, 0]), name]));
  const at = first.length + bound(0).length + end.length;
  return Buffer.concat([first, bound(at), end, begin(version, 0x10), ...sheetRecords, end]);
}

/** A text cell: bytes of the code page in Excel 5, UTF-16 in Excel 97. */
export function label(row: number, column: number, text: Label): Buffer {
  const wide = typeof text === 'string';
  const data = wide ? Buffer.from(text, 'utf16le') : text;
  const length = shorts(wide ? text.length : data.length);
  return record(
    0x204,
    Buffer.concat([shorts(row, column, 0), length, wide ? Buffer.from([1]) : Buffer.alloc(0), data]),
  );
}

/** A compound file (MS-CFB) of one stream that is large enough for whole sectors. */
export function compoundOf(name: string, stream: Buffer): Buffer {
  const content = Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]);
  const sectors = Math.ceil(content.length / 512);
  if (sectors > 126) throw new Error('one sector of the allocation table has to do');
  const head = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.fill(0, 8, 76);
  for (const [value, at] of [
    [0x3e, 24],
    [3, 26],
    [0xfffe, 28],
    [9, 30],
    [6, 32],
  ] as const)
    head.writeUInt16LE(value, at);
  for (const [value, at] of [
    [1, 44],
    [1, 48],
    [4096, 56],
    [0xfffffffe, 60],
    [0xfffffffe, 68],
    [0, 76],
  ] as const)
    head.writeUInt32LE(value, at);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(0xfffffffe, 4);
  for (let index = 0; index < sectors; index += 1)
    table.writeUInt32LE(index === sectors - 1 ? 0xfffffffe : index + 3, (index + 2) * 4);
  const directory = Buffer.alloc(512);
  entry(directory, 0, 'Root Entry', 5, 0xfffffffe, 0);
  directory.writeUInt32LE(1, 76);
  entry(directory, 128, name, 2, 2, content.length);
  return Buffer.concat([head, table, directory, content, Buffer.alloc(sectors * 512 - content.length)]);
}

function entry(directory: Buffer, at: number, name: string, type: number, start: number, size: number): void {
  Buffer.from(name, 'utf16le').copy(directory, at);
  directory.writeUInt16LE(name.length * 2 + 2, at + 64);
  directory[at + 66] = type;
  directory.fill(0xff, at + 68, at + 80);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
