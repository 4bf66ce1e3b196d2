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
  const standing = withoutStruck(sheet);
  const cleaned = cleanSheet(standing.sheet);
  const checked = withoutErrors(cleaned.sheet);
  const joined = joinSpreadAnswers(checked.sheet, titles);
  return {
    sheet: joined.sheet,
    remarks: [...standing.remarks, ...cleaned.remarks, ...checked.remarks, ...joined.remarks],
  };
}

/** The sheet without the rows that are crossed out from end to end. */
function withoutStruck(sheet: RawSheet): CheckedSheet {
  const struck = new Set(sheet.struckRows);
  if (struck.size === 0) return { sheet, remarks: [] };
  const remarks = [...struck].map((row): RawRemark => {
    const message = `第 ${row + 1} 行整行划了删除线，按作废看待，没有导入。如果仍然有效，请在原表中去掉删除线再导入。`;
    return { severity: 'warning', row, column: null, message };
  });
  return { sheet: { ...sheet, rows: sheet.rows.map((row, at) => (struck.has(at) ? [] : row)) }, remarks };
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
