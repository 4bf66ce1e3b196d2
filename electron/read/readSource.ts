import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { maxSource } from '#shared/import/limits.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { mostFileBytes } from './loadFile.ts';
import { unpackSheet } from './packedSheets.ts';
import { dismiss, keep, type ReadingThread, takeThread } from './readingThread.ts';
import type { ReadFile, ReadJob, ReadReply } from './readJob.ts';
import { sentences } from './refusal.ts';

export interface ReadControl {
  readonly signal?: AbortSignal;
  /** Called now and then while a file takes longer than a second, with the seconds so far. */
  readonly onProgress?: (seconds: number) => void;
  readonly seconds?: number;
  /** Its text is wanted, not tables to import. */
  readonly asText?: boolean;
  /** Run in this thread while the other one reads. */
  readonly meanwhile?: () => void;
}

/** What a file is read as, and the file. */
export interface SourceFile extends ReadFile {
  readonly sheets: readonly RawSheet[];
}

const usualSeconds = 30;

/**
 * The sheets and tables of an xlsx, xls, csv, tsv, txt, docx or html file, told apart by their content. Read in a thread
 * with limits of time and memory. Throws AppError `file`, or `cancelled`.
 */
export async function readSource(file: string, control: ReadControl = {}): Promise<readonly RawSheet[]> {
  return (await readSourceFile(file, control)).sheets;
}

export async function readSourceFile(file: string, control: ReadControl = {}): Promise<SourceFile> {
  const name = path.basename(file);
  await checkFile(file, name);
  if (control.signal?.aborted) throw cancelled(name);
  const thread = takeThread();
  const reading = replyOf(thread, { file, name, keepUpTo: maxSource, asText: control.asText ?? false }, control).then(
    (reply) => {
      keep(thread);
      return reply;
    },
  );
  const [reply] = await Promise.all([reading, settled(control.meanwhile)]);
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message, reply.error.details);
  return { ...reply.source, sheets: reply.sheets.map(unpackSheet) };
}

/** As a promise, so that what it throws does not keep the thread from being waited for. */
async function settled(act: (() => void) | undefined): Promise<void> {
  act?.();
}

/** Settles with the thread's answer; in every other case the thread is ended with what it was doing. */
function replyOf(thread: ReadingThread, job: ReadJob, control: ReadControl): Promise<ReadReply> {
  const { name } = job;
  const { signal, onProgress, seconds = usualSeconds } = control;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(limit);
      clearInterval(ticking);
      signal?.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const fail = (error: AppError) =>
      settle(() => {
        void dismiss(thread);
        reject(error);
      });
    const onAbort = () => fail(cancelled(name));
    const limit = setTimeout(() => fail(tooSlow(name, seconds)), seconds * 1000);
    const ticking = setInterval(() => onProgress?.(Math.round((performance.now() - started) / 1000)), 1000);
    signal?.addEventListener('abort', onAbort);
    const onMessage = (reply: ReadReply) => settle(() => resolve(reply));
    const onError = (error: unknown) => fail(crashed(name, error));
    const onExit = (code: number) => fail(crashed(name, `exit ${code}`));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(job);
  });
}

async function checkFile(file: string, name: string): Promise<void> {
  const found = await stat(file).catch((cause) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw code === 'ENOENT'
      ? refuse(name, '找不到，没有读取。请检查文件是否已被移动或改名。', code)
      : refuse(name, '读不出来。请检查文件权限，或先关闭正在使用它的程序再试。', code);
  });
  if (found.isDirectory()) throw refuse(name, '是一个文件夹，没有读取。请选择一个文件。');
  if (!found.isFile()) throw refuse(name, sentences.notOrdinary);
  if (found.size > mostFileBytes) throw refuse(name, sentences.largeFile);
}

function cancelled(name: string): AppError {
  return new AppError('cancelled', `已取消，文件“${name}”没有导入，原有的记录没有改动。`, { file: name });
}

function tooSlow(name: string, seconds: number): AppError {
  return refuse(name, `读了 ${seconds} 秒还没有读完，可能是恶意文件，已停止，没有读取。`, 'time');
}

function crashed(name: string, cause: unknown): AppError {
  const memory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return memory
    ? refuse(name, '需要的内存过多，可能是恶意文件，已停止，没有读取。请分成几个文件再试。', 'memory')
    : refuse(name, '没有读完就出了错，没有读取。请用 Excel 或 WPS 打开它另存一份再试。', String(cause));
}

function refuse(name: string, sentence: string, cause?: string): AppError {
  return new AppError('file', `文件“${name}”${sentence}`, { file: name, ...(cause === undefined ? {} : { cause }) });
}
