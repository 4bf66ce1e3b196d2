import type { HeadBlock } from './findHead.ts';
import type { ImportReport } from './importReport.ts';
import { columnLetter } from './rawGrid.ts';
import type { RawSheet } from './rawSheet.ts';
import type { UnderstoodSheet } from './understandSheet.ts';

/** Says which sheets of the workbook were read as one table, and which were not. */
export function reportSheets(report: ImportReport, found: UnderstoodSheet, sheets: readonly RawSheet[]): void {
  const [first, ...more] = found.pieces;
  const read = new Set(found.pieces.map(({ name }) => name));
  const others = sheets.filter(({ name }) => !read.has(name)).map(({ name }) => `“${name}”`);
  const also = more.length === 0 ? '' : `，接着读了${more.map(({ name }) => `“${name}”`).join('、')}`;
  const left = others.length === 0 ? '' : `，没有导入${others.join('、')}`;
  report.add('info', {}, `文件有 ${sheets.length} 张工作表，导入了最相符的“${first?.name ?? ''}”${also}${left}。`);
  for (const { name, from } of more.filter(({ headless }) => headless)) {
    const message = `工作表“${name}”没有表头，它的列按“${first?.name ?? ''}”的列读入。`;
    report.add('warning', { row: from }, message, '请核对这张工作表的各列。');
  }
  if (found.rivals.length === 0) return;
  const names = found.rivals.map((name) => `“${name}”`).join('、');
  const message = `工作表${names}也像是这张附件，没有导入：导入了“${first?.name ?? ''}”。`;
  report.add('warning', {}, message, '如果要导入的是另一张，请指定工作表再导入。');
}

export function reportBeside(report: ImportReport, beside: readonly HeadBlock[], row: number): void {
  for (const { left, right } of beside) {
    const place = `${columnLetter(left)}—${columnLetter(right)} 列`;
    const message = `${place}是并排的另一张表，说的是同样这些单位（另一个时段或口径），没有导入。`;
    report.add('warning', { row, column: left }, message, '如果要导入的是它，请只留下这几列再导入。');
  }
}
