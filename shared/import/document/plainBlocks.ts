import { isBareTotal } from '../../text/rowLabel.ts';
import type { RawCell, RawRemark } from '../rawSheet.ts';
import type { Block } from './block.ts';
import { unflatten } from './flattenedTable.ts';

export interface PlainBlocks {
  readonly blocks: readonly Block[];
  readonly remarks: readonly RawRemark[];
}

/**
 * Paragraphs and tables of a plain text that was copied out of a page or a paper: rows with | or tabs, or a cell to each line.
 * `wholeOnly`: no table that is cut off in a row.
 */
export function plainBlocks(text: string, wholeOnly: boolean): PlainBlocks {
  const lines = text.trimEnd().split(/\r\n|[\n\r\u2028\u2029]/u);
  const blocks: Block[] = [];
  let unread = 0;
  let barred = 0;
  for (let at = 0; at < lines.length; ) {
    const bars = at < barred ? null : betweenBars(lines, at);
    // What is no table from its first bar on is none from its second.
    barred = Math.max(barred, bars?.end ?? 0);
    if (bars?.unread) unread += 1;
    const run = rowsFrom(lines, at) ?? (bars?.blocks.length ? bars : null) ?? cellsFrom(lines, at);
    if (run) {
      blocks.push(...run.blocks);
      if (run.unread) unread += 1;
      at = run.end;
    } else {
      blocks.push(paragraphOf(lines[at] ?? ''));
      at += 1;
    }
  }
  if (wholeOnly && endsInTable(lines, blocks)) {
    blocks.splice(-2);
    unread += 1;
  }
  const message = `文本里有表格（${unread} 处）散成了一行一格或没有复制完整，行列拿不准，没有读取。请把附件的 Excel 或 Word 一并加入。`;
  return {
    blocks,
    remarks: unread > 0 ? [{ severity: 'warning', row: null, column: null, message, unread: true }] : [],
  };
}

/** Cut off in the middle of a row: what its columns come to says nothing. */
function endsInTable(lines: readonly string[], blocks: readonly Block[]): boolean {
  const [table, rest] = blocks.filter((block) => block.kind === 'table' || block.text !== '').slice(-2);
  return (
    table?.kind === 'table' &&
    rest?.kind === 'paragraph' &&
    rest === blocks.at(-1) &&
    table === blocks.at(-2) &&
    short.test(rest.text) &&
    // A day or an office signs the paper, it is no name cut in two.
    !/(?:\d日|办公室|政府|中心|委员会|局)$/u.test(rest.text) &&
    lines.at(-1)?.trim() !== ''
  );
}

interface Run {
  readonly blocks: readonly Block[];
  readonly end: number;
  readonly unread: boolean;
}

/** Lines that follow each other with as many fields each: 住建局 | 99 | 100%. */
function rowsFrom(lines: readonly string[], from: number): Run | null {
  const rows: string[][] = [];
  let end = from;
  for (; end < lines.length; end += 1) {
    const fields = withName(fieldsOf(lines[end] ?? ''), rows[0]?.length ?? 0);
    if (!fields || (rows[0] && fields.length !== rows[0].length)) break;
    if (fields.some((field) => !/^[-:]*$/u.test(field))) rows.push(fields);
  }
  return rows.length >= 2 ? { blocks: [tableOf(rows)], end, unread: false } : null;
}

/** 总计 | 23852 under 序号 | 种类 | 批次: the name ran over two columns. */
function withName(fields: string[] | null, width: number): string[] | null {
  return fields && fields.length === width - 1 && isBareTotal(fields[0] ?? '') ? padded(fields, width) : fields;
}

function fieldsOf(line: string): string[] | null {
  const separator = line.includes('\t') ? '\t' : '|';
  const inner = separator === '|' ? line.trim().replace(/^\||\|$/gu, '') : line;
  const fields = inner.split(separator).map((field) => field.trim());
  return fields.length >= 2 && fields.some((field) => field !== '') && !fields.some(isProse) ? fields : null;
}

