import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { type Backend, createBackend } from '#electron/backend.ts';
import { importFile } from '#electron/importFile.ts';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { readPackFile } from '#electron/packLibrary.ts';
import { readOpened } from '#electron/read/openedSource.ts';
import { prepareThread } from '#electron/read/readingThread.ts';
import { safetyFolders } from '#electron/safetyFolders.ts';
import { roundData, type Session, write } from '#electron/session.ts';
import { openDatabase, run, transact } from '#electron/store/database.ts';
import { safetyPlace } from '#electron/store/recovery/safetyPlace.ts';
import { listRounds } from '#electron/store/rounds.ts';
import { keepYoungHeapSmall } from '#electron/youngHeap.ts';
import { planSteps, prepareImport } from '#shared/import/planImport.ts';
import { cpuSince } from './cpuSince.ts';

/**
 * Imports a 10,000 × 12 spreadsheet (read, matched with units, stored) and lets exceljs' streaming reader read the bare
 * cells of the same file, in turns, each in a process of its own; prints the median ratio of time and of peak memory. Both have loaded
 * their modules before, ours as when a person is choosing the file (import.prepare); `chabao import` as a whole is set against a process that loads exceljs and reads.
 * Then what each part takes alone, and what the bare database takes for the same cells.
 */
const rowCount = 10_000;
const rounds = 5;
const resourcesDir = path.join(import.meta.dirname, '../../resources');
const command = path.join(import.meta.dirname, '../../dist/electron/cliProcess.js');
const goals = { time: 2, memory: 2 };
const answers = ['是', '否', '不涉及'];
const columns = Array.from({ length: 10 }, (_, index) => `检查事项${index + 1}`);
const unitName = (row: number) => `某某县第${row + 1}单位`;

function pack(): unknown {
  return {
    format: 'chabao-pack/1',
    id: 'bench',
    version: 1,
    title: '测速',
    office: { name: '某县政府办', place: '某县' },
    groups: [{ id: 'all', name: '全部' }],
    units: Array.from({ length: rowCount / 2 }, (_, row) => ({ name: unitName(row), group: 'all' })),
    round: { title: '测速', year: 2022, quarter: 2 },
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '测速表',
        rows: { from: 'units', groups: ['all'] },
        columns: [
          { kind: 'serial', id: 'no', title: '序号' },
          { kind: 'name', id: 'name', title: '单位' },
          ...columns.map((title, index) => ({
            kind: 'choice',
            id: `c${index}`,
            title,
            options: answers.map((value) => ({ value })),
          })),
        ],
      },
    ],
  };
}

async function writeSheet(file: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet('表');
  sheet.addRow(['序号', '单位', ...columns]).commit();
  for (let row = 0; row < rowCount; row += 1) {
    sheet.addRow([row + 1, unitName(row), ...columns.map((_, index) => answers[(row * 7 + index) % 3])]).commit();
  }
  await workbook.commit();
}

/** The workspace as it is when a person has opened it. */
async function openReady(folder: string, workspace: string): Promise<{ backend: Backend; session: Session }> {
  keepYoungHeapSmall();
  const userDir = mkdtempSync(path.join(folder, 'user-'));
  const backend = createBackend({ userDir, resourcesDir, notify: () => undefined });
  // It was looked through today already (backupDesk.ts): that takes a processor for itself.
  const [safety] = safetyFolders(userDir);
  const place = safetyPlace(safety, workspace);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, '核对过'), '');
  await backend.handlers.workspace.open({ path: workspace });
  const { session } = backend.context;
  if (!session) throw new Error('no workspace');
  // Begun a second after opening: it is over long before anybody has chosen a file.
  while (!session.store.proved) await setTimeout(50);
  return { backend, session };
}

async function importOurs(file: string, workspace: string): Promise<Run> {
  const { backend, session } = await openReady(path.dirname(file), workspace);
  const roundId = listRounds(session.store.db)[0]?.id ?? '';
  await backend.handlers.import.prepare({ roundId, annexId: 'a' });
  await setTimeout(1000);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const request = { roundId, annexId: 'a', path: file, dryRun: false, confirmed: {} };
  const report = await importFile(session, request, backend.context.newId);
  const spent = { ms: performance.now() - start, cpu: cpuSince(cpu) };
  if (report.cells !== rowCount * columns.length) throw new Error(JSON.stringify(report).slice(0, 1000));
  return spent;
}

/** The parts one after the other; round data and prepare have been done before a person has chosen the file. */
async function importInParts(file: string, workspace: string): Promise<Record<string, number>> {
  const { backend, session } = await openReady(path.dirname(file), workspace);
  const roundId = listRounds(session.store.db)[0]?.id ?? '';
  prepareThread();
  await setTimeout(1000);
  const parts: Record<string, number> = {};
  let before = performance.now();
  const end = (part: string) => {
    parts[part] = performance.now() - before;
    before = performance.now();
  };
  const { sheets } = await readOpened(file);
  end('read');
  const data = roundData(session, roundId);
  end('round data');
  const prepared = prepareImport(data, 'a');
  end('prepare');
  const steps = planSteps(prepared, '表.xlsx', sheets, backend.context.newId);
  let step = steps.next();
  while (!step.done) step = steps.next();
  end('plan');
  write(session, 'import', step.value.edits);
  end('store');
  const cells = step.value.edits.flatMap(({ id, fields }) => Object.entries(fields).map((field) => [id, ...field]));
  before = performance.now();
  insertBare(`${workspace}.bare`, cells);
  end('bare inserts of the cells');
  return parts;
}

