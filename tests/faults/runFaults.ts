import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canMount, fullDiskRun } from './diskRuns.ts';
import { imageKinds, imageRun } from './imageRuns.ts';
import { killRun } from './killRuns.ts';
import { startTally, type Tally } from './tally.ts';

export interface FaultOptions {
  readonly seed: number;
  /** Moments at which the files are looked at, processes that are killed, disks that are filled. */
  readonly images: number;
  readonly kills: number;
  readonly disks: number;
  readonly isOver?: () => boolean;
}

/** Moments of one inspector's work, before another one's begins. */
const stepsEach = 50;

/** What goes wrong with the trying itself is a fault like any other, and the rest is tried all the same. */
async function guarded(run: Promise<void>, tally: Tally): Promise<void> {
  try {
    await run;
  } catch (error) {
    const said = error instanceof Error ? String(error.stack) : String(error);
    tally.add('killed', 'run', { faults: [said], milliseconds: 0, recovery: null });
  }
}

/** All accidents of one seed. A folder in memory: what is tried is the order of writes, not the speed of a disk. */
export async function runFaults({ seed, images, kills, disks, isOver = () => false }: FaultOptions): Promise<Tally> {
  const folder = mkdtempSync(path.join(process.env.CHABAO_FAULTS_DIR ?? tmpdir(), 'chabao-faults-'));
  const tally = startTally();
  try {
    for (let run = 0; run * stepsEach < images && !isOver(); run += 1) {
      imageRun(imageKinds, seed * 1000 + run, Math.min(stepsEach, images - run * stepsEach), folder, tally);
    }
    for (let run = 0; run < kills && !isOver(); run += 1)
      await guarded(killRun(seed * 1000 + run, folder, tally), tally);
    const mayFill = disks > 0 && canMount(folder);
    for (let run = 0; run < disks && mayFill && !isOver(); run += 1) fullDiskRun(seed * 1000 + run, folder, tally);
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
