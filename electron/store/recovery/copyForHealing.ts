import { chmodSync, constants, copyFileSync, cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { quoted, withFileErrors } from '../fileError.ts';
import { listCopyFiles } from './listCopies.ts';
import { safetyPlace } from './safetyPlace.ts';

/**
 * A damaged workspace that lies where nothing may be written, taken to another place with its logs and all its second copies: opened there, it
 * is put together again like any other. What is at the old place is only read. An existing file is refused, never replaced.
 */
export function copyForHealing(file: string, target: string, roots: readonly string[]): void {
  if (existsSync(target)) {
    throw new AppError('file', `${quoted(target)}已存在，没有覆盖它。请为修复出来的工作簿换一个名称。`, {
      path: target,
    });
  }
  withFileErrors(target, () => {
    for (const end of ['', '-wal', '-journal']) copyWritable(file + end, target + end);
    for (const copy of listCopyFiles(file, [])) {
      const mark = path.basename(copy).slice(titleOf(file).length);
      copyWritable(copy, path.join(path.dirname(target), titleOf(target) + mark));
    }
    for (const root of roots) {
      const kept = safetyPlace(root, file);
      if (existsSync(kept)) cpSync(kept, safetyPlace(root, target), { recursive: true, force: false });
    }
  });
}

function titleOf(file: string): string {
  return path.basename(file).replace(/\.chabao$/, '');
}

/** Copying takes over that a file is read-only. */
function copyWritable(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o644);
}
