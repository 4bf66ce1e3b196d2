import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

export interface Log {
  readonly path: string;
  /** Writes one entry with the error's stack. Never throws, never prints. */
  error(what: string, error: unknown): void;
}

const maxBytes = 1_000_000;

/** The log of bugs: `<folder>/chabao.log`, and the one before it as `chabao.old.log`. */
export function createLog(folder: string, now: () => number): Log {
  const path = join(folder, 'chabao.log');
  return {
    path,
    error(what, error) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) {
          renameSync(path, join(folder, 'chabao.old.log'));
        }
        appendFileSync(path, `${new Date(now()).toISOString()} ${what}\n${inspect(error)}\n`);
      } catch {
        // A full or read-only disk: the error itself still reaches the user, and there is nowhere left to say more.
      }
    },
  };
}
