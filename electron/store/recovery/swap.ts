import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { flushFile } from '../flushFile.ts';

const logs = ['-wal', '-journal'] as const;

/** The name of a workspace that is put together again, and is whole once it has this name. */
export function healedName(file: string): string {
  return `${file}.healed`;
}

/**
 * Puts the healed workspace in the place of the damaged one, which is kept as it was under a name of its own, with its logs. Whenever this is
 * cut off, the next opening goes on: a log of the damaged file must never be taken for one of the healed.
 */
export function swapIn(file: string, stamp: string): string {
  const kept = keepAside(file, stamp);
  finishSwap(file);
  return kept;
}

export function finishSwap(file: string): void {
  const healed = healedName(file);
  if (!existsSync(healed)) return;
  for (const end of [...logs, '-shm']) rmSync(file + end, { force: true });
  renameSync(healed, file);
}

function keepAside(file: string, stamp: string): string {
  const { dir, name, ext } = path.parse(file);
  const mark = (number: number) => path.join(dir, `${name}.损坏${stamp}${number === 1 ? '' : `-${number}`}${ext}`);
  let number = 1;
  while (existsSync(mark(number))) number += 1;
  const kept = mark(number);
  if (existsSync(file)) copyFlushed(file, kept);
  for (const end of logs) if (existsSync(file + end)) copyFlushed(file + end, kept + end);
  return kept;
}

function copyFlushed(from: string, to: string): void {
  copyFileSync(from, to);
  flushFile(to);
}
