/** Fields of a delimited text and the limits of what is taken. */
export interface DelimitedLimits {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Records by RFC 4180, tolerant: a quote inside an unquoted field is a character, one that is never closed ends with its
 * line. Line ends inside quotes stay; empty records at the end are left out. Null when there are more rows or fields in a row than the limits.
 */
export function parseDelimited(text: string, delimiter: string, limits: DelimitedLimits): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let empty = 0;
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at, delimiter) : plain(text, at, delimiter);
    record.push(field.text);
    at = field.end;
    if (record.length > limits.columns) return null;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    }
    at = afterLineEnd(text, at);
    // Excel saves a million empty rows where somebody once formatted a column: they count only with a row behind them.
    if (record.every((field) => field === '')) empty += 1;
    else {
      if (records.length + empty >= limits.rows) return null;
      for (; empty > 0; empty -= 1) records.push([]);
      records.push(record);
    }
    record = [];
  }
  return records;
}

interface Field {
  readonly text: string;
  readonly end: number;
}

function plain(text: string, start: number, delimiter: string): Field {
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return { text: text.slice(start, end), end };
}

/** No field is longer than what an Excel cell holds: a quote that closes later belongs to another one. */
const longestQuoted = 32_767 * 2;

function quoted(text: string, start: number, delimiter: string): Field {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > longestQuoted) return plain(text, start, delimiter);
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = plain(text, quote + 1, delimiter);
      return { text: united(value) + rest.text, end: rest.end };
    }
    value += '"';
    from = quote + 2;
  }
}

function united(value: string): string {
  return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  return text[at] === '\n' ? at + 1 : at;
}
