import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Generation } from '#shared/backup/rotation.ts';

/** A backup in a safety place, as its name says: `0007 2026-11-22 07-05-12.chabao`. */
export interface GenerationFile extends Generation {
  readonly path: string;
  /** 07:05, by the clock of the laptop. */
  readonly time: string;
}

const named = /^(\d{4,}) (\d{4}-\d\d-\d\d) (\d\d-\d\d)-\d\d( 恢复前)?\.chabao$/;

/** The newest first. */
export function listGenerations(place: string): GenerationFile[] {
  return namesIn(place)
    .flatMap((name) => {
      const [, number, day = '', time = '', before] = named.exec(name) ?? [];
      if (number === undefined) return [];
      const beforeRestore = before !== undefined;
      return [
        { path: path.join(place, name), number: Number(number), day, time: time.replace('-', ':'), beforeRestore },
      ];
    })
    .sort((a, b) => b.number - a.number);
}

/** A name that nothing in the place has, above all numbers given out before. */
export function nextGenerationPath(place: string, now: number, beforeRestore: boolean): string {
  const number = (listGenerations(place)[0]?.number ?? 0) + 1;
  const mark = beforeRestore ? ' 恢复前' : '';
  return path.join(place, `${String(number).padStart(4, '0')} ${localMoment(now)}${mark}.chabao`);
}

/** 2026-11-22 07-05-12 */
export function localMoment(now: number): string {
  const moment = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())];
  return `${day.join('-')} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('-')}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not there, or a stick that was pulled out
  }
}
