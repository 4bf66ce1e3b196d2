import type { RawSheet } from '#shared/import/rawSheet.ts';
import { builtInFormats } from '../../excel/builtInFormats.ts';
import type { SheetLimits } from '../../excel/sheetCells.ts';
import { sentences, Unreadable } from '../refusal.ts';
import { type BiffRecord, recordTypes, substream } from './biffRecords.ts';
import { BiffCursor } from './biffStrings.ts';
import { readXlsSheet } from './readXlsSheet.ts';

/** What the sheets of a workbook refer to. */
export interface XlsGlobals {
  readonly strings: readonly string[];
  /** Number format of each cell format. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Cell formats that are struck through. */
  readonly struck: ReadonlySet<number>;
  /** A string that stands in a record, of the version of this file. */
  readonly text: (cursor: BiffCursor, lengthBytes: 1 | 2) => string;
}

interface BoundSheet {
  readonly name: string;
  readonly at: number;
  readonly hidden: boolean;
}

/** The visible worksheets of a workbook stream of Excel 5 to 2003 (MS-XLS), as displayed. Macros and charts are passed over. */
export function readXls(stream: Buffer, limits: SheetLimits): RawSheet[] {
  const { globals, sheets } = readGlobals(stream);
  const visible = sheets.filter(({ hidden }) => !hidden);
  return (visible.length > 0 ? visible : sheets).map(({ name, at }) => {
    if (at + 4 > stream.length || stream.readUInt16LE(at) !== recordTypes.begin)
      throw new Unreadable(sentences.damaged);
    return readXlsSheet(substream(stream, at), name, globals, limits);
  });
}

const version8 = 0x600;
/** Of the flags of a font. There is no font 4: those after it count one more. */
const strikeOut = 0x08;

function readGlobals(stream: Buffer): { globals: XlsGlobals; sheets: BoundSheet[] } {
  if (stream.length < 8 || stream.readUInt16LE(0) !== recordTypes.begin) throw new Unreadable(sentences.damaged);
  const version = stream.readUInt16LE(4);
  if (version !== version8 && version !== 0x500) {
    throw new Unreadable('是很早的 Excel 版本，没有读取。请用 Excel 或 WPS 另存为 .xlsx 再试。');
  }
  let codePage = 936;
  const text = (cursor: BiffCursor, lengthBytes: 1 | 2) =>
    version === version8 ? cursor.string(lengthBytes) : decode(cursor.bytes(lengthBytes), codePage);
  const own = new Map<number, string>();
  const cellFormats: number[] = [];
  const cellFonts: number[] = [];
  const fonts: boolean[] = [];
  const sheets: BoundSheet[] = [];
  let strings: string[] = [];
  let date1904 = false;
  for (const { type, parts } of substream(stream, 0)) {
    const data = parts[0] ?? Buffer.alloc(0);
    if (type === recordTypes.filePass) throw new Unreadable(sentences.encrypted);
    if (type === recordTypes.codePage) codePage = data.readUInt16LE(0);
    else if (type === recordTypes.dateMode) date1904 = data.readUInt16LE(0) === 1;
    else if (type === recordTypes.font) fonts.push((data.readUInt16LE(2) & strikeOut) !== 0);
    else if (type === recordTypes.extendedFormat) {
      cellFonts.push(data.readUInt16LE(0));
      cellFormats.push(data.readUInt16LE(2));
    } else if (type === recordTypes.sharedStrings) strings = readStrings(parts);
    else if (type === recordTypes.format) {
      own.set(
        data.readUInt16LE(0),
        formatOf(() => text(new BiffCursor(parts, 2), version === version8 ? 2 : 1)),
      );
    } else if (type === recordTypes.boundSheet && data[5] === 0) {
      sheets.push({
        name: text(new BiffCursor(parts, 6), 1),
        at: data.readUInt32LE(0),
        hidden: (data[4] ?? 0) % 4 > 0,
      });
    }
  }
  const formats = cellFormats.map((id) => own.get(id) ?? builtInFormats[id] ?? 'General');
  const struck = new Set(cellFonts.flatMap((font, at) => (fonts[font > 4 ? font - 1 : font] ? [at] : [])));
  return { globals: { strings, formats, date1904, struck, text }, sheets };
}

/** A number is read without its format rather than not at all. */
function formatOf(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return 'General';
    throw error;
  }
}

function readStrings(parts: BiffRecord['parts']): string[] {
  const cursor = new BiffCursor(parts, 4);
  const count = cursor.long();
  const strings: string[] = [];
  while (strings.length < count && !cursor.done) strings.push(cursor.string(2).replace(/\r\n?/g, '\n'));
  return strings;
}

const encodings: Readonly<Record<number, string>> = {
  950: 'big5',
  932: 'shift_jis',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
};

function decode(bytes: Buffer, codePage: number): string {
  return new TextDecoder(encodings[codePage] ?? 'gb18030').decode(bytes).replace(/\r\n?/g, '\n');
}
