import type { ChangeRange, FinalOutcome, MergeReport } from '#shared/exchange/mergeView.ts';
import { entityTitles } from '#shared/store/fieldTitles.ts';
import { momentText } from '../exchange/momentText.ts';
import { type ChangeRow, firstHash, hashChange } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db, get, iterate } from './database.ts';
import { listWriters, type Writer } from './writer.ts';

/** One sentence per writer whose chain is broken, naming the first change that is not as it was written. */
export function verifyChains(db: Db): string[] {
  const unlisted = all<{ writer: string }>(
    db,
    'SELECT DISTINCT writer FROM change WHERE writer NOT IN (SELECT id FROM writer) ORDER BY writer',
  );
  return [
    ...unlisted.map(({ writer }) => `一批修改记录（${writer}）的登记被删去了。请从备份或其他电脑上的副本恢复。`),
    ...listWriters(db).flatMap((writer) => verifyChain(db, writer) ?? verifyListing(db, writer) ?? []),
  ];
}

/** What is written down about a writer follows from its changes alone. */
function verifyListing(db: Db, writer: Writer): string | null {
  const sql = 'SELECT device, person, clock FROM change WHERE writer = ? ORDER BY seq LIMIT 1';
  const first = get<Pick<ChangeRow, 'device' | 'person' | 'clock'>>(db, sql, writer.id);
  const latest = get<{ clock: number | null }>(
    db,
    'SELECT max(clock) AS clock FROM change WHERE writer = ?',
    writer.id,
  );
  if (!first) return `${opening(writer)}一条也不在了。请从备份或其他电脑上的副本恢复。`;
  const same =
    first.device === writer.device &&
    first.person === writer.person &&
    clockTime(first.clock) === writer.openedAt &&
    latest?.clock === writer.lastClock;
  return same ? null : `${opening(writer)}的登记被改动过，与记录不符。`;
}

function verifyChain(db: Db, writer: Writer): string | null {
  let seq = 0;
  let hash = firstHash;
  for (const row of iterate<ChangeRow>(db, 'SELECT * FROM change WHERE writer = ? ORDER BY seq', writer.id)) {
    if (row.seq !== seq + 1) return missing(db, writer, seq + 1, row.seq - 1);
    hash = hashChange(hash, row);
    seq = row.seq;
    if (!row.hash?.equals(hash)) return altered(writer, row);
  }
  if (seq < writer.lastSeq) return missing(db, writer, seq + 1, writer.lastSeq);
  if (seq > writer.lastSeq || !hash.equals(writer.lastHash)) return `${opening(writer)}的末尾登记被改动过。`;
  return null;
}

function opening({ person, device, openedAt }: Writer): string {
  return `${person || '（未署名）'}于 ${momentText(openedAt)} 在“${device}”上的这批修改记录`;
}

function altered(writer: Writer, row: ChangeRow): string {
  const what = `${entityTitles[row.entity] ?? row.entity} ${row.id}，${momentText(clockTime(row.clock))}`;
  return `${opening(writer)}中，第 ${row.seq} 条被改动过（${what}）。请与备份或其他电脑上的副本核对。`;
}

function missing(db: Db, writer: Writer, from: number, to: number): string {
  const which = from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`;
  const round = roundLeftOut(db, writer, from);
  const why =
    round === null
      ? '可能被删除，也可能另一台电脑的数据尚未合并。'
      : `合并时因“${round}”已定稿，由人决定先不合并；以后合并同一个交换包就补上，其后的记录到那时才能核对。`;
  return `${opening(writer)}中，缺少${which}。${why}`;
}

/** The round because of whose 定稿 a change was left out of a merge; null: it was not. */
function roundLeftOut(db: Db, { id }: Writer, seq: number): string | null {
  const finals = all<{ report: unknown }>(db, 'SELECT report FROM merge').flatMap(({ report }) => finalsIn(report));
  const covers = ({ writer, from, to }: ChangeRange) => writer === id && from <= seq && seq <= to;
  return finals.find(({ leftOut }) => leftOut.some(covers))?.title ?? null;
}

/** A report may be damaged itself, and is then named by verifyMerges. */
function finalsIn(report: unknown): readonly FinalOutcome[] {
  try {
    return (JSON.parse(String(report)) as Partial<MergeReport>).finals ?? [];
  } catch {
    return [];
  }
}
