import type { RawCell } from '#shared/import/rawSheet.ts';
import { emptyCell, numberCell, textCell } from './sheetCells.ts';

/** The names that number formats of a workbook in XML may have instead of a pattern. */
export const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** A cell of a workbook in XML: its type stands beside its value. */
export function xmlCell(text: string, type: string, format: string): RawCell {
  switch (type) {
    case 'Number': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      return Number.isNaN(number) ? textCell(text) : numberCell(number, format, false);
    }
    case 'DateTime':
      return dateCell(text.trim(), format);
    case 'Boolean':
      return text.trim() === '' ? emptyCell : textCell(text.trim() === '1' ? 'TRUE' : 'FALSE');
    default:
      return textCell(text);
  }
}

/** 2022-05-06T00:00:00.000; a time alone is on the last day of 1899. */
function dateCell(text: string, format: string): RawCell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?/.exec(text);
  const days = match ? Date.parse(`${match[1]}T00:00:00Z`) / 86_400_000 + 25_569 : Number.NaN;
  if (!match || Number.isNaN(days)) return textCell(text);
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  // Excel counts a day that never was before March 1900.
  const day = days < 1 ? 0 : days < 61 ? days - 1 : days;
  return numberCell(
    day + (hours * 60 + minutes) / 1440 + seconds / 86_400,
    format === 'General' ? 'yyyy/m/d' : format,
    false,
  );
}