function isProse(text: string): boolean {
  return text.length > 60 || /。/u.test(text) || /[:：]$/u.test(text);
}

/** Cells between bars that have lines of their own; a cell may have several lines, and two bars end a row. */
function betweenBars(lines: readonly string[], from: number): Run | null {
  const isBar = (line: string | undefined): boolean => /^\s*\|\s*$/u.test(line ?? '');
  if (!isBar(lines[from])) return null;
  const rows: string[][] = [[]];
  let cell = '';
  let end = from;
  for (
    let at = from + 1;
    at < lines.length && (lines[at] ?? '').length <= 60 && !/。/u.test(lines[at] ?? '');
    at += 1
  ) {
    if (isBar(lines[at])) {
      if (cell === '') rows.push([]);
      else rows.at(-1)?.push(cell);
      cell = '';
      end = at + 1;
    } else cell += (lines[at] ?? '').trim();
  }
  const filled = rows.filter(({ length }) => length > 0);
  const cells = filled.flat();
  const numbers = cells.filter((text) => isNumber(text)).length;
  const none: Run = { blocks: [], end, unread: cells.length >= fewestCells * 2 && numbers * 2 > cells.length };
  if (cells.length < fewestCells) return none;
  const width = filled[0]?.length ?? 0;
  const even = filled.length >= 3 && filled.filter(({ length }) => length === width).length * 10 >= filled.length * 8;
  const found = even ? filled.map((row) => padded(row, width)) : unflatten(cells)?.rows;
  return found ? { blocks: [tableOf(found)], end, unread: false } : none;
}

/** 总计 over two columns. */
function padded(row: readonly string[], width: number): string[] {
  const missing = Array.from({ length: Math.max(0, width - row.length) }, () => '');
  return [...row.slice(0, 1), ...missing, ...row.slice(1)];
}

const piped = /^[^|]{0,40}\|[|\s]*$/u;
const short = /^[^|。，,；;：:]{1,24}$/u;
const fewestCells = 9;

/** Lines of one cell each, closed by a | or set apart by empty lines, with numbers among them; paragraphs where they make no table. */
function cellsFrom(lines: readonly string[], from: number): Run | null {
  const form = piped.test(lines[from] ?? '') ? piped : short;
  const cells: { readonly text: string }[] = [];
  let end = from;
  for (; end < lines.length; end += 1) {
    const line = (lines[end] ?? '').trim();
    if (line === '') continue;
    if (!form.test(line)) break;
    cells.push({ text: line.replace(/[\s|]+$/u, '').trim() });
  }
  const paragraphs = (texts: readonly string[]): Block[] => texts.map(paragraphOf);
  const texts = cells.map(({ text }) => text);
  const numbers = texts.filter(isNumber).length;
  if (cells.length < fewestCells) return null;
  const plain: Run = { blocks: paragraphs(texts), end, unread: false };
  if (form === short && numbers * 3 < cells.length) return plain;
  const found = unflatten(texts);
  if (!found)
    return form === piped ? { blocks: [], end, unread: true } : { ...plain, unread: numbers * 2 > cells.length };
  const blocks = [...paragraphs(texts.slice(0, found.before)), tableOf(found.rows), ...paragraphs(found.behind)];
  return { blocks, end, unread: false };
}

function isNumber(text: string): boolean {
  return /^-?\d[\d,.]*[%％]?$/u.test(text);
}

function paragraphOf(line: string): Block {
  return { kind: 'paragraph', text: line.replace(/^[\s|]+|[\s|]+$/gu, '').replaceAll('\t', ' ') };
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  const cellOf = (text: string): RawCell => ({ text, number: null, percent: false, date: null });
  return { kind: 'table', rows: rows.map((row) => row.map(cellOf)), merges: [], widths: null, remarks: [] };
}
