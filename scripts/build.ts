// `build.ts electron|renderer`: one part of dist/, by plain Vite.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const configs: Readonly<Record<string, readonly string[]>> = {
  electron: ['vite.electron.config.ts', 'vite.preload.config.ts'],
  renderer: ['vite.renderer.config.ts'],
};

const part = process.argv[2] ?? '';
const names = configs[part];
if (names === undefined) throw new Error(`usage: build.ts ${Object.keys(configs).join('|')}`);
try {
  for (const name of names) {
    const { default: config } = await import(pathToFileURL(join(root, name)).href);
    await build({ ...config, configFile: false, logLevel: 'warn' });
  }
  if (part === 'electron') removeOldChunks(join(root, 'dist/electron/chunks'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** Chunks carry their hash in the name and pile up; those of the last hour may still be read by a running process. */
function removeOldChunks(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { force: true });
  }
}
