import { byNumbers, type Unflattened } from '../document/flattenedTable.ts';
import type { RawCell, RawSheet } from '../rawSheet.ts';
import { findDelimiter } from './findDelimiter.ts';
import { type DelimitedLimits, parseDelimited } from './parseDelimited.ts';

/**
 * A text as a grid: delimited fields, columns set with spaces, or one cell for each line of a plain page. Rows are counted
 * as records of the file. Null when there are more than the limits.
 */
export function readPlainText(text: string, name: string, limits: DelimitedLimits): RawSheet | null {
  const clean = text.replaceAll('\u0000', '');
  const body = clean.startsWith('\ufeff') ? clean.slice(1) : clean;
  const hint = /^sep=(.)\r?\n/i.exec(body);
  const delimiter = hint?.[1] ?? findDelimiter(body);
  if (delimiter !== null) {
    const records = parseDelimited(hint ? body.slice(hint[0].length) : body, delimiter, limits);
    return records && toSheet(name, hint ? [[], ...records] : records);
  }
  const lines = body.split(/\r\n|[\n\r\u2028\u2029]/, limits.rows + 1);
  if (lines.length > limits.rows) return null;
  const cells = cellsOf(body);
  const stacked = byNumbers(cells);
  if (stacked) return sheetOf(name, cells, stacked);
  return toSheet(name, splitAligned(lines) ?? lines.map((line) => [line]));
}

/** Each line one cell; where empty lines set them apart, a blank between them is an empty cell. */
function cellsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/^\s+|\n+$/gu, '');
  return lines.split(lines.includes('\n\n') ? '\n\n' : '\n').map((cell) => cell.trim());
}

function sheetOf(name: string, cells: readonly string[], { before, rows, behind }: Unflattened): RawSheet {
  const alone = (texts: readonly string[]) => texts.map((text) => [text]);
  const message = `这段文字一行一格，照序号按 ${rows[0]?.length ?? 0} 列一行的表读入。`;
  const sheet = toSheet(name, [...alone(cells.slice(0, before)), ...rows, ...alone(behind)]);
  return { ...sheet, remarks: [{ severity: 'info', row: null, column: null, message }] };
}

function toSheet(name: string, records: readonly (readonly string[])[]): RawSheet {
  const rows = records.map((record) => {
    const cells = record.map((field): RawCell => ({ text: field.trim(), number: null, percent: false, date: null }));
    while (cells.at(-1)?.text === '') cells.pop();
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return { name, rows, merges: [] };
}

const gap = /[ \u3000]{2,}|\u3000/u;

/** Columns that are set with runs of spaces: most lines have equally many, two or more. */
function splitAligned(lines: readonly string[]): string[][] | null {
  const split = lines.map((line) => (line.trim() === '' ? [] : line.trim().split(gap)));
  const counts = new Map<number, number>();
  const filled = split.filter((fields) => fields.length > 0);
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most >= 2 && most * 10 >= filled.length * 6 ? split : null;
}
