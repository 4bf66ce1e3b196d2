import { sentences, Unreadable } from '../refusal.ts';

/** One record with what was continued in the records after it. */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly Buffer[];
}

export const recordTypes = {
  formula: 0x06,
  /** As Excel 3 and 4 numbered it; some programs go on writing it so. */
  formula3: 0x206,
  formula4: 0x406,
  end: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continued: 0x3c,
  codePage: 0x42,
  boundSheet: 0x85,
  mulRk: 0xbd,
  richString: 0xd6,
  extendedFormat: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  labelShared: 0xfd,
  number: 0x203,
  row: 0x208,
  label: 0x204,
  boolError: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** The records from `at` to the end of their substream, substreams in it (charts) left out. */
export function* substream(stream: Buffer, at: number): Generator<BiffRecord> {
  let depth = 0;
  let place = at;
  while (place + 4 <= stream.length) {
    const type = stream.readUInt16LE(place);
    const parts = [dataOf(stream, place)];
    place += 4 + (parts[0]?.length ?? 0);
    while (place + 4 <= stream.length && stream.readUInt16LE(place) === recordTypes.continued) {
      const part = dataOf(stream, place);
      parts.push(part);
      place += 4 + part.length;
    }
    if (type === recordTypes.begin) depth += 1;
    if (type === recordTypes.end) depth -= 1;
    if (depth <= 1) yield { type, parts };
    if (depth <= 0) return;
  }
  throw new Unreadable(sentences.damaged);
}

function dataOf(stream: Buffer, place: number): Buffer {
  const length = stream.readUInt16LE(place + 2);
  if (place + 4 + length > stream.length) throw new Unreadable(sentences.damaged);
  return stream.subarray(place + 4, place + 4 + length);
}
