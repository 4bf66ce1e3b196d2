import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Photos and files lie once beside all backups of a workspace: they never change, and nobody would wait for copying them each time. */
function keptFilePath(place: string, hashOf: string): string {
  return path.join(place, '证据', hashOf.slice(0, 2), hashOf);
}

/** Until a backup keeps it. */
function notedFilePath(place: string, hashOf: string): string {
  return path.join(place, '随记', hashOf);
}

/** Not flushed: it lies in the workspace as well. */
export function noteFile(place: string, hashOf: string, bytes: Uint8Array): void {
  const file = notedFilePath(place, hashOf);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

export function dropNotedFiles(place: string): void {
  rmSync(path.join(place, '随记'), { recursive: true, force: true });
}

export function hasKeptFile(place: string, hashOf: string): boolean {
  return existsSync(keptFilePath(place, hashOf));
}

/** Keeps the bytes; they are on the disk, read again and what their name says, or this throws. */
export function keepFile(place: string, hashOf: string, bytes: Buffer): void {
  const file = keptFilePath(place, hashOf);
  const temporary = `${file}.tmp`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(temporary, bytes, { flush: true });
  if (hash('sha256', readFileSync(temporary), 'hex') !== hashOf) throw new Error(`${hashOf} was not written as it is`);
  renameSync(temporary, file);
  rmSync(notedFilePath(place, hashOf), { force: true });
}

/** The bytes in any of these places that are what the name says. */
export function findKeptFile(places: readonly string[], hashOf: string): Buffer | undefined {
  for (const file of places.flatMap((place) => [keptFilePath(place, hashOf), notedFilePath(place, hashOf)])) {
    const bytes = readWhole(file);
    if (bytes && hash('sha256', bytes, 'hex') === hashOf) return bytes;
  }
  return undefined;
}

function readWhole(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // not there, or not to be read
  }
}
