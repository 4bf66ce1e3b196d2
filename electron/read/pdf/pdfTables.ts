import type { LineCell, PdfLine } from './pdfLines.ts';

/** Lines of running text, or those that look like rows of a table. */
export interface Stretch {
  readonly isTable: boolean;
  readonly lines: readonly PdfLine[];
}

const leastRows = 3;
/** Lines of a cell that is broken over them stand between rows. */
const mostBetween = 6;

/** The lines of a document in their order, parted where tables begin and end. A few words apart in a line are no table. */
export function stretchesOf(lines: readonly PdfLine[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const end = tableEnd(lines, at);
    if (end === null) continue;
    if (at > from) stretches.push({ isTable: false, lines: lines.slice(from, at) });
    stretches.push({ isTable: true, lines: lines.slice(at, end) });
    from = end;
    at = end - 1;
  }
  if (from < lines.length) stretches.push({ isTable: false, lines: lines.slice(from) });
  return stretches;
}

/** The line behind the table that begins at `start`; null where none does. */
function tableEnd(lines: readonly PdfLine[], start: number): number | null {
  if (!isRow(lines[start])) return null;
  let last = start;
  let rows = 1;
  for (let at = start + 1; at < lines.length && at - last <= mostBetween; at += 1) {
    const line = lines[at] as PdfLine;
    if (isRow(line)) {
      last = at;
      rows += 1;
    } else if (/。/u.test(line.text) || line.text.length > 30 || /^附件/u.test(line.text)) break;
  }
  return rows >= leastRows ? last + 1 : null;
}

function isRow(line: PdfLine | undefined): boolean {
  return (line?.cells.length ?? 0) >= 2;
}

/**
 * The cells of a table by rows, or null where its columns are not certain: a cell over several lines or columns, a head of several
 * rows. A wrong table would be worse than none. On the next page the head is printed again.
 */
export function gridOfLines(lines: readonly PdfLine[]): string[][] | null {
  const columns = columnsOf(lines.flatMap(({ cells }) => cells));
  const rows = lines.map(({ cells }) => {
    const places = cells.map((cell) =>
      columns.findIndex(({ left, right }) => left <= cell.left && cell.right <= right),
    );
    return columns.map((_, column) => cells[places.indexOf(column)]?.text ?? '');
  });
  const head = rows[0]?.join('\n');
  const certain = rows.every((row, at) => isCertain(row, lines[at], at === 0));
  if (columns.length < 2 || !certain) return null;
  return rows.filter((row, at) => at === 0 || row.join('\n') !== head);
}

/** Each cell in a column of its own, and nothing missing that would make it the rest of another row. */
function isCertain(row: readonly string[], line: PdfLine | undefined, isHead: boolean): boolean {
  const filled = row.filter((text) => text !== '').length;
  if (filled !== line?.cells.length || row[0] === '') return false;
  // 合计 reaches over the column of the names, an answer may be blank.
  return isHead ? filled === row.length : filled >= Math.max(2, Math.min(row.length - 1, row.length * 0.8));
}

/** What no row reaches over parts two columns. */
function columnsOf(cells: readonly LineCell[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
