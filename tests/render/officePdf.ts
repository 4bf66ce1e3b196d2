import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = { ...process.env, FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts.conf') };

/**
 * Lets LibreOffice convert files into `folder` and returns the new paths in order. Each call has a profile of its own, so
 * that several may run at once.
 */
export async function convert(files: readonly string[], format: 'pdf' | 'xlsx', folder: string): Promise<string[]> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'soffice-'));
  try {
    await run(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', format, '--outdir', folder, ...files],
      { env: environment, timeout: 110_000 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  return files.map((file) => path.join(folder, `${path.parse(file).name}.${format}`));
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
