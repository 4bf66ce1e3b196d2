import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Backend, createBackend } from '#electron/backend.ts';
import { storeOptions } from '#electron/handlers/workspace.ts';
import { importFile } from '#electron/importFile.ts';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { listSampleSheets, readPackFile } from '#electron/packLibrary.ts';
import { forgetData, roundData, type Session, startSession, write } from '#electron/session.ts';
import { canonicalJson } from '#electron/store/canonicalJson.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { undo } from '#electron/store/undo.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { AppError } from '#shared/error.ts';
import { generator, mutate, type Random } from './mutate.ts';
import { startStopwatch } from './stopwatch.ts';

export interface RoadResult {
  runs: number;
  /** Imports that changed the workspace and were taken back. */
  stored: number;
  /** Read, but nothing in it was new or fitted the annex. */
  nothing: number;
  refused: number;
  cancelled: number;
  verified: number;
  readonly bugs: string[];
  slowest: { readonly file: string; readonly milliseconds: number };
}

export interface RoadOptions {
  readonly count: number;
  readonly seed: number;
  readonly of?: readonly (typeof examples)[number][];
  /** A folder for the workspaces and the damaged files. */
  readonly folder: string;
  /** Called now and then with the runs so far. */
  readonly onProgress?: (runs: number) => void;
  /** Ends before the next file when it says so. */
  readonly isOver?: () => boolean;
}

