import { AppError } from '../../error.ts';
import type { HeadTitles } from '../headTitles.ts';
import type { ImportReport } from '../importReport.ts';
import type { RawSheet } from '../rawSheet.ts';
import type { ColumnMapping, ImportLayout } from './columnMapping.ts';
import { foldKey } from './headPaths.ts';

/** @throws AppError `invalid` when a sheet or an annex column is named that there is none of: nothing is read by half */
export function checkLayout(titles: HeadTitles, sheets: readonly RawSheet[], layout: ImportLayout): void {
  if (layout.sheet !== undefined && !sheets.some(({ name }) => name === layout.sheet)) {
    const names = sheets.map(({ name }) => `“${name}”`).join('、');
    throw new AppError('invalid', `文件中没有工作表“${layout.sheet}”，没有导入。文件里有：${names}。`, {
      sheet: layout.sheet,
    });
  }
  const known = new Set(titles.leaves.map(({ column }) => column.id));
  for (const [key, columnId] of Object.entries(layout.columns ?? {})) {
    if (columnId === null || known.has(columnId)) continue;
    throw new AppError('invalid', `“${key}”被指定为“${columnId}”，但附件没有这个 id 的列，没有导入。请核对列的 id。`, {
      column: key,
      columnId,
    });
  }
}

/** What was said about columns that the file does not have changes nothing, and is told. */
export function reportUnusedColumns(
  report: ImportReport,
  { columns, head }: ColumnMapping,
  layout: ImportLayout,
): void {
  const letters = new Set(columns.map(({ column }) => column));
  const paths = new Set(columns.map(({ title }) => foldKey(title)));
  for (const key of Object.keys(layout.columns ?? {})) {
    if (letters.has(key) || paths.has(foldKey(key))) continue;
    const message = `指定了“${key.slice(0, 40)}”这一列，但文件中没有它。`;
    report.add('warning', { row: head.last - 1 }, message, '请照文件写全各级表头，用“ / ”隔开，或写列号（A、B……）。');
  }
}
