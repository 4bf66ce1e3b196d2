import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { generator } from '../fuzz/mutate.ts';
import { inspect } from './inspect.ts';
import type { Line } from './ledger.ts';
import { placeIn } from './place.ts';
import type { Tally } from './tally.ts';
import { workload } from './workload.ts';

/** Only where this process may mount: elsewhere disks are not filled. */
export function canMount(folder: string): boolean {
  const disk = path.join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const mounted = mount(disk, 100);
  if (mounted) unmount(disk);
  return mounted;
}

/**
 * A disk that fills up: each action is confirmed or refused with a sentence; the workspace opens on the full disk, and once there is room again
 * everything confirmed is there.
 */
export function fullDiskRun(seed: number, folder: string, tally: Tally): void {
  const disk = path.join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  if (!mount(disk, 500 + (seed % 7) * 100)) throw new Error(`no tmpfs could be mounted at ${disk}`);
  try {
    const place = placeIn(path.join(disk, 'work'));
    mkdirSync(place.folder);
    const lines: Line[] = [];
    const days = workload({ place, random: generator(seed), tell: (line) => lines.push(line), rows: 80 });
    const refusal = workUntilRefused(days);
    const what = `${seed} after ${lines.length} lines`;
    const bug = /磁盘|没有更新/.test(refusal) ? [] : [`refused with: ${refusal}`];
    const full = inspect(place, lines, { thorough: false });
    // Bringing an older form up to date needs room, and says so.
    const faults = full.faults.filter((fault) => !/^does not open: file: 磁盘已满/.test(fault) || lines.length > 0);
    tally.add('full disk', what, { ...full, faults: [...bug, ...faults] });
    mount(disk, 30_000, 'remount,');
    tally.add('full disk, then room', what, inspect(place, lines));
  } finally {
    unmount(disk);
  }
}

function mount(disk: string, kilobytes: number, how = ''): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `${how}size=${kilobytes}k`, 'tmpfs', disk]).status === 0;
}

function unmount(disk: string): void {
  spawnSync('umount', ['-l', disk]);
}

/** What kept it from going on. */
function workUntilRefused(days: Iterator<unknown>): string {
  try {
    for (let action = 0; action < 2000; action += 1) days.next();
    return 'nothing refused';
  } catch (error) {
    return error instanceof AppError ? error.message : String(error instanceof Error ? error.stack : error);
  }
}
