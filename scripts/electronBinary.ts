// The Electron program: the electron package's own download, or the one that ELECTRON_OVERRIDE_DIST_PATH names.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(import.meta.dirname, '..', 'node_modules', 'electron');
const executables: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const executable = executables[process.platform] ?? 'electron';

/** The folder that holds it, or null. */
export function findElectronFolder(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  return existsSync(join(folder, executable)) ? folder : null;
}

export function findElectron(): string | null {
  const folder = findElectronFolder();
  return folder === null ? null : join(folder, executable);
}

/** Lets the electron package fetch its program (ELECTRON_MIRROR is heeded). False when it could not. */
export function downloadElectron(): boolean {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  process.stderr.write(`查报：正在下载 Electron ${version}（仅首次，约 110 MB；国内可设 ELECTRON_MIRROR）…\n`);
  const { status } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 600_000,
  });
  return status === 0 && findElectron() !== null;
}
