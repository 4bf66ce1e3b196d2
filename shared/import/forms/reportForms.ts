import type { ImportReport } from '../importReport.ts';
import type { ColumnMapping } from '../mapping/columnMapping.ts';
import type { RawSheet } from '../rawSheet.ts';
import type { FormTable } from './formTable.ts';

/** How the forms were put together, and what of them cannot be decided. */
export function reportForms(
  report: ImportReport,
  { units, problems, left }: FormTable,
  { turned }: ColumnMapping,
  sheets: readonly Pick<RawSheet, 'name'>[],
): void {
  const how = units > 1 ? `，${units} 个单位合成一张读入` : '';
  const message = `文件里是一个单位一张的表，项目竖排${how}（${turned?.reason ?? ''}）。`;
  report.addAt('info', { sheet: null, row: null, column: null }, message);
  for (const { place, message: said, suggestion } of problems) {
    report.addAt('error', { ...place, sheet: sheets[place.sheet]?.name ?? null }, said, suggestion);
  }
  for (const title of new Set(left.map((each) => each.title))) {
    const alike = left.filter((each) => each.title === title);
    const cells = alike.reduce((sum, each) => sum + each.cells, 0);
    const [{ place } = { place: null }] = alike;
    if (!place) continue;
    const told = `答案旁的“${title}”这一列没有导入（共 ${cells} 格有内容）。`;
    report.addAt('info', { ...place, sheet: sheets[place.sheet]?.name ?? null }, told);
  }
}
