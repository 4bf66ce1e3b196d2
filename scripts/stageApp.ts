// The built app in a folder of its own, with the modules that an Electron at hand can load.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Copies dist/, resources/ and the production modules to `folder`; CHABAO_ELECTRON_MODULES replaces modules of the same name. */
export function stageApp(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['dist', 'resources']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, productName, version, description, author, type, main, dependencies } = manifest;
  const staged = { name, productName, version, description, author, type, main, dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(staged, null, 2));
  const overlay = process.env.CHABAO_ELECTRON_MODULES;
  if (overlay && existsSync(overlay)) copyOverlay(overlay, folder);
  else copyModules(Object.keys(dependencies), folder);
  return folder;
}

/** Everything of the overlay: it brings the modules that its own better-sqlite3 asks for. */
function copyOverlay(overlay: string, folder: string): void {
  for (const name of readdirSync(overlay)) {
    if (!name.startsWith('.')) cpSync(join(overlay, name), join(folder, 'node_modules', name), { recursive: true });
  }
  // The staged manifest names what is really there, for packers look.
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    manifest.dependencies[name] = JSON.parse(
      readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
    ).version;
  }
  writeFileSync(path, JSON.stringify(manifest, null, 2));
}

function copyModules(names: readonly string[], folder: string): void {
  for (const name of names) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
}
