import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectronFolder } from '../../../scripts/electronBinary.ts';

const root = join(import.meta.dirname, '../../..');

/** Packs the staged app with the Electron at hand, as a release does but for the installers; returns the program. */
export function packApp(staged: string, out: string): string {
  copyFileSync(join(root, 'electron-builder.yml'), join(staged, 'electron-builder.yml'));
  // What must not be packed: a checkout holds much more than the program.
  writeFileSync(join(staged, 'notes.txt'), 'not for the office');
  const electronFolder = findElectronFolder();
  if (electronFolder === null) throw new Error('no Electron');
  const version = readFileSync(join(electronFolder, 'version'), 'utf8').trim();
  const args = [
    '--linux',
    'dir',
    '--publish=never',
    `--projectDir=${staged}`,
    `-c.electronDist=${electronFolder}`,
    `-c.electronVersion=${version}`,
    `-c.directories.output=${out}`,
  ];
  execFileSync(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...args], { stdio: 'pipe' });
  return join(out, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'chabao');
}
