import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { openZip, type ZipArchive, ZipError, type ZipFault } from '../zip/zipArchive.ts';
import { commentRemarks } from './readComments.ts';
import { readParts } from './readParts.ts';
import { readSheet } from './readSheet.ts';

export interface ReadLimits {
  /** Size of the file itself. */
  readonly fileBytes: number;
  /** Size of everything in it when unpacked. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
}

const usualLimits: ReadLimits = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 20_000,
  columns: 400,
};

/**
 * The visible sheets of an .xlsx or .xlsm file (all, when none is visible), as displayed. Nothing in the file is run or
 * fetched: macros, links and formulas are passed over. Throws AppError `file` when it cannot be read.
 */
export async function readWorkbook(file: string, limits: Partial<ReadLimits> = {}): Promise<RawSheet[]> {
  const bounds = { ...usualLimits, ...limits };
  return readWorkbookBytes(await load(file, bounds), path.basename(file), bounds);
}

/** The same of a file that is in memory; `name` is what sentences call it. */
export function readWorkbookBytes(bytes: Buffer, name: string, limits: Partial<ReadLimits> = {}): RawSheet[] {
  const bounds = { ...usualLimits, ...limits };
  try {
    return readSheets(openZip(bytes, { unpackedBytes: bounds.unpackedBytes, entries: 10_000 }), name, bounds);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof ZipError) throw refuse(zipSentence(cause.fault, bytes), name, cause.fault);
    // Whatever else goes wrong inside comes from what the file holds: it is no well-formed workbook.
    throw refuse('已损坏或不完整，没有读取。请用 Excel 或 WPS 打开它另存一份再试。', name, String(cause));
  }
}

function readSheets(zip: ZipArchive, name: string, limits: ReadLimits): RawSheet[] {
  const parts = readParts(zip);
  if (!parts) throw refuse('不是 Excel 工作簿，没有读取。请选择 .xlsx 文件。', name, 'no workbook');
  const visible = parts.sheets.filter((sheet) => !sheet.hidden);
  return (visible.length > 0 ? visible : parts.sheets).map((sheet) => {
    const bytes = zip.read(sheet.part);
    if (!bytes) throw new ZipError('damaged');
    const read = readSheet(bytes, sheet.name, parts, limits);
    const comments = commentRemarks(zip, sheet.part);
    return comments.length === 0 ? read : { ...read, remarks: [...(read.remarks ?? []), ...comments] };
  });
}

async function load(file: string, limits: ReadLimits): Promise<Buffer> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > limits.fileBytes) {
      throw refuse(
        `超过 ${Math.round(limits.fileBytes / 1024 / 1024)} MB，没有读取。请删去其中的图片等内容再试。`,
        name,
      );
    }
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'ENOENT') throw refuse('找不到，没有读取。请检查文件是否已被移动或改名。', name, code);
    if (code === 'EISDIR') throw refuse('是一个文件夹，没有读取。请选择 .xlsx 文件。', name, code);
    throw refuse('读不出来。请检查文件权限，或先关闭正在使用它的程序再试。', name, code);
  }
}

/** Header of the older compound files: .xls, and .xlsx with a password. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function zipSentence(fault: ZipFault, bytes: Buffer): string {
  if (bytes.length === 0) return '是空文件，没有读取。';
  if (bytes.subarray(0, 8).equals(compoundFile)) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? '设有打开密码，没有读取。请在 Excel 或 WPS 中取消密码后再试。'
      : '是旧版 .xls 格式，没有读取。请用 Excel 或 WPS 另存为 .xlsx 再试。';
  }
  switch (fault) {
    case 'not-zip':
      return '不是 Excel 工作簿，没有读取。请选择 .xlsx 文件，或用 Excel、WPS 另存为 .xlsx 再试。';
    case 'too-large':
      return '解压后过大，可能是恶意文件，没有读取。';
    case 'encrypted':
      return '设有密码，没有读取。请取消密码后再试。';
    case 'damaged':
      return '已损坏或不完整，没有读取。请用 Excel 或 WPS 打开它另存一份再试。';
  }
}

function refuse(sentence: string, name: string, cause?: string): AppError {
  return new AppError('file', `文件“${name}”${sentence}`, { file: name, ...(cause === undefined ? {} : { cause }) });
}
