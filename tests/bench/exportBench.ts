import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { writeWorkbook } from '#electron/excel/writeWorkbook.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import type { ModelCell, TableModel } from '#shared/document/tableModel.ts';
import { findChromium } from '../../scripts/machine.ts';
import { fillBigRound } from '../support/bigRound.ts';
import { loadExample, printAnnex } from '../support/examples.ts';
import { tortureTable } from '../support/torturePack.ts';
import { seeWhileExporting } from './exportInChromium.ts';

/**
 * Exports a 10,000 × 12 annex with writeWorkbook and with exceljs' bare streaming writer on the same cells, borders, fonts
 * and formats, in turns, each in a process of its own; prints the median ratio of time and of peak memory.
 * Before that, in seconds: a whole round and the largest annex, Excel and Word together; and how long the window waits meanwhile.
 * Run with plain Node: `node tests/bench/exportBench.ts`.
 */
const rowCount = 10_000;
const rounds = 7;
const goals = { time: 1.3, memory: 1.5, round: 1, big: 5, wait: 50 };

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

const words = ['是', '否', '不涉及', '有领导签批单', '超期签收14件，有未按规则退单情况', '正常更新'];

function bodyCell(row: number, column: number): ModelCell {
  const base = { column, rowSpan: 1, columnSpan: 1, align: 'center' } as const;
  const number = (row * 7 + column * 13) % 1000;
  if (column === 0)
    return { ...base, text: String(row + 1), value: (row + 1) * 100, format: { type: 'number', decimals: 0 } };
  if (column === 1) return { ...base, text: `某某县第${row + 1}单位`, value: null, format: { type: 'text' } };
  if (column <= 5) return { ...base, text: words[number % words.length] ?? '', value: null, format: { type: 'text' } };
  if (column <= 9)
    return { ...base, text: String(number), value: number * 100, format: { type: 'number', decimals: 0 } };
  if (column === 10) {
    return { ...base, text: `${number / 10}`, value: number * 10, format: { type: 'number', decimals: 1 } };
  }
  const percent = number / 10;
  return { ...base, text: `${percent.toFixed(1)}%`, value: number * 10, format: { type: 'percent', decimals: 1 } };
}

function benchTable(): TableModel {
  const columns = Array.from({ length: 12 }, (_, column) => ({ width: column === 1 ? 8 : 5 }));
  const heads = columns.map((_, column): ModelCell => {
    const text = `检查事项${column + 1}`;
    return { column, rowSpan: 1, columnSpan: 1, text, value: text, format: { type: 'text' }, align: 'center' };
  });
  const body = Array.from({ length: rowCount }, (_, row) => ({
    kind: 'body' as const,
    cells: columns.map((_, column) => bodyCell(row, column)),
  }));
  return {
    label: null,
    title: '',
    subtitle: null,
    columns,
    headRows: 1,
    rows: [{ kind: 'head', cells: heads }, ...body],
    notes: [],
    orientation: 'portrait',
    frozenColumns: 2,
  };
}

/** What a programmer would write with exceljs alone: the same cells and styles, nothing measured, nothing checked. */
async function writeBare(file: string, table: TableModel): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('附件');
  sheet.columns = table.columns.map(({ width }) => ({ width: width * 2 }));
  const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
  const styles = new Map<string, Partial<ExcelJS.Style>>();
  const styleOf = (kind: string, numFmt: string) => {
    const key = kind + numFmt;
    const style: Partial<ExcelJS.Style> = styles.get(key) ?? {
      numFmt,
      font: { name: kind === 'head' ? '黑体' : '仿宋_GB2312', size: 9, charset: 134, family: 3 } as ExcelJS.Font,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border: { top: thin, left: thin, bottom: thin, right: thin },
    };
    styles.set(key, style);
    return style;
  };
  const formats = { text: '@', number: '0', percent: '0.0%', date: '@' };
  for (const [index, { kind, cells }] of table.rows.entries()) {
    const row = sheet.getRow(index + 1);
    row.height = 18;
    for (const { column, text, value, format } of cells) {
      const cell = row.getCell(column + 1);
      const divisor = format.type === 'percent' ? 10_000 : 100;
      cell.value = typeof value === 'number' ? value / divisor : text;
      cell.style = styleOf(kind, format.type === 'number' && format.decimals > 0 ? '0.0' : formats[format.type]);
    }
    row.commit();
    if (index % 100 === 0) await new Promise(setImmediate);
  }
  sheet.commit();
  await workbook.commit();
}

