import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
import { AppError } from '#shared/error.ts';
import type { PictureSource } from '../word/picture.ts';
import type { PdfPrinter } from './planPdf.ts';

const run = promisify(execFile);

/** Lets the machine's LibreOffice print the Word documents, where no window of the app is there to do it. */
export const officePrinter: PdfPrinter = {
  // It takes seconds to start and a fraction of one for a letter.
  atOnce: 10,
  print: async (models, pictures, signal) => {
    const office = findOffice();
    if (office === undefined) {
      throw new AppError(
        'file',
        '没有写出 PDF：在浏览器和命令行里，PDF 要由 LibreOffice 生成，这台电脑上没有找到。请在查报的窗口里导出 PDF，或装好 LibreOffice 再试；已写出的其他文件不受影响。',
      );
    }
    const folder = await mkdtemp(path.join(tmpdir(), 'chabao-pdf-'));
    try {
      const files = await writeDocuments(folder, models, pictures, signal);
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
      const options = { signal, timeout: patience(models) };
      await run(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], options);
      return await Promise.all(files.map((file) => readFile(file.replace(/docx$/u, 'pdf'))));
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      if (signal.aborted) throw new AppError('cancelled', '已取消，没有写出 PDF，原有文件未改动。');
      throw new AppError(
        'file',
        '没有写出 PDF：LibreOffice 没有完成转换，原有文件未改动。请关闭 LibreOffice 的窗口后再试。',
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function writeDocuments(
  folder: string,
  models: readonly DocumentModel<Block>[],
  pictures: PictureSource,
  signal: AbortSignal,
): Promise<string[]> {
  // The writer brings a large library along.
  const { writeDocument } = await import('../word/writeDocument.ts');
  const files: string[] = [];
  for (const [index, model] of models.entries()) {
    files.push(await writeDocument(path.join(folder, `${index}.docx`), model, { signal, pictures }));
  }
  return files;
}

/** Milliseconds: a photo takes its time. */
function patience(models: readonly DocumentModel<Block>[]): number {
  const blocks = models.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  return 120_000 + 1000 * blocks.filter(({ kind }) => kind === 'picture').length;
}

function findOffice(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  const windows = [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder === undefined ? [] : [path.join(folder, 'LibreOffice', 'program', 'soffice.exe')],
  );
  const named = folders.flatMap((folder) =>
    ['soffice', 'libreoffice', 'soffice.exe'].map((name) => path.join(folder, name)),
  );
  return [...named, ...windows].find((file) => existsSync(file));
}
