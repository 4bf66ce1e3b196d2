import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { entityNames } from '#shared/store/change.ts';
import type { Blob } from '../blobs.ts';
import type { ChangeRow } from '../changeLog.ts';
import { all, type Db } from '../database.ts';
import { listWriters } from '../writer.ts';
import { dropNotedFiles, noteFile } from './keptFiles.ts';
import { safetyPlace } from './safetyPlace.ts';

/**
 * 随记: what was confirmed since the last proved backup, written a second time, outside of the workspace. A stick that is pulled out, a file
 * that is cut off or painted over costs nothing as long as this is there. It is not what makes an answer durable, and so it is not
 * flushed, and whatever keeps it from being written keeps nobody from working.
 */
export interface Journal {
  /** The changes of a writer that lie side by side. */
  note(db: Db, writer: string, from: number, to: number): void;
  /** Writes what still waits; while the workspace is open. */
  settle(): void;
  /** Photos and files that these changes name. */
  keep(blobs: readonly Blob[]): void;
  /** All of it is in a proved backup; where the records end is kept, so that after an accident nobody need wonder. */
  drop(db: Db): void;
  close(): void;
}

export function openJournal(safety: string, workspace: string): Journal {
  const place = safetyPlace(safety, workspace);
  const file = journalFile(safety, workspace);
  let handle: number | null = null;
  const forget = () => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  const waiting = createWaiting((db, writer, from, to) =>
    quietly(() => {
      const lines = linesOf(db, writer, from, to);
      if (lines === '') return;
      handle ??= begin(file);
      writeSync(handle, lines);
    }),
  );
  return {
    note: waiting.add,
    settle: waiting.settle,
    keep: (blobs) =>
      quietly(() => {
        for (const { hash, bytes } of blobs) noteFile(place, hash, bytes);
      }),
    drop: (db) =>
      quietly(() => {
        waiting.forget();
        forget();
        mkdirSync(place, { recursive: true });
        writeFileSync(endsFile(place), JSON.stringify(listWriters(db).map(({ lastHash: _, ...end }) => end)));
        rmSync(file, { force: true });
        dropNotedFiles(place);
      }),
    close: forget,
  };
}

/** More than anybody types: a pasted block or an import is confirmed before its changes have been written here. */
const portion = 500;
/** Whoever waits for the answer asks for what follows from it first. */
const laterMs = 150;

type WriteNotes = (db: Db, writer: string, from: number, to: number) => void;

/** Notes portion by portion, in the order in which they came; few ones at once. */
function createWaiting(write: WriteNotes) {
  let waiting: { readonly db: Db; readonly writer: string; readonly from: number; readonly to: number }[] = [];
  const writeNext = () => {
    const [next, ...rest] = waiting;
    if (!next?.db.open) return;
    const end = Math.min(next.to, next.from + portion - 1);
    write(next.db, next.writer, next.from, end);
    waiting = end < next.to ? [{ ...next, from: end + 1 }, ...rest] : rest;
  };
  const goOn = () => {
    writeNext();
    if (waiting[0]?.db.open) setImmediate(goOn);
  };
  const settle = () => {
    while (waiting[0]?.db.open) writeNext();
  };
  return {
    add: (db: Db, writer: string, from: number, to: number) => {
      settle();
      waiting = [{ db, writer, from, to }];
      if (to - from < portion) settle();
      else setTimeout(goOn, laterMs);
    },
    settle,
    forget: () => {
      waiting = [];
    },
  };
}

function endsFile(place: string): string {
  return path.join(place, '末尾.json');
}

/** A full disk there is none here. */
function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function journalFile(safety: string, workspace: string): string {
  return path.join(safetyPlace(safety, workspace), '随记.jsonl');
}

/** A line that was cut off is ended first, so that it spoils no other. */
function begin(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = openSync(file, 'a');
  writeSync(handle, '\n');
  return handle;
}

function linesOf(db: Db, writer: string, from: number, to: number): string {
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq BETWEEN ? AND ? ORDER BY seq';
  return all<ChangeRow>(db, sql, writer, from, to)
    .map(({ hash, ...row }) => `${JSON.stringify({ ...row, hash: hash?.toString('hex') })}\n`)
    .join('');
}

const text = z.string();
const number = z.number().int();
const Line = z.strictObject({
  writer: text,
  seq: number,
  clock: number,
  person: text,
  device: text,
  batch: number,
  action: text,
  entity: z.enum(entityNames),
  id: text,
  fields: text,
  seen: text,
  hash: z.hex().transform((hex) => Buffer.from(hex, 'hex')),
});

export interface NotedChanges {
  readonly rows: readonly ChangeRow[];
  /** There are lines in it that cannot be read: what they said may be nowhere. */
  readonly spoiled: boolean;
  /** Where the records ended at the last proved backup on closing; null: it does not say. */
  readonly ends: readonly WriterEnd[] | null;
}

const WriterEnd = z.strictObject({
  id: text,
  device: text,
  person: text,
  openedAt: text,
  lastSeq: number,
  lastClock: number,
});
export type WriterEnd = z.infer<typeof WriterEnd>;

/** What of it can be read, in the order in which it was written. A last line that was cut off was never finished, and says nothing. */
export function readJournal(safety: string, workspace: string): NotedChanges {
  const lines = readText(journalFile(safety, workspace)).split('\n');
  const whole = lines.slice(0, -1).filter((line) => line !== '');
  const rows = whole.flatMap((line) => readLine(line) ?? []);
  return { rows, spoiled: rows.length < whole.length, ends: readEnds(safetyPlace(safety, workspace)) };
}

function readEnds(place: string): WriterEnd[] | null {
  try {
    return z.array(WriterEnd).parse(JSON.parse(readText(endsFile(place))));
  } catch {
    return null;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // there is none, or nobody can read it: then it says nothing
  }
}

function readLine(line: string): ChangeRow | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
