import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { findChromium } from '../../scripts/machine.ts';
import { startBackend } from '../support/backend.ts';
import { addPhotos, bigAnnex, bigRoundId, fillBigRound } from '../support/bigRound.ts';
import { type SeenAnswering, seeAnswering } from './gridInChromium.ts';

/**
 * 2,000 photos must not slow the grid: one annex without them and with them in the cells that are on the screen, in turns that begin
 * with the other one each time. Medians; the ratio may reach 1.2 before it is called slower: two runs of one workspace differ by that.
 */
const size = { units: 500, items: 40 };
const photos = 2000;
const turns = 5;
const allowed = 1.2;
const options = { person: '检查员', device: 'bench', now: Date.now, newId: randomUUID };
const kinds = ['without', 'with'] as const;

type Figures = Readonly<Record<string, number>>;

async function benchPhotos(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chabao-bench-'));
  try {
    const files = makeWorkspaces(folder);
    const seen = { without: [] as Figures[], with: [] as Figures[] };
    for (let turn = 0; turn < turns; turn += 1) {
      for (const kind of turn % 2 === 0 ? kinds : kinds.toReversed()) {
        const { file, place } = files[kind];
        const window = findChromium() === null ? {} : figuresOf(await seeAnswering(file, place));
        seen[kind].push({ ...(await timeBackend(file, place)), ...window });
      }
    }
    print(seen);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeWorkspaces(folder: string) {
  const places = { without: join(folder, 'without'), with: join(folder, 'with') };
  for (const place of Object.values(places)) mkdirSync(place);
  const files = { without: join(places.without, '某县.chabao'), with: join(places.with, '某县.chabao') };
  const made = createStore(files.without, options);
  fillBigRound(made, size);
  closeStore(made);
  copyFileSync(files.without, files.with);
  const store = openStore(files.with, options);
  addPhotos(store, photos);
  closeStore(store);
  return {
    without: { file: files.without, place: places.without },
    with: { file: files.with, place: places.with },
  };
}

/** The questions that the window asks about evidence when it opens an annex and goes from row to row. */
async function timeBackend(file: string, folder: string): Promise<Figures> {
  const { api, backend } = startBackend(folder);
  await api.workspace.open({ path: file });
  const place = { roundId: bigRoundId, annexId: bigAnnex };
  const whole = await api.annex.changes({ ...place, base: null });
  const subjects = whole.kind === 'table' ? whole.table.rows.map(({ subjectId }) => subjectId ?? '') : [];
  const counts = await time(() => api.evidence.counts(place));
  const rows: number[] = [];
  for (const subjectId of subjects.slice(0, 100)) {
    rows.push(await time(() => api.evidence.list({ roundId: bigRoundId, subjectId })));
  }
  backend.close();
  return {
    'backend: evidence of all cells (ms)': counts,
    'backend: evidence of one row, p95 (ms)': percentile(rows, 0.95),
  };
}

function figuresOf({ openWorkspace, openAnnex, choiceKeys }: SeenAnswering): Figures {
  return {
    'open the workspace → its round painted (ms)': openWorkspace,
    'open the annex → cells painted (ms)': openAnnex,
    'choice key → cell painted, p50 (ms)': percentile(choiceKeys, 0.5),
    'choice key → cell painted, p95 (ms)': percentile(choiceKeys, 0.95),
  };
}

function print(seen: Readonly<Record<(typeof kinds)[number], readonly Figures[]>>): void {
  console.log(
    `${`${size.units} units × ${size.items} items, medians of ${turns}`.padEnd(48)} no photos  ${photos} photos`,
  );
  for (const name of Object.keys(seen.without[0] ?? {})) {
    const [bare = 0, full = 0] = kinds.map((kind) =>
      percentile(
        seen[kind].map((figures) => figures[name] ?? 0),
        0.5,
      ),
    );
    const ratio = full / bare;
    const late = name.startsWith('backend') || ratio <= allowed ? '' : '  slower';
    const shown = [bare, full].map((figure) => figure.toFixed(1).padStart(10)).join(' ');
    console.log(`${name.padEnd(48)}${shown}  ${ratio.toFixed(2)} x${late}`);
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

await benchPhotos();