async function runOnce(which: string, file: string): Promise<void> {
  const table = benchTable();
  const start = performance.now();
  await (which === 'ours' ? writeWorkbook(file, [table]) : writeBare(file, table));
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Run));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function compare(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chabao-bench-'));
  const runs: Record<'ours' | 'bare', Run[]> = { ours: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const which of ['bare', 'ours'] as const) {
        const file = path.join(folder, `${which}.xlsx`);
        const output = execFileSync(process.execPath, [import.meta.filename, which, file], { encoding: 'utf8' });
        runs[which].push(JSON.parse(output) as Run);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const figure = (which: 'ours' | 'bare', key: keyof Run) => median(runs[which].map((run) => run[key]));
  const time = figure('ours', 'seconds') / figure('bare', 'seconds');
  const memory = figure('ours', 'megabytes') / figure('bare', 'megabytes');
  console.log(
    [
      `export ${rowCount} x 12 against exceljs streaming, median of ${rounds}:`,
      `time   ${time.toFixed(2)} (goal <= ${goals.time}; ${figure('ours', 'seconds').toFixed(2)} s / ${figure('bare', 'seconds').toFixed(2)} s)`,
      `memory ${memory.toFixed(2)} (goal <= ${goals.memory}; ${figure('ours', 'megabytes').toFixed(0)} MB / ${figure('bare', 'megabytes').toFixed(0)} MB)`,
    ].join('\n'),
  );
}

/** A whole round, its annexes as xlsx and in a document, each run in a process of its own: the libraries are loaded in it. */
async function runWhole(which: string, folder: string): Promise<void> {
  const models =
    which === 'round' ? await jiayuModels() : [tortureTable({ units: 500, columns: 40, orientation: 'landscape' })];
  const start = performance.now();
  const [{ writeWorkbook }, { writeDocument }] = await Promise.all([
    import('#electron/excel/writeWorkbook.ts'),
    import('#electron/word/writeDocument.ts'),
  ]);
  for (const [index, model] of models.entries()) await writeWorkbook(path.join(folder, `${index}.xlsx`), [model]);
  await writeDocument(path.join(folder, 'all.docx'), {
    title: '通报',
    sections: models.map((table) => ({ orientation: table.orientation, blocks: [{ kind: 'table', table }] })),
  });
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Run));
}

async function jiayuModels(): Promise<TableModel[]> {
  const { data } = await loadExample('jiayu-2023');
  return data.pack.annexes.filter(({ number }) => number !== null).map(({ id }) => printAnnex(data, id));
}

function measureWhole(which: 'round' | 'big', title: string): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chabao-bench-'));
  try {
    const runs = Array.from({ length: 3 }, () => {
      const output = execFileSync(process.execPath, [import.meta.filename, which, folder], { encoding: 'utf8' });
      return JSON.parse(output) as Run;
    });
    const [seconds, megabytes] = [median(runs.map((run) => run.seconds)), median(runs.map((run) => run.megabytes))];
    console.log(
      `${title}: ${seconds.toFixed(2)} s (goal <= ${goals[which]} s), ${megabytes.toFixed(0)} MB, median of 3`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long this process, which has nothing to do, is not woken although its time has come. */
function watchMachine(): { longest: () => number } {
  let longest = 0;
  let last = performance.now();
  setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 4);
    last = performance.now();
  }, 4).unref();
  return { longest: () => longest };
}

async function measureWindow(): Promise<void> {
  if (findChromium() === null) return console.log('no Chromium: the window is not measured');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chabao-bench-'));
  try {
    const file = path.join(folder, '某县.chabao');
    const options = { person: '检查员', device: 'bench', now: Date.now, newId: randomUUID };
    const store = createStore(file, options);
    fillBigRound(store, { units: 500, items: 40 });
    closeStore(store);
    const bystander = watchMachine();
    const { seconds, waits, saves, longestTask } = await seeWhileExporting(file, folder);
    const longest = (times: readonly number[]) => Math.max(...times).toFixed(0);
    console.log(
      [
        `the window while it exports 500 units x 40 items (${seconds.toFixed(2)} s, asking ${waits.length} times):`,
        `longest answer ${longest(waits)} ms (goal <= ${goals.wait}; median ${median(waits).toFixed(1)} ms)`,
        `longest saving ${longest(saves)} ms (median ${median(saves).toFixed(1)} ms of ${saves.length})`,
        `a process that does nothing was kept waiting for ${bystander.longest().toFixed(0)} ms: what the machine does beside`,
        `longest task of the window itself ${longestTask.toFixed(0)} ms (goal <= ${goals.wait})`,
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [which, file] = process.argv.slice(2);
if (which !== undefined && file !== undefined) {
  await (which === 'round' || which === 'big' ? runWhole(which, file) : runOnce(which, file));
} else if (which === 'window') {
  await measureWindow();
} else {
  measureWhole('round', 'the round of 嘉鱼, 4 annexes as xlsx and docx');
  measureWhole('big', '500 units x 40 columns as xlsx and docx');
  await measureWindow();
  compare();
}