function insertBare(file: string, cells: readonly unknown[][]): void {
  const db = openDatabase(file, 'create');
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE cell (id TEXT, field TEXT, value TEXT, PRIMARY KEY (id, field)) STRICT, WITHOUT ROWID');
  transact(db, () => {
    for (const [id, field, value] of cells)
      run(db, 'INSERT INTO cell VALUES (?, ?, ?)', id, field, JSON.stringify(value));
  });
  db.close();
}

async function makeWorkspace(folder: string): Promise<string> {
  const packPath = path.join(folder, 'pack.json');
  writeFileSync(packPath, JSON.stringify(pack()));
  const file = path.join(folder, 'empty.chabao');
  const backend = createBackend({ userDir: path.join(folder, 'user'), resourcesDir, notify: () => undefined });
  await backend.handlers.workspace.createFromFile({ path: file, packPath });
  const session = backend.context.session;
  if (!session) throw new Error('no workspace');
  // A pack names no more than 5,000 units; the register has room for the other half.
  const more = newWorkspaceEdits(readPackFile(packPath)).filter(({ entity }) => entity === 'unit');
  const half = rowCount / 2;
  const renamed = more.map((edit, row) => ({
    ...edit,
    id: `more${row}`,
    fields: { ...edit.fields, name: unitName(half + row), order: (half + row + 2) * 1024 },
  }));
  write(session, 'import', renamed);
  backend.close();
  return file;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const units: Readonly<Record<string, string>> = { cpu: 'ms' };

type Way = 'ours' | 'bare' | 'parts' | 'command' | 'process';
type Run = Record<string, number>;

/** In turns, so that a slow moment of the machine strikes all. */
async function runAll(folder: string, file: string): Promise<Record<Way, Run[]>> {
  const runs: Record<Way, Run[]> = { ours: [], bare: [], parts: [], command: [], process: [] };
  const empty = await makeWorkspace(folder);
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ['bare', 'ours', 'process', 'command', 'parts'] as const) {
      const workspace = path.join(folder, `${round}-${way}.chabao`);
      if (way !== 'bare' && way !== 'process') copyFileSync(empty, workspace);
      runs[way].push(way === 'command' ? importAsCommand(file, workspace) : runApart(way, file, workspace));
    }
  }
  return runs;
}

function runApart(way: Way, file: string, workspace: string): Run {
  const start = performance.now();
  // In a process that knows nothing of ours.
  const isBare = way === 'bare' || way === 'process';
  const script = isBare ? path.join(import.meta.dirname, 'readBare.ts') : import.meta.filename;
  const words = ['--no-warnings', script, ...(isBare ? [] : [way]), file, workspace];
  const output = execFileSync(process.execPath, words, { encoding: 'utf8' });
  return way === 'process' ? { ms: performance.now() - start } : JSON.parse(output);
}

function importAsCommand(file: string, workspace: string): Run {
  const roundId = roundOf(workspace);
  const start = performance.now();
  const words = ['import', workspace, '--round', roundId, '--annex', 'a', file];
  execFileSync(process.execPath, [command, ...words], { encoding: 'utf8' });
  return { ms: performance.now() - start };
}

function roundOf(workspace: string): string {
  const db = openDatabase(workspace, 'read');
  const id = listRounds(db)[0]?.id ?? '';
  db.close();
  return id;
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chabao-bench-'));
  try {
    const file = path.join(folder, '表.xlsx');
    await writeSheet(file);
    const runs = await runAll(folder, file);
    const of = (way: Way, key: string) => median(runs[way].map((run) => run[key] ?? 0));
    const line = (name: string, key: string, ours: Way, bare: Way, goal: string) =>
      `${name} ${median(runs[ours].map((run, at) => (run[key] ?? 0) / (runs[bare][at]?.[key] ?? 1))).toFixed(2)} (${goal}${of(ours, key).toFixed(0)} / ${of(bare, key).toFixed(0)} ${units[key] ?? key})`;
    console.log(
      `import ${rowCount} x 12, read, matched and stored, against exceljs' streaming reader, median of ${rounds}:`,
    );
    console.log(line('time   ', 'ms', 'ours', 'bare', `goal <= ${goals.time}; `));
    console.log(line('cpu    ', 'cpu', 'ours', 'bare', 'what a busy machine disturbs less; '));
    console.log(line('memory ', 'mb', 'ours', 'bare', `goal <= ${goals.memory}; `));
    if (existsSync(command))
      console.log(line('command', 'ms', 'command', 'process', 'from the start of the process; '));
    const parts = Object.keys(runs.parts[0] ?? {}).map((part) => `${part} ${of('parts', part).toFixed(0)}`);
    console.log(`alone, ms: ${parts.join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [which, file, workspace] = process.argv.slice(2);
if (which !== undefined && file !== undefined && workspace !== undefined) {
  if (which === 'parts') process.stdout.write(JSON.stringify(await importInParts(file, workspace)));
  else {
    const spent = await importOurs(file, workspace);
    process.stdout.write(JSON.stringify({ ...spent, mb: process.resourceUsage().maxRSS / 1024 }));
  }
  process.exit();
} else await compare();
