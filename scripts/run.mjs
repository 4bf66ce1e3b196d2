// Starts every task: `node scripts/run.mjs <task> …` on any Node from 18, without packages. What is missing or stale (Node 24,
// packages, builds) is made first by setUp.mjs; when all is there, this costs a few milliseconds. Prints nothing to stdout.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findNode, packagesAreReady, staleParts } from './state.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each task starts, and which parts of dist/ it needs. */
const tasks = {
  start: { script: 'scripts/start.ts', parts: ['electron', 'renderer'] },
  dev: { script: 'scripts/dev.ts', parts: ['electron'] },
  build: { script: 'scripts/nothing.ts', parts: ['electron', 'renderer'] },
  dist: { script: 'scripts/dist.ts', parts: ['electron', 'renderer'] },
  typecheck: { script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  lint: { script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  format: { script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--write'] },
  vitest: { script: 'node_modules/vitest/vitest.mjs', parts: [] },
  check: { script: 'scripts/check.ts', parts: [] },
  test: { script: 'scripts/test.ts', parts: ['electron', 'renderer'] },
  bench: { script: 'scripts/bench.ts', parts: ['electron', 'renderer'] },
  fuzz: { script: 'scripts/fuzz.ts', parts: [] },
  flips: { script: 'scripts/flips.ts', parts: [] },
  mergeLaw: { script: 'scripts/mergeLaw.ts', parts: [] },
  faults: { script: 'scripts/faults.ts', parts: [] },
  chabao: { script: 'dist/electron/cliProcess.js', parts: ['electron'], cwd: callersFolder() },
};

/** `npm run` goes to the root of the checkout; paths on the command line are meant from where the user is. */
function callersFolder() {
  const { INIT_CWD } = process.env;
  return process.cwd() === root && INIT_CWD ? INIT_CWD : process.cwd();
}

async function main([name = '', ...args]) {
  if (!Object.hasOwn(tasks, name)) {
    process.stderr.write(`用法：node scripts/run.mjs <${Object.keys(tasks).join('|')}> [参数]\n`);
    return 2;
  }
  const task = tasks[name];
  let node = findNode(root);
  if (node === null || !packagesAreReady(root) || staleParts(root, task.parts ?? []).length > 0) {
    const { setUp } = await import('./setUp.mjs');
    node = await setUp(root, task.parts ?? []);
    if (node === null) return 3;
  }
  return run(node, [join(root, task.script), ...(task.args ?? []), ...args], task.cwd ?? root);
}

/** Under this very process where it is new enough, else under Node 24 as a child with the same terminal. */
function run(node, [script, ...args], cwd) {
  process.env.NODE_COMPILE_CACHE ??= join(root, '.toolchain', 'compile-cache');
  if (node === process.execPath) {
    process.chdir(cwd);
    process.argv = [node, script, ...args];
    return import(pathToFileURL(script).href).then(() => process.exitCode ?? 0);
  }
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    };
    const child = spawn(node, [script, ...args], { cwd, env, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      process.stderr.write(`查报：无法启动 ${node}：${error.message}\n`);
      resolve(3);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

process.exitCode = await main(process.argv.slice(2));
