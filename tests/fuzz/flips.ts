import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { openBundle } from '#electron/exchange/readBundle.ts';
import { writeBundle } from '#electron/exchange/writeBundle.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { listMerges } from '#electron/store/merges.ts';
import { projectedTables } from '#electron/store/projection.ts';
import { createStore } from '#electron/store/store.ts';
import { undoMerge } from '#electron/store/undoMerge.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { memorySource } from '#electron/zip/byteSource.ts';
import { AppError } from '#shared/error.ts';
import { addEvidence } from '../electron/store/evidence.ts';
import { laptopOptions } from '../electron/store/laptopOptions.ts';
import { noteMerge } from '../electron/store/signedMerge.ts';
import { generator, type Random } from './mutate.ts';

export interface FlipResult {
  runs: number;
  /** Refused or named by `verify`. */
  detected: number;
  /** What was changed is nothing that anybody reads: a gap in a page, a date in the zip. */
  harmless: number;
  /** Read without complaint, and another content. */
  readonly missed: string[];
}

/** What a person works with: the log, the tables that follow from it, and the files. */
const contentTables = ['change', 'writer', 'blob', 'merge', 'mergeEnd', ...projectedTables] as const;

/** Bytes of a workspace, single values of its rows, and bytes of a bundle are altered in turn: two, one and three of six. */
export async function proveFlips(runs: number, seed: number, isOver = () => false): Promise<FlipResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-flips-'));
  const result: FlipResult = { runs: 0, detected: 0, harmless: 0, missed: [] };
  const random = generator(seed);
  try {
    const { workspace, bundle } = await samples(folder);
    const content = contentOf(workspace);
    const bundled = await bundleContent(readFileSync(bundle));
    const altered = path.join(folder, 'altered.chabao');
    for (let run = 0; run < runs && !isOver(); run += 1) {
      result.runs += 1;
      if (run % 2 === 0) {
        const bytes = flipped(readFileSync(bundle), random);
        note(result, run, await caught(() => judgeBundle(bytes, bundled)));
      } else {
        const bytes = readFileSync(workspace);
        writeFileSync(altered, run % 6 === 1 ? bytes : flipped(bytes, random));
        const what = run % 6 === 1 ? editRow(altered, random) : '';
        note(result, run, await caught(() => judgeWorkspace(altered, content)), what);
      }
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Verdict = 'detected' | 'harmless' | 'missed' | Error;

/** What nobody foresaw tells the person nothing: it counts as missed, and the rest is tried all the same. */
async function caught(judge: () => Verdict | Promise<Verdict>): Promise<Verdict> {
  try {
    return await judge();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function note(result: FlipResult, run: number, verdict: Verdict, what = ''): void {
  if (verdict instanceof Error) result.missed.push(`run ${run} ${what}: ${verdict.stack}`);
  else if (verdict === 'missed') result.missed.push(`run ${run} ${what}`);
  else result[verdict] += 1;
}

/** A workspace of two laptops with answers, a conflict, a photo and a unit, and a bundle of it. */
async function samples(folder: string) {
  const [workspace, bundle] = [path.join(folder, 'a.chabao'), path.join(folder, 'a.chabaopkg')];
  const a = createStore(workspace, laptopOptions('甲'));
  const b = createStore(path.join(folder, 'b.chabao'), laptopOptions('乙', 1_700_000_500_000));
  const round = { title: '二季度', year: 2022, packId: 'p', order: 1 };
  appendEdits(a, 'create', [{ entity: 'round', id: '2022q2', fields: round }]);
  for (const store of [a, b]) {
    appendEdits(store, 'unit.add', [
      { entity: 'unit', id: 'u1', fields: { name: `${store.device}的某局`, groupId: 'g', order: 1 } },
    ]);
    for (const subject of ['u1', 'u2', 'u3']) {
      const id = `2022q2/annex1/${subject}`;
      appendEdits(store, 'record', [{ entity: 'finding', id, fields: { a: store.device, b: subject } }]);
    }
  }
  addEvidence(a, 'e1', 'a photo of a notice board');
  const { ranges } = mergeChanges(a, listChanges(b.db));
  noteMerge(a, ranges);
  undoMerge(a, listMerges(a.db)[0]?.id ?? '');
  noteMerge(a, []);
  const key = deviceKey(path.join(folder, 'user'));
  await writeBundle(a, key, { file: bundle, existing: 'replace', known: [] });
  for (const store of [a, b]) closeStore(store);
  return { workspace, bundle };
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One bit, one byte, or a few bytes beside each other. */
function flipped(bytes: Buffer, random: Random): Buffer {
  const at = below(random, bytes.length);
  const length = below(random, 4) === 0 ? 1 + below(random, 16) : 1;
  for (let index = at; index < Math.min(at + length, bytes.length); index += 1) {
    const before = bytes[index] ?? 0;
    bytes[index] = length === 1 && below(random, 2) === 0 ? before ^ (1 << below(random, 8)) : below(random, 256);
  }
  return bytes;
}

/** What somebody with a database tool would do. Returns what it was. */
function editRow(file: string, random: Random): string {
  const db = new Database(file);
  try {
    db.exec('DROP TRIGGER changeIsKept; DROP TRIGGER changeIsFinal');
    db.pragma('foreign_keys = OFF');
    const filled = contentTables.filter((table) => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get());
    const table = filled[below(random, filled.length)] ?? 'change';
    const rows = db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
    const row = rows[below(random, rows.length)] ?? {};
    const columns = Object.keys(row);
    const where = columns.map((column) => `"${column}" IS ?`).join(' AND ');
    if (below(random, 5) === 0) {
      db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...Object.values(row));
      return `delete from ${table}`;
    }
    const column = columns[below(random, columns.length)] ?? '';
    const value = row[column];
    const other = typeof value === 'number' ? value + 1 : Buffer.isBuffer(value) ? Buffer.from('x') : `${value ?? ''}x`;
    db.prepare(`UPDATE OR IGNORE ${table} SET "${column}" = ? WHERE ${where}`).run(other, ...Object.values(row));
    return `${table}.${column}`;
  } catch (error) {
    // A column that takes no such value: nothing was changed.
    return String(error);
  } finally {
    db.close();
  }
}

function judgeWorkspace(file: string, content: string): Verdict {
  try {
    if (!verifyStore(file).ok) return 'detected';
  } catch (error) {
    if (error instanceof AppError) return 'detected';
    throw error;
  }
  return contentOf(file) === content ? 'harmless' : 'missed';
}

function contentOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return JSON.stringify(contentTables.map((table) => db.prepare(`SELECT * FROM ${table}`).all()));
  } finally {
    db.close();
  }
}

async function judgeBundle(bytes: Buffer, content: string): Promise<Verdict> {
  try {
    return (await bundleContent(bytes)) === content ? 'harmless' : 'missed';
  } catch (error) {
    if (error instanceof AppError) return 'detected';
    throw error;
  }
}

async function bundleContent(bytes: Buffer): Promise<string> {
  const { manifest, changes, file } = await openBundle(memorySource(bytes), '交换包');
  return JSON.stringify([manifest, [...changes], manifest.files.map(({ sha256 }) => file(sha256).toString('hex'))]);
}
