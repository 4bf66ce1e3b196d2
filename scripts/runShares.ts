import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export interface Shares<Outcome> {
  /** Prints its outcome as JSON. */
  readonly script: string;
  /** `part` of a number is what falls to each process. */
  readonly args: (share: number, part: (count: number) => string) => string[];
  readonly env?: NodeJS.ProcessEnv;
  /** For a process that ended otherwise. */
  readonly failed: (share: number, code: number | null) => Outcome;
}

/** One process per core, each with its share of a long work. */
export function runShares<Outcome>({ script, args, env, failed }: Shares<Outcome>): Promise<Outcome[]> {
  const cores = Math.max(1, availableParallelism());
  const part = (count: number) => String(Math.ceil(count / cores));
  const run = (share: number) => {
    const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, script), ...args(share, part)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    return new Promise<Outcome>((resolve) => {
      child.on('close', (code) => resolve(code === 0 ? JSON.parse(output) : failed(share, code)));
    });
  };
  return Promise.all(Array.from({ length: cores }, (_, share) => run(share)));
}
