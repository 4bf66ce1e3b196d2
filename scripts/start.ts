// `npm start`: the app in Electron; without a display or without its program, the same app on loopback for a browser.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { downloadElectron, findElectron } from './electronBinary.ts';
import { stageApp } from './stageApp.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const browser = args.includes('--browser');
const rest = args.filter((argument) => argument !== '--browser');

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const electron = browser || !hasDisplay ? null : (findElectron() ?? (downloadElectron() ? findElectron() : null));

if (electron === null) startHost();
else startElectron(electron);

function startElectron(program: string): void {
  // Only an Electron that cannot load the app's own modules needs a folder of its own.
  const app = process.env.CHABAO_ELECTRON_MODULES ? stageApp(join(root, '.toolchain', 'staged')) : root;
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  follow(spawn(program, [...asRoot, app, ...rest], { stdio: 'inherit' }));
}

function startHost(): void {
  const why = browser ? '按要求' : hasDisplay ? '没有可用的 Electron 程序，' : '没有图形界面，';
  process.stderr.write(`查报：${why}改为在本机浏览器中使用。请在浏览器中打开下面的地址，按 Ctrl+C 结束：\n`);
  follow(spawn(process.execPath, [join(root, 'dist/electron/hostProcess.js'), ...rest], { stdio: 'inherit' }));
}

function follow(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
