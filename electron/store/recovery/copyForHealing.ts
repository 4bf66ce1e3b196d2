import { chmodSync, constants, copyFileSync, cpSync, existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { quoted, withFileErrors } from '../fileError.ts';
import { listCopyFiles } from './listCopies.ts';
import { safetyPlace } from './safetyPlace.ts';

/**
 * A damaged workspace that lies where nothing may be written, taken to another place with its logs and all its second copies: opened there, it
 * is put together again like any other. What is at the old place is only read. An existing file is refused, never replaced. Returns what
 * takes the copies away again: where nothing could be put together, they are in the way of trying once more.
 */
export function copyForHealing(file: string, target: string, roots: readonly string[]): () => void {
  if (existsSync(target)) {
    throw new AppError('file', `${quoted(target)}已存在，没有覆盖它。请为修复出来的工作簿换一个名称。`, {
      path: target,
    });
  }
  const made: string[] = [];
  const takeAway = () => {
    for (const each of made) rmSync(each, { recursive: true, force: true });
  };
  const copy = (from: string, to: string) => {
    if (!existsSync(from) || existsSync(to)) return;
    made.push(to);
    copyWritable(from, to);
  };
  try {
    withFileErrors(target, () => {
      for (const end of ['', '-wal', '-journal']) copy(file + end, target + end);
      for (const each of listCopyFiles(file, [])) {
        const mark = path.basename(each).slice(titleOf(file).length);
        copy(each, path.join(path.dirname(target), titleOf(target) + mark));
      }
      for (const root of roots) copy(safetyPlace(root, file), safetyPlace(root, target));
    });
  } catch (error) {
    takeAway();
    throw error;
  }
  return takeAway;
}

function titleOf(file: string): string {
  return path.basename(file).replace(/\.chabao$/, '');
}

/** Copying takes over that a file is read-only. */
function copyWritable(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    cpSync(from, to, { recursive: true, force: false });
    return;
  }
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o644);
}
