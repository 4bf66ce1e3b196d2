import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { createBackend } from '#electron/backend.ts';
import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { readPackFile } from '#electron/packLibrary.ts';
import { write } from '#electron/session.ts';
import { listRounds } from '#electron/store/rounds.ts';

/**
 * Imports a 10,000 × 12 spreadsheet (read, matched with units, stored) and lets exceljs' streaming reader read the bare
 * cells of the same file, in turns, each in a process of its own; prints the median ratio of time and of peak memory.
 */
const rowCount = 10_000;
const rounds = 5;
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

async function readBare(file: string): Promise<number> {
  const start = performance.now();
  let cells = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
  })) {
    for await (const row of sheet) {
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      });
    }
  }
  if (cells < rowCount * 12) throw new Error(`${cells} cells`);
  return performance.now() - start;
}

async function importOurs(file: string, workspace: string): Promise<number> {
  const userDir = mkdtempSync(path.join(path.dirname(file), 'user-'));
  const resourcesDir = path.join(import.meta.dirname, '../../resources');
  const backend = createBackend({ userDir, resourcesDir, notify: () => undefined });
  await backend.handlers.workspace.open({ path: workspace });
  const session = backend.context.session;
  if (!session) throw new Error('no workspace');
  const roundId = listRounds(session.store.db)[0]?.id ?? '';
  const start = performance.now();
  const { importFile } = await import('#electron/importFile.ts');
  const report = await importFile(
    session,
    { roundId, annexId: 'a', path: file, dryRun: false, confirmed: {} },
    backend.context.newId,
  );
  const took = performance.now() - start;
  if (report.cells !== rowCount * columns.length) throw new Error(JSON.stringify(report).slice(0, 1000));
  return took;
}

async function makeWorkspace(folder: string): Promise<string> {
  const packPath = path.join(folder, 'pack.json');
  writeFileSync(packPath, JSON.stringify(pack()));
  const file = path.join(folder, 'empty.chabao');
  const resourcesDir = path.join(import.meta.dirname, '../../resources');
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

async function compare(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chabao-bench-'));
  const runs = { ours: [] as { ms: number; mb: number }[], bare: [] as { ms: number; mb: number }[] };
  try {
    const file = path.join(folder, '表.xlsx');
    await writeSheet(file);
    const { copyFileSync } = await import('node:fs');
    const empty = await makeWorkspace(folder);
    for (let round = 0; round < rounds; round += 1) {
      const workspace = path.join(folder, `${round}.chabao`);
      copyFileSync(empty, workspace);
      for (const which of ['bare', 'ours'] as const) {
        const output = execFileSync(process.execPath, [import.meta.filename, which, file, workspace], {
          encoding: 'utf8',
        });
        runs[which].push(JSON.parse(output));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const figure = (which: 'ours' | 'bare', key: 'ms' | 'mb') => median(runs[which].map((run) => run[key]));
  const line = (name: string, key: 'ms' | 'mb', goal: number) =>
    `${name} ${(figure('ours', key) / figure('bare', key)).toFixed(2)} (goal <= ${goal}; ${figure('ours', key).toFixed(0)} ${key} / ${figure('bare', key).toFixed(0)} ${key})`;
  console.log(
    `import ${rowCount} x 12, read, matched and stored, against exceljs' streaming reader, median of ${rounds}:`,
  );
  console.log(line('time  ', 'ms', goals.time));
  console.log(line('memory', 'mb', goals.memory));
}

const [which, file, workspace] = process.argv.slice(2);
if (which !== undefined && file !== undefined && workspace !== undefined) {
  const ms = await (which === 'ours' ? importOurs(file, workspace) : readBare(file));
  process.stdout.write(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 }));
  process.exit();
} else await compare();
