import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { mergeBundles } from '#electron/exchange/mergeBundles.ts';
import { readBundle } from '#electron/exchange/readBundle.ts';
import { writeBundle } from '#electron/exchange/writeBundle.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { createStore, openStore, type Store } from '#electron/store/store.ts';
import { type Edit, findingId } from '#shared/store/change.ts';

/** What a bundle of 500,000 changes takes of memory, each step in a process of its own: bounded, however many rounds a workspace has. */
const count = 500_000;
const steps = ['make', 'write', 'read', 'merge'] as const;
type Step = (typeof steps)[number];
const goals: Readonly<Record<Step, number>> = { make: Number.NaN, write: 300, read: 350, merge: 600 };

const [step, folder = ''] = process.argv.slice(2);

async function all(): Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'chabao-bench-'));
  try {
    for (const each of steps) {
      const { status } = spawnSync(process.execPath, [import.meta.filename, each, place], { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function take(which: Step): Promise<void> {
  const began = process.cpuUsage();
  await acts[which]();
  const { user, system } = process.cpuUsage(began);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `bundle of ${count} changes, ${which}: ${((user + system) / 1e6).toFixed(1)} s of CPU, at most ${megabytes} MB` +
      `${Number.isNaN(goals[which]) ? '' : ` (goal ${goals[which]})`}\n`,
  );
  process.exit(megabytes > goals[which] ? 1 : 0);
}

function place(name: string): string {
  return path.join(folder, name);
}

function options(device: string) {
  return { person: device, device, now: Date.now, newId: () => crypto.randomUUID(), changesInFront: 0 };
}

const acts: Readonly<Record<Step, () => Promise<unknown>>> = {
  make: async () => makeWorkspace(createStore(place('a.chabao'), options('甲'))),
  write: () => {
    const request = { file: place('a.chabaopkg'), existing: 'replace', known: [] } as const;
    return writeBundle(openStore(place('a.chabao'), options('甲')), deviceKey(folder), request);
  },
  read: () => readBundle(place('a.chabaopkg')),
  merge: async () => {
    const store = createStore(place('b.chabao'), options('乙'));
    return mergeBundles(store, [await readBundle(place('a.chabaopkg'))], ({ changes }) => changes);
  },
};

function makeWorkspace(store: Store): void {
  const at = 10_000;
  for (let from = 0; from < count; from += at) {
    const edits = Array.from({ length: at }, (_, index): Edit => {
      const fields = { a: '公开了办事指南，但缺收费依据', b: '是', c: (from + index) * 100 };
      return { entity: 'finding', id: findingId('2022q2', 'annex1', `unit-${from + index}`), fields };
    });
    appendEdits(store, 'record.many', edits);
  }
  store.db.close();
}

if (steps.some((each) => each === step)) await take(step as Step);
else await all();
