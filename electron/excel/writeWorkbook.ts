import { createWriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { TableModel } from '#shared/document/tableModel.ts';
import { type Existing, throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { defaultFont, font } from './cellStyles.ts';
import { legalSheetNames } from './sheetName.ts';
import { writeSheet } from './writeSheet.ts';

export interface WriteOptions {
  /** Called now and then with the rows written and the rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly existing?: Existing;
}

/**
 * Writes one sheet for each table and returns the path written. The file appears whole or not at all; an existing one is
 * replaced unless `existing` is `number`. Throws AppError `file` or `cancelled`.
 */
export async function writeWorkbook(
  file: string,
  tables: readonly TableModel[],
  options: WriteOptions = {},
): Promise<string> {
  const { signal, existing = 'replace' } = options;
  throwIfCancelled(signal, file);
  return writeAtomically(file, existing, (temporary) => fill(temporary, file, tables, options), signal);
}

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

async function fill(temporary: string, file: string, tables: readonly TableModel[], options: WriteOptions) {
  const stream = createWriteStream(temporary);
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const { zip, styles } = innerParts(workbook);
  styles._addFont(font(defaultFont.name, defaultFont.size));
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', reject);
    zip.on('error', reject);
  });
  try {
    await Promise.race([writeSheets(workbook, file, tables, options, () => stream.destroyed), failed]);
  } catch (error) {
    zip.abort();
    stream.destroy();
    throw error;
  } finally {
    await closed;
  }
}

interface InnerParts {
  /** exceljs neither reports errors of its zip nor stops it. */
  readonly zip: { abort(): void; on(event: 'error', listener: (error: Error) => void): void };
  /** The first font becomes the default one; exceljs offers no other way to choose it. */
  readonly styles: { _addFont(font: object): void };
}

function innerParts(workbook: Workbook): InnerParts {
  return workbook as unknown as InnerParts;
}

async function writeSheets(
  workbook: Workbook,
  file: string,
  tables: readonly TableModel[],
  { onProgress, signal }: WriteOptions,
  isStopped: () => boolean,
): Promise<void> {
  const names = legalSheetNames(tables.map((table) => table.label ?? table.title));
  const total = tables.reduce((rows, table) => rows + table.rows.length, 0);
  let done = 0;
  for (const [index, table] of tables.entries()) {
    for (const rows of writeSheet(workbook, names[index] ?? '', table)) {
      done += rows;
      onProgress?.(done, total);
      // The zip compresses in this pause; without it the whole sheet would pile up in memory.
      await nextTurn();
      throwIfCancelled(signal, file);
      if (isStopped()) return;
    }
  }
  await workbook.commit();
}
