import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileNameOf } from '#shared/text/fileName.ts';

/** Copies of evidence that other programs show: what is altered in them stays there. */
export function openedFolder(userDir: string): string {
  return path.join(path.resolve(userDir), 'opened');
}

/** A copy to be shown. One that is there already may be open at this moment, and is left: evidence never changes. */
export function copyToOpen(folder: string, hash: string, name: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const extension = path.extname(name);
  // Other workspaces may have other bytes under the same number and name.
  const title = `${hash.slice(0, 8)} ${path.basename(name, extension)}`;
  const file = path.join(folder, fileNameOf(title, extension.slice(1)));
  if (!existsSync(file)) writeFileSync(file, bytes, { mode: 0o444 });
  return file;
}

export function dropOpened(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Windows keeps what another program still shows; the next start tries again.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
