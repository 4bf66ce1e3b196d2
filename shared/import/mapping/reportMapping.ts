import type { HeadTitles } from '../headTitles.ts';
import type { ImportReport } from '../importReport.ts';
import type { ColumnMapping, MappedColumn } from './columnMapping.ts';
import { leafTitle } from './explainColumn.ts';
import { columnOfLetter } from './headPaths.ts';

/** Which columns of the annex the file does not have, which of its columns are not imported, and which are doubtful. */
export function reportMapping(report: ImportReport, titles: HeadTitles, mapping: ColumnMapping): void {
  const row = mapping.head.last - 1;
  const line = mapping.turned ? '行' : '列';
  const titleOf = new Map(titles.leaves.map((leaf) => [leaf.column.id, leafTitle(leaf)]));
  const missing = mapping.unfilled.map((id) => titleOf.get(id) ?? '').filter((title) => title !== '');
  if (missing.length > 0) {
    const names = missing.map((title) => `“${title}”`).join('、');
    const message = `文件中没有找到这些列：${names}，其中的内容没有导入。`;
    report.add('warning', { row }, message, '请核对表头文字是否与附件一致，或指定由哪一列导入；原有的记录没有改动。');
  }
  for (const mapped of mapping.columns) {
    const place = { row, column: columnOfLetter(mapped.column) };
    const title = mapped.title.slice(0, 40);
    if (mapped.columnId === null && title !== '') {
      const { message, suggestion } = notImported(mapped, title, line, titleOf);
      report.add('info', place, message, suggestion);
    } else if (mapped.columnId !== null && mapped.confidence === 'doubtful') {
      const meant = titleOf.get(mapped.columnId) ?? mapped.columnId;
      const message = `“${title}”这一${line}按“${meant}”导入，没有把握：${mapped.reason}。`;
      report.add('warning', place, message, `请核对这一${line}；如果不对，请指定它是附件的哪一列，或指定不导入。`);
    }
  }
}

function notImported(
  { confidence, suggested }: MappedColumn,
  title: string,
  line: string,
  titleOf: ReadonlyMap<string, string>,
): { readonly message: string; readonly suggestion?: string } {
  if (confidence === 'sure') return { message: `“${title}”这一${line}按指定没有导入。` };
  const message = `附件中没有“${title}”这一列，没有导入。`;
  const meant = suggested === undefined ? '' : (titleOf.get(suggested) ?? '');
  if (meant === '') return { message };
  return { message, suggestion: `其中的内容都是“${meant}”的选项：如果就是它，请指定后再导入。` };
}
