import type { RawCell, RawRemark, RawSheet } from './rawSheet.ts';

const errorValue = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!)$/u;
const blank: RawCell = { text: '', number: null, percent: false, date: null };

export interface CheckedSheet {
  readonly sheet: RawSheet;
  readonly remarks: readonly RawRemark[];
}

/** The sheet without the errors that its formulas show (#REF!): they are no answer and no text. Each is told. */
export function withoutErrors(sheet: RawSheet): CheckedSheet {
  const remarks: RawRemark[] = [];
  const rows = sheet.rows.map((row, at) => {
    if (!row.some(isError)) return row;
    return row.map((cell, column) => {
      if (!isError(cell)) return cell;
      const message = `这一格是错误值 ${cell.text.trim()}（公式出了错），没有导入。`;
      remarks.push({ severity: 'warning', row: at, column, message });
      return blank;
    });
  });
  return { sheet: remarks.length === 0 ? sheet : { ...sheet, rows }, remarks };
}

function isError({ text }: RawCell): boolean {
  return text.charCodeAt(0) === 35 && errorValue.test(text.trim());
}
