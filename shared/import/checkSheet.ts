import { cleanSheet } from './cleanSheet.ts';
import type { HeadTitles } from './headTitles.ts';
import type { RawCell, RawRemark, RawSheet } from './rawSheet.ts';
import { joinSpreadAnswers } from './spreadAnswers.ts';

const errorValue = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/u;
const blank: RawCell = { text: '', number: null, percent: false, date: null };

export interface CheckedSheet {
  readonly sheet: RawSheet;
  readonly remarks: readonly RawRemark[];
}

/** A sheet as it is read: repaired where it is damaged, without error values, each question in one column. */
export function checkSheet(sheet: RawSheet, titles: HeadTitles): CheckedSheet {
  const cleaned = cleanSheet(sheet);
  const checked = withoutErrors(cleaned.sheet);
  const joined = joinSpreadAnswers(checked.sheet, titles);
  return { sheet: joined.sheet, remarks: [...cleaned.remarks, ...checked.remarks, ...joined.remarks] };
}

/** The sheet without the errors that its formulas show (#REF!): they are no answer and no text. Each is told. */
function withoutErrors(sheet: RawSheet): CheckedSheet {
  const remarks: RawRemark[] = [];
  const rows = sheet.rows.map((row, at) => {
    if (!row.some(isError)) return row;
    return row.map((cell, column) => {
      if (!isError(cell)) return cell;
      const message = `这一格是错误值 ${cell.text.trim()}（公式出了错），没有导入。请在原表中改正公式，或填上应有的内容，再导入。`;
      remarks.push({ severity: 'warning', row: at, column, message });
      return blank;
    });
  });
  return { sheet: remarks.length === 0 ? sheet : { ...sheet, rows }, remarks };
}

function isError({ text }: RawCell): boolean {
  return text.charCodeAt(0) === 35 && errorValue.test(text.trim());
}
