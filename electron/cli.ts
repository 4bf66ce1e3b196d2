import { mkdtempSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { recoverySentences } from '#shared/backup/recovery.ts';
import { AppError } from '#shared/error.ts';
import { createBackend } from './backend.ts';
import { backupCommand, restoreCommand } from './cli/backup.ts';
import { bundleCommand } from './cli/bundle.ts';
import { checkCommand } from './cli/check.ts';
import type { Answer, Command } from './cli/command.ts';
import { compareCommand } from './cli/compare.ts';
import { draftCommand } from './cli/draft.ts';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { listCommand } from './cli/list.ts';
import { mergeCommand } from './cli/merge.ts';
import { newCommand } from './cli/new.ts';
import { sampleCommand } from './cli/sample.ts';
import { usage, usageText } from './cli/usage.ts';
import { verifyCommand } from './cli/verify.ts';
import { errorData } from './errorData.ts';

const commands: Readonly<Record<string, Command>> = {
  sample: sampleCommand,
  draft: draftCommand,
  new: newCommand,
  list: listCommand,
  import: importCommand,
  export: exportCommand,
  bundle: bundleCommand,
  merge: mergeCommand,
  check: checkCommand,
  compare: compareCommand,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

/** Where a command finds the program's resources, and where it writes. */
export interface Terminal {
  readonly resourcesDir: string;
  /** Results only. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
}

/** Runs one command and returns the exit code: 0 good, 1 an error or findings in the data, 2 wrong usage. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const json = argv.includes('--json');
  const [name = '', ...rest] = argv.filter((argument) => argument !== '--json');
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(`${usageText}\n`);
    return name === '' ? 2 : 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw usage(`没有“${name}”这个命令。`);
    return print(await run(command, rest, terminal), json, terminal);
  } catch (error) {
    return printError(error, json, terminal);
  }
}

async function run(command: Command, argv: readonly string[], { resourcesDir, err }: Terminal): Promise<Answer> {
  const backend = createBackend({ userDir: userDir(), resourcesDir, notify: () => undefined });
  try {
    return await command(argv, backend);
  } finally {
    const recovery = backend.context.session?.recovery;
    for (const sentence of recovery ? recoverySentences(recovery) : []) err(`${sentence}\n`);
    backend.close();
  }
}

/** The same settings folder as the app where one is named, else one for the command line. */
function userDir(): string {
  const named = process.env.CHABAO_USER_DIR;
  if (named) return named;
  const home = homedir();
  return home ? path.join(home, '.config', 'chabao') : mkdtempSync('chabao-');
}

function print({ json: value, text, exitCode, remarks = [] }: Answer, json: boolean, { out, err }: Terminal): number {
  for (const remark of remarks) err(`${remark}\n`);
  out(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
  return exitCode ?? 0;
}

function printError(error: unknown, json: boolean, { out, err }: Terminal): number {
  const data = errorData(error);
  if (json) out(`${JSON.stringify({ error: data })}\n`);
  else err(`${data.message}\n`);
  if (!(error instanceof AppError) && error instanceof Error) err(`${error.stack}\n`);
  return error instanceof AppError && error.code === 'usage' ? 2 : 1;
}
