import { hash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder in which the second copies of one workspace lie, its journal and its backups: one per place of a workspace, under its
 * name, so that a person who looks there finds it. `root` is a folder of this laptop or of a stick.
 */
export function safetyPlace(root: string, workspace: string): string {
  const file = placeOf(workspace);
  const title = path.basename(file).replace(/\.chabao$/, '');
  return path.join(root, `${title.slice(0, 60)}-${hash('sha256', file, 'hex').slice(0, 8)}`);
}

/** The same for a file that is gone. */
function placeOf(workspace: string): string {
  const file = path.resolve(workspace);
  if (existsSync(file)) return realpathSync(file);
  const folder = path.dirname(file);
  return path.join(existsSync(folder) ? realpathSync(folder) : folder, path.basename(file));
}
