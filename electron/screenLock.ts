import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const LockFile = z.object({
  salt: z.base64(),
  hash: z.base64(),
  minutes: z.number().int().min(1).max(240).nullable().catch(10),
});
export type StoredLock = z.infer<typeof LockFile>;

/** A file of its own beside the settings: whoever forgot the PIN removes this one and loses nothing else. */
export function lockFile(userDir: string): string {
  return path.join(userDir, 'lock.json');
}

/** Null: there is no lock, or its file says nothing that can be read. */
export function readLock(userDir: string): StoredLock | null {
  if (!existsSync(lockFile(userDir))) return null;
  try {
    return LockFile.parse(JSON.parse(readFileSync(lockFile(userDir), 'utf8')));
  } catch {
    return null;
  }
}

export function writeLock(userDir: string, pin: string, minutes: number | null): void {
  const salt = randomBytes(16);
  const lock: StoredLock = { salt: salt.toString('base64'), hash: hashOf(pin, salt).toString('base64'), minutes };
  mkdirSync(userDir, { recursive: true });
  const temporary = `${lockFile(userDir)}.tmp`;
  writeFileSync(temporary, JSON.stringify(lock), { mode: 0o600 });
  renameSync(temporary, lockFile(userDir));
}

export function removeLock(userDir: string): void {
  rmSync(lockFile(userDir), { force: true });
}

export function isPin({ salt, hash }: StoredLock, given: string): boolean {
  return timingSafeEqual(hashOf(given, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'));
}

/** Slow on purpose: a short PIN is soon tried out otherwise. */
function hashOf(pin: string, salt: Buffer): Buffer {
  return scryptSync(pin.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });
}
