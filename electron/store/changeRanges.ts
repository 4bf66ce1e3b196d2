import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Change } from '#shared/store/change.ts';
import { type ChangeRow, rowToChange } from './changeLog.ts';
import { all, type Db, get } from './database.ts';
import { listWriters } from './writer.ts';

/** Read so many at a time: however many there are in all, and whoever writes between two portions. */
const portion = 1000;

/** What somebody lacks who knows each of these writers up to a number, in the order of writers. Where one waits for others there are gaps. */
export function rangesBeyond(
  db: Db,
  known: readonly { readonly writer: string; readonly lastSeq: number }[],
): ChangeRange[] {
  const lastSeqs = new Map(known.map(({ writer, lastSeq }) => [writer, lastSeq]));
  return listWriters(db).flatMap(({ id: writer }) => {
    const sql = 'SELECT max(seq) AS last FROM change WHERE writer = ?';
    const from = (lastSeqs.get(writer) ?? 0) + 1;
    const to = get<{ last: number | null }>(db, sql, writer)?.last ?? 0;
    return to < from ? [] : [{ writer, from, to }];
  });
}

/** Of these, how many are here. */
export function countInRanges(db: Db, ranges: readonly ChangeRange[]): number {
  const sql = 'SELECT count(*) AS n FROM change WHERE writer = ? AND seq BETWEEN ? AND ?';
  return ranges.reduce((sum, { writer, from, to }) => sum + (get<{ n: number }>(db, sql, writer, from, to)?.n ?? 0), 0);
}

/** Of these, how many are not. */
export function countUnknown(db: Db, ranges: readonly ChangeRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0) - countInRanges(db, ranges);
}

/** Those that are here, in portions. Rows never change, so that all of them are of one moment though nothing is held. */
export function* portionsOf(db: Db, ranges: readonly ChangeRange[]): Generator<Change[]> {
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT ?';
  for (const { writer, from, to } of ranges) {
    for (let next = from; next <= to; ) {
      const rows = all<ChangeRow>(db, sql, writer, next, to, portion);
      if (rows.length > 0) yield rows.map(rowToChange);
      next = rows.length < portion ? to + 1 : (rows.at(-1) as ChangeRow).seq + 1;
    }
  }
}

export function* changesIn(db: Db, ranges: readonly ChangeRange[]): Generator<Change> {
  for (const changes of portionsOf(db, ranges)) yield* changes;
}

/** Numbers that come one by one, in any order, as ranges. */
export function rangeCollector(): { add(writer: string, seq: number): void; ranges(): ChangeRange[] } {
  const writers = new Map<string, { from: number; to: number }[]>();
  return {
    add(writer, seq) {
      const own = writers.get(writer) ?? [];
      writers.set(writer, own);
      const last = own.at(-1);
      if (last?.to === seq - 1) last.to = seq;
      else own.push({ from: seq, to: seq });
    },
    ranges: () => [...writers].flatMap(([writer, own]) => joined(own).map((range) => ({ writer, ...range }))),
  };
}

function joined(ranges: readonly { readonly from: number; readonly to: number }[]): { from: number; to: number }[] {
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}
