import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { findChromium } from '../../scripts/machine.ts';
import { startBackend } from '../support/backend.ts';
import { addEarlierRounds, bigAnnex, bigRoundId, fillBigRound } from '../support/bigRound.ts';
import { cpuSince } from './cpuSince.ts';
import { type SeenInChromium, seeInChromium } from './gridInChromium.ts';

/** The recording desk with as much as a county has, with one earlier round and with nine: nothing may grow with them. */
const size = { units: 5000, items: 40 };
const history = [1, 9];
const options = { person: '检查员', device: 'bench', now: Date.now, newId: randomUUID };

type Row = readonly [name: string, goal: number, figures: readonly number[]];

async function benchGrid(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chabao-bench-'));
  const file = join(folder, '某县.chabao');
  try {
    const made = createStore(file, options);
    fillBigRound(made, size);
    closeStore(made);
    const columns: (readonly Row[])[] = [];
    let rounds = 0;
    for (const earlier of history) {
      const store = openStore(file, options);
      addEarlierRounds(store, size, rounds, earlier - rounds);
      rounds = earlier;
      closeStore(store);
      const backend = await timeBackend(file, folder);
      const seen = findChromium() === null ? [] : rowsOf(await seeInChromium(file, folder));
      columns.push([...backend, ...seen]);
    }
    print(columns);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the backend itself takes, as a window would call it. */
async function timeBackend(file: string, folder: string): Promise<Row[]> {
  const { api, backend } = startBackend(folder);
  const started = process.cpuUsage();
  await api.workspace.open({ path: file });
  const opening = cpuSince(started);
  const place = { roundId: bigRoundId, annexId: bigAnnex };
  const whole = await api.annex.changes({ ...place, base: null });
  const subjects = whole.kind === 'table' ? whole.table.rows.map(({ subjectId }) => subjectId ?? '') : [];
  const record: number[] = [];
  const beside: number[] = [];
  for (const subjectId of subjects.slice(1000, 1200)) {
    for (const input of ['不涉及', '是']) {
      const cells = [{ subjectId, columnId: 'c1', input }];
      record.push(await time(() => api.finding.record({ ...place, cells })));
    }
    beside.push(await time(() => api.prior.list({ ...place, subjectId })));
  }
  backend.close();
  return [
    ['backend: open the workspace, processor time (ms)', 200, [opening]],
    ['backend: one answer, p95 (ms)', 20, [percentile(record, 0.95)]],
    ['backend: the row in earlier rounds, p95 (ms)', 20, [percentile(beside, 0.95)]],
    ['bridge: the table when opening (MB)', 4, [JSON.stringify(whole).length / 1e6]],
  ];
}

function rowsOf(seen: SeenInChromium): Row[] {
  return [
    ['open the workspace → its round painted (ms)', 1500, [seen.openWorkspace]],
    ['open the annex → cells painted (ms)', 1500, [seen.openAnnex]],
    ['choice key → cell painted, p95 (ms)', 50, [percentile(seen.choiceKeys, 0.95)]],
    ['number + Enter → cell painted, p95 (ms)', 50, [percentile(seen.numberKeys, 0.95)]],
    ['scrolling: longest task (ms)', 100, [seen.longestScrollTask]],
    ['scrolling: longest frame (ms)', 200, [seen.longestScrollFrame]],
    ['paste 500 × 12 → painted (ms)', 300, [seen.paste]],
    ['paste 500 × 12 → painted as saved (ms)', 300, [seen.pasteSaved]],
    ['undo of the paste → painted (ms)', 500, [seen.undo]],
  ];
}

function print(columns: readonly (readonly Row[])[]): void {
  const heads = history.map((earlier) => `${earlier} earlier`.padStart(10)).join(' ');
  console.log(`${`grid, ${size.units} units × ${size.items} items`.padEnd(48)}${'goal'.padStart(8)} ${heads}`);
  for (const [index, [name, goal]] of (columns[0] ?? []).entries()) {
    const figures = columns.map((rows) => rows[index]?.[2][0] ?? Number.NaN);
    const late = figures.some((figure) => figure > goal) ? '  over' : '';
    const shown = figures.map((figure) => figure.toFixed(figure < 20 ? 1 : 0).padStart(10)).join(' ');
    console.log(`${name.padEnd(48)}${String(goal).padStart(8)} ${shown}${late}`);
  }
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

await benchGrid();
