import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import { AppError } from '#shared/error.ts';
import type { Existing } from '../writeAtomically.ts';
import type { ExportControl } from './exportJob.ts';
import type { PlannedFile } from './plannedFile.ts';

export interface WrittenFiles {
  readonly files: ExportedFile[];
  readonly stopped: boolean;
}

/** Writes one file after the other. Those that are complete stay when it is stopped. */
export async function writeFiles(
  plan: readonly PlannedFile[],
  { folder, existing }: { readonly folder: string; readonly existing: Existing },
  { onProgress, signal }: ExportControl,
): Promise<WrittenFiles> {
  mkdirSync(folder, { recursive: true });
  const files: ExportedFile[] = [];
  // Two units of one name must not write over each other, whatever is done with files that were there before.
  const names = new Set<string>();
  for (const [index, { title, name, write }] of plan.entries()) {
    const parts = (done: number, total: number) => onProgress(index + done / Math.max(total, 1), plan.length, title);
    parts(0, 1);
    try {
      if (signal.aborted) return { files, stopped: true };
      const options = { existing: names.has(name) ? 'number' : existing, signal, onProgress: parts } as const;
      files.push({ title, path: await write(path.join(folder, name), options) });
      names.add(name);
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') return { files, stopped: true };
      throw error;
    }
  }
  onProgress(plan.length, plan.length, '');
  return { files, stopped: false };
}