interface Sample {
  readonly annexId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

interface Example {
  /** A workspace as it is begun, and one with everything imported. */
  readonly workspaces: readonly [begun: string, full: string];
  readonly roundId: string;
  readonly samples: readonly Sample[];
}

const root = path.join(import.meta.dirname, '../..');
const resourcesDir = path.join(root, 'resources');
export const examples = ['jiayu-2023', 'xianning-2020q3', 'renshou-2022q2', 'shiquan-2021', 'qianyang-2022q2'] as const;
/** The log only grows: now and then a workspace is proved and begun anew. */
const runsPerWorkspace = 250;

/**
 * Damaged files on the whole road: a dry run, then the import into a real workspace. What fails leaves the workspace as it was, what
 * succeeds is taken back by one undo, and a dry run says what the real run says.
 */
export async function fuzzRoad({
  count,
  seed,
  folder,
  onProgress,
  isOver,
  of = examples,
}: RoadOptions): Promise<RoadResult> {
  const random = generator(seed);
  const backend = createBackend({ userDir: path.join(folder, 'user'), resourcesDir, notify: () => undefined });
  const result: RoadResult = {
    ...{ runs: 0, stored: 0, nothing: 0, refused: 0, cancelled: 0, verified: 0, bugs: [] },
    slowest: { file: '', milliseconds: 0 },
  };
  const made: Example[] = [];
  for (const id of of) made.push(await makeExample(backend, id, folder));
  for (let number = 0; result.runs < count && !isOver?.(); number += 1) {
    const example = made[number % made.length] as Example;
    const file = path.join(folder, `${number}.chabao`);
    copyFileSync(example.workspaces[Math.floor(number / made.length) % 2] ?? '', file);
    const session = startSession(openStore(file, storeOptions(backend.context)));
    const before = contentOf(session, example.roundId);
    const bugs = result.bugs.length;
    const most = Math.min(count - result.runs, runsPerWorkspace);
    for (let run = 0; run < most && result.bugs.length === bugs && !isOver?.(); run += 1)
      await runOnce(session, before, example, random, folder, backend, result);
    const { ok, problems } = verifyStore(session.store);
    if (ok) result.verified += 1;
    else result.bugs.push(`workspace ${number}: ${problems.join(' ')}`);
    closeStore(session.store);
    for (const left of readdirSync(folder))
      if (left.startsWith(`${number}.`) || left.includes('备份')) rmSync(path.join(folder, left), { recursive: true });
    onProgress?.(result.runs);
  }
  return result;
}

async function makeExample(backend: Backend, id: (typeof examples)[number], folder: string): Promise<Example> {
  const workspaces = [path.join(folder, `${id}.begun.chabao`), path.join(folder, `${id}.full.chabao`)] as const;
  mkdirSync(folder, { recursive: true });
  const session = startSession(createStore(workspaces[1], storeOptions(backend.context)));
  const edits = newWorkspaceEdits(readPackFile(path.join(resourcesDir, 'packs', `${id}.json`)));
  write(session, 'create', edits);
  const roundId = edits.find(({ entity }) => entity === 'round')?.id ?? '';
  copyBegun(session, workspaces[0]);
  const samples: Sample[] = [];
  const exported = path.join(root, 'tests/fixtures/import/exported', id);
  for (const { annexId, path: file } of listSampleSheets(resourcesDir, id)) {
    const stem = path.basename(file, '.xlsx');
    const others = readdirSync(exported)
      .filter((name) => name.startsWith(`${stem}.`))
      .sort();
    for (const each of [file, ...others.map((name) => path.join(exported, name))]) {
      samples.push({ annexId, name: path.basename(each), bytes: readFileSync(each) });
    }
    await importFile(session, { roundId, annexId, path: file, dryRun: false }, backend.context.newId);
  }
  closeStore(session.store);
  return { workspaces, roundId, samples };
}

function copyBegun({ store }: Session, target: string): void {
  store.db.exec(`VACUUM INTO '${target}'`);
}

async function runOnce(
  session: Session,
  before: string,
  { roundId, samples }: Example,
  random: Random,
  folder: string,
  { context }: Backend,
  result: RoadResult,
): Promise<void> {
  const sample = samples[Math.floor(random() * samples.length)] as Sample;
  const file = path.join(folder, `damaged${path.extname(sample.name)}`);
  writeFileSync(file, mutate(sample.bytes, random));
  const cancelAt = random() < 0.02 ? random() * 4 : null;
  const label = `${result.runs} ${sample.name}`;
  result.runs += 1;
  const written = writtenBy(session);
  const took = startStopwatch();
  try {
    const request = { roundId, annexId: sample.annexId, path: file };
    const dry = await importFile(session, { ...request, dryRun: true }, context.newId);
    if (writtenBy(session) !== written) result.bugs.push(`${label}: a dry run changed the workspace`);
    const abort = new AbortController();
    if (cancelAt !== null) setTimeout(() => abort.abort(), cancelAt);
    const real = await importFile(session, { ...request, dryRun: false }, context.newId, { signal: abort.signal });
    if (said(dry) !== said(real)) result.bugs.push(`${label}: the dry run said something else`);
    if (writtenBy(session) === written) result.nothing += 1;
    else {
      result.stored += 1;
      takeBack(session, roundId, before, label, result);
    }
  } catch (error) {
    if (!(error instanceof AppError)) result.bugs.push(`${label}: ${error instanceof Error ? error.stack : error}`);
    else if (error.code === 'cancelled') result.cancelled += 1;
    else if (error.code === 'file') result.refused += 1;
    else result.bugs.push(`${label}: ${error.code} ${error.message}`);
    if (writtenBy(session) !== written) result.bugs.push(`${label}: failed and left a trace`);
  }
  const milliseconds = took();
  if (milliseconds > result.slowest.milliseconds) result.slowest = { file: label, milliseconds };
}

function takeBack(session: Session, roundId: string, before: string, label: string, result: RoadResult): void {
  undo(session.store);
  forgetData(session);
  if (contentOf(session, roundId) !== before) result.bugs.push(`${label}: one undo did not bring everything back`);
}

/** Rows that this opening has written so far, whatever they were. */
function writtenBy({ store }: Session): number {
  return (store.db.prepare('SELECT total_changes() AS count').get() as { count: number }).count;
}

/** Read anew from the tables: what the session remembers is not asked. */
function contentOf({ store, packs, id }: Session, roundId: string): string {
  const { units, accounts, tasks, findings, problems } = roundData({ ...startSession(store), packs, id }, roundId);
  return canonicalJson(JSON.parse(JSON.stringify({ units, accounts, tasks, findings, problems })));
}

function said({ rows, cells, diagnostics }: Awaited<ReturnType<typeof importFile>>): string {
  return JSON.stringify([rows, cells, diagnostics]);
}
