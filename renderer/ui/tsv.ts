/**
 * Cells as Excel and WPS put them on the clipboard: tabs between cells, line breaks between rows, quotes around a cell that holds
 * either or begins with a quote; quotes inside are doubled.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  // Spreadsheets end the last row with a line break of its own: that is no further row.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(formatCell).join('\t')).join('\r\n');
}

function formatCell(text: string): string {
  const bare = text.replace(/\r\n?/g, '\n');
  return /[\t\n]/.test(bare) || bare.startsWith('"') ? `"${bare.replaceAll('"', '""')}"` : bare;
}

interface Scanned {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, start: number): Scanned {
  const rest = /[\t\r\n]/g;
  rest.lastIndex = start;
  const found = rest.exec(text);
  const end = found === null ? text.length : found.index;
  return { text: text.slice(start, end), end };
}

/** A quote that is never closed, or text after the closing one, was no quoting: the cell is taken as it stands. */
function quotedCell(text: string, start: number): Scanned {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return plainCell(text, start);
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !/[\t\r\n]/.test(text[end] ?? '')) return plainCell(text, start);
    const inner = text.slice(start + 1, quote).replaceAll('""', '"');
    return { text: inner.replace(/\r\n?/g, '\n'), end };
  }
}
