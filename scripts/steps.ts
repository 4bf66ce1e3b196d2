// The checks that `check` and `test` are made of.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..');
const tool = (path: string) => join(root, 'node_modules', path);

export interface Result {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
}

/** One program that is right or wrong; what it prints is shown when it is wrong. */
async function program(title: string, script: string, args: readonly string[]): Promise<Result> {
  const started = Date.now();
  const { code, output } = await run(script, args, { quiet: true });
  if (code !== 0) process.stdout.write(output);
  report(title, code === 0, started);
  return { title, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

export const types = () => program('类型检查 types', tool('typescript/bin/tsc'), ['-b']);
export const lint = () => program('代码规范 lint', tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings']);

/** Tests of one vitest project; the counts are read from its own report. `env`: what the tests are told. */
export async function tests(title: string, project: string, env: Record<string, string> = {}): Promise<Result> {
  const started = Date.now();
  const result = await vitest(project, [], env);
  report(title, result.failed === 0, started);
  return { title, passed: result.passed, failed: result.failed };
}

/** So many files may be run once more. */
const mostUnsteady = 2;

/**
 * The same for tests that drive real programs and wait for their windows: a file that failed runs once more by itself. What
 * holds then is counted as passed and named as unsteady, so that somebody looks after it; what is wrong fails twice.
 */
export async function testsOfPrograms(title: string, project: string, env: Record<string, string>): Promise<Result> {
  const started = Date.now();
  const first = await vitest(project, [], env);
  const { files } = first;
  const again = files.length > 0 && files.length <= mostUnsteady ? await vitest(project, files, env) : null;
  const failed = again === null ? first.failed : again.failed;
  if (again !== null && failed === 0) process.stdout.write(`! 不稳定 unsteady: ${files.join(', ')}\n`);
  report(title, failed === 0, started);
  return { title, passed: first.passed + first.failed - failed, failed };
}

interface Run {
  readonly passed: number;
  readonly failed: number;
  /** The files in which a test failed. */
  readonly files: readonly string[];
}

async function vitest(project: string, files: readonly string[], env: Record<string, string>): Promise<Run> {
  const file = join(root, '.toolchain', 'reports', `${project}.json`);
  mkdirSync(join(file, '..'), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(tool('vitest/vitest.mjs'), ['run', '--project', project, ...reporters, ...files], { env });
  if (!existsSync(file)) return { passed: 0, failed: 1, files: [] };
  const found = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const { passed, failed } = countsOf(found);
  const failing = found.testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name));
  // A file that does not load, an unhandled rejection: no test failed, and yet something did.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, files: failing };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** A test that is left out is a failure where everything must run. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }: Report) {
  const left = process.env.CI ? numPendingTests + numTodoTests : 0;
  return { passed: numPassedTests, failed: numFailedTests + left };
}

function report(title: string, good: boolean, started: number): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${good ? '✓' : '✗'} ${title}  ${seconds} s\n`);
}

interface RunOptions {
  readonly quiet?: boolean;
  readonly env?: Record<string, string>;
}

function run(script: string, args: readonly string[], { quiet = false, env = {} }: RunOptions = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr?.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The last line, the exit code, and the counts as a file for whoever started this. */
export function finish(results: readonly Result[]): void {
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  for (const { title, failed } of results) if (failed > 0) process.stdout.write(`✗ ${title}: ${failed}\n`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
