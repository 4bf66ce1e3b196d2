import path from 'node:path';
import { main } from '#electron/cli.ts';

export const resourcesDir = path.join(import.meta.dirname, '../../resources');

export interface CliResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** stdout as JSON; only for calls with --json. */
  readonly json: unknown;
}

/** Runs a command in this process, with its settings in a folder of its own. */
export async function cli(userDir: string, ...argv: string[]): Promise<CliResult> {
  let out = '';
  let err = '';
  process.env.CHABAO_USER_DIR = userDir;
  const exitCode = await main(argv, {
    resourcesDir,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exitCode, out, err, json: argv.includes('--json') ? JSON.parse(out) : null };
}
