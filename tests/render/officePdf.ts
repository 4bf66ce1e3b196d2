import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = { ...process.env, FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts.conf') };

/**
 * Lets LibreOffice convert files into `folder` and returns the new paths in order. Each call has a profile of its own, so
 * that several may run at once. Now and then it hangs while it starts: then it is ended and started once more; `patience`
 * (milliseconds) is how long it may take then.
 */
export async function convert(
  files: readonly string[],
  format: 'pdf' | 'xlsx',
  folder: string,
  { patience = 110_000 } = {},
): Promise<string[]> {
  const order = ['--headless', '--convert-to', format, '--outdir', folder, ...files];
  if (!(await office(order, patience - 50_000)) && !(await office(order, patience)))
    throw new Error(`LibreOffice did not convert ${files.join(', ')}`);
  return files.map((file) => path.join(folder, `${path.parse(file).name}.${format}`));
}

/** Whether it ended well in so many milliseconds. */
async function office(order: readonly string[], patience: number): Promise<boolean> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'soffice-'));
  // In a group of its own: what was started is only the starter of the real program.
  const program = spawn('soffice', [`-env:UserInstallation=file://${profile}`, ...order], {
    env: environment,
    stdio: 'ignore',
    detached: true,
  });
  const giveUp = setTimeout(() => {
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
  }, patience);
  try {
    const [code] = await once(program, 'exit');
    return code === 0;
  } finally {
    clearTimeout(giveUp);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Text of a PDF, one entry a page, without white space: line breaks fall anywhere in Chinese. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const text = `${pdf}.txt`;
  await run('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, text]);
  const pages = (await readFile(text, 'utf8')).split('\f');
  return pages.slice(0, -1).map(withoutSpace);
}

/** Paper sizes of the pages in points, "width x height". */
export async function pdfPageSizes(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '999', pdf]);
  return [...stdout.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  );
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
