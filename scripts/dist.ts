// `npm run dist -- --linux|--win …`: installers by electron-builder. Arguments go to it as they are.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'node_modules/electron-builder/cli.js');
const child = spawn(process.execPath, [cli, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
child.on('exit', (code) => process.exit(code ?? 1));
