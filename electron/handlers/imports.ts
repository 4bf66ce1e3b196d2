import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { OpenedSource } from '#shared/import/importDraft.ts';
import { describeSheet, sheetPart } from '#shared/import/sheetPart.ts';
import { writeImportErrors } from '../importErrors.ts';
import { type ImportControl, type ImportStage, importFile, readControl } from '../importFile.ts';
import { writePasted } from '../pastedFile.ts';
import { sourceBytes, undoImport } from '../pastImports.ts';
import { preparedImport } from '../preparedImport.ts';
import { forgetOpened, readOpened } from '../read/openedSource.ts';
import { prepareThread } from '../read/readingThread.ts';
import { listSources } from '../store/sources.ts';
import { writeAtomically } from '../writeAtomically.ts';
import { type Context, currentSession } from './context.ts';

export function importHandlers(context: Context): Handlers<AppContract>['import'] {
  let running: AbortController | null = null;

  /** One reading at a time; it tells how long it takes and can be cancelled. */
  async function run<T>(file: string, work: (control: ImportControl) => Promise<T>): Promise<T> {
    if (running) throw new AppError('conflict', '上一次导入还没有结束，请等它完成或先取消。');
    running = new AbortController();
    try {
      return await work({
        signal: running.signal,
        onProgress: (done, stage) => {
          const label = `${stages[stage]}“${path.basename(file)}”`;
          context.notify('progress', { task: 'import', done, total: 0, label });
        },
      });
    } finally {
      running = null;
    }
  }

  const open = (file: string): Promise<OpenedSource> =>
    run(file, async (control) => {
      const { sheets } = await readOpened(file, readControl(control));
      return { path: file, name: path.basename(file), sheets: sheets.map(describeSheet) };
    });

  return {
    prepare: (place) => {
      prepareThread();
      preparedImport(currentSession(context), place);
    },
    open: ({ path: file }) => open(file),
    paste: (pasted) => open(writePasted(context.userDir, pasted, stampOf(context.now()))),
    part: async ({ path: file, sheet, from, to }) => {
      const found = (await readOpened(file)).sheets[sheet];
      if (!found) throw new AppError('not-found', '文件里没有这张工作表，可能刚被改动过。请重新选择文件。');
      return sheetPart(found, from, to);
    },
    run: (request) =>
      run(request.path, (control) => importFile(currentSession(context), request, context.newId, control)),
    cancel: () => {
      running?.abort();
      forgetOpened();
    },
    errorReport: (request) =>
      run(request.path, (control) => writeImportErrors(currentSession(context), request, context.newId, control)),
    history: ({ roundId }) => listSources(currentSession(context).store.db, roundId),
    saveSource: async ({ id, path: file }) => {
      const bytes = sourceBytes(currentSession(context).store.db, id);
      return { path: await writeAtomically(path.resolve(file), 'replace', (temporary) => writeFile(temporary, bytes)) };
    },
    undo: ({ id }) => undoImport(currentSession(context), id),
  };
}

const stages: Record<ImportStage, string> = { reading: '正在读取', planning: '正在核对', storing: '正在写入' };

/** 11-22 0805, in the time of the machine. */
function stampOf(now: number): string {
  const at = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}${two(at.getMinutes())}`;
}
