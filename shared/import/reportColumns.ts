import { isRecorded, type LeafColumn } from '../pack/column.ts';
import type { FoundHead } from './findHead.ts';
import type { LeafTitle } from './headTitles.ts';
import type { ImportContext } from './importContext.ts';

/** Says which columns of the annex the file does not have, and which of its columns the annex does not know. */
export function reportColumns(context: ImportContext, head: FoundHead): void {
  const { report } = context;
  const missing = head.missing.filter((leaf) => matters(leaf.column) && titleOf(leaf) !== '');
  if (missing.length > 0) {
    const names = missing.map((leaf) => `“${titleOf(leaf)}”`).join('、');
    const message = `文件中没有找到这些列：${names}，其中的内容没有导入。`;
    report.add('warning', { row: head.bottom }, message, '请核对表头文字是否与附件一致；原有的记录没有改动。');
  }
  for (const { column, title } of head.extra) {
    const message = `附件中没有“${title.slice(0, 40)}”这一列，没有导入。`;
    report.add('info', { row: head.bottom, column }, message);
  }
}

/** Columns that are computed or printed by the program are not missed. */
function matters(column: LeafColumn): boolean {
  return isRecorded(column) || column.kind === 'name' || column.kind === 'attribute' || column.kind === 'indicator';
}

function titleOf(leaf: LeafTitle): string {
  return leaf.printed.map((title) => title.replace(/\s+/gu, '')).join(' / ');
}
