import { stat } from 'node:fs/promises';
import { type ReadControl, readSourceFile, type SourceFile } from './readSource.ts';

const forgottenAfter = 10 * 60 * 1000;

/** The file that a person is looking at: read once, and again only when it has changed. */
let opened: { readonly key: string; readonly source: SourceFile; readonly timer: NodeJS.Timeout } | null = null;

export async function readOpened(file: string, control: ReadControl = {}): Promise<SourceFile> {
  const before = await keyOf(file);
  if (opened && opened.key === before) {
    control.meanwhile?.();
    return opened.source;
  }
  forgetOpened();
  const source = await readSourceFile(file, control);
  const key = await keyOf(file);
  if (key !== null && key === before) opened = { key, source, timer: setTimeout(forgetOpened, forgottenAfter).unref() };
  return source;
}

export function forgetOpened(): void {
  if (opened) clearTimeout(opened.timer);
  opened = null;
}

async function keyOf(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  return found && `${found.size} ${found.mtimeMs} ${file}`;
}
