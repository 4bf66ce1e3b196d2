import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generator, type Random } from '../fuzz/mutate.ts';
import { asOrdinaryUser } from '../support/asOrdinaryUser.ts';
import { inspect, readLines } from './inspect.ts';
import { type Place, placeIn, takeImage } from './place.ts';
import type { Tally } from './tally.ts';

/** At most so many moments of one process are looked at before it is killed. */
const momentsEach = 12;

/**
 * Starts somebody's work as a process of its own, stops it at moments that nobody chose (SIGSTOP, the files as a kill would leave them), and
 * kills it at the last one (SIGKILL). The seed tells what is done; where it is hit is up to the machine.
 */
export async function killRun(seed: number, folder: string, tally: Tally): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const place = placeIn(path.join(folder, 'work'));
  mkdirSync(place.folder, { recursive: true });
  const random = generator(seed);
  const rows = random() < 0.3 ? 3000 : 300;
  const script = path.join(import.meta.dirname, 'workloadProcess.ts');
  const args = ['--no-warnings', script, place.folder, String(seed), String(rows)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const moments = 1 + Math.floor(random() * momentsEach);
    for (let moment = 0; moment < moments; moment += 1)
      await lookAt(child, place, { seed, moment, folder, random }, tally);
    await lookWhileBusy(child, place, seed, tally);
  } finally {
    await kill(child);
  }
  tally.add('killed', `${seed}`, inspect(takeImage(place, path.join(folder, 'image')), linesOf(place)));
  makeReadOnly(place.folder);
  tally.add(
    'read-only',
    `${seed}`,
    asOrdinaryUser(() => inspect(place, linesOf(place), { thorough: false, mayWrite: false })),
  );
}

/** While another program has it open it is there to be looked at, and says why. Where that one had just closed it, it is an ordinary opening. */
async function lookWhileBusy(child: ChildProcess, place: Place, seed: number, tally: Tally): Promise<void> {
  child.kill('SIGSTOP');
  await stopped(child.pid ?? 0);
  const seen = inspect(place, linesOf(place), { thorough: false });
  // Stopped in the very moment in which nobody may read; a program that goes on is out of it at once.
  const faults = seen.faults.filter((fault) => !fault.startsWith('does not open: locked'));
  tally.add('open elsewhere', `${seed}`, { ...seen, faults });
}

function makeReadOnly(folder: string): void {
  chmodSync(path.dirname(folder), 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  }
  chmodSync(folder, 0o555);
}

interface Moment {
  readonly seed: number;
  readonly moment: number;
  readonly folder: string;
  readonly random: Random;
}

async function lookAt(
  child: ChildProcess,
  place: Place,
  { seed, moment, folder, random }: Moment,
  tally: Tally,
): Promise<void> {
  await setTimeout(random() * 25);
  child.kill('SIGSTOP');
  await stopped(child.pid ?? 0);
  const image = takeImage(place, path.join(folder, 'image'));
  child.kill('SIGCONT');
  tally.add('stopped in the middle', `${seed}/${moment}`, inspect(image, linesOf(image), { thorough: random() < 0.2 }));
}

/** A signal takes effect when the process is next looked at by the system. */
async function stopped(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}/stat`)) {
    const state = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    if (state === 'T' || state === 'Z') return;
    await setTimeout(1);
  }
}

function linesOf(place: Place) {
  return existsSync(place.ledger) ? readLines(place) : [];
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`the work ended by itself: ${child.exitCode}`);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
