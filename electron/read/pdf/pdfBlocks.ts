import type { Block } from '#shared/import/document/block.ts';
import type { RawCell } from '#shared/import/rawSheet.ts';
import { type JoinedTable, joinRuled } from './joinRuled.ts';
import { linesOfPage, type PdfLine } from './pdfLines.ts';
import type { PdfPage } from './pdfPage.ts';
import { edgesOf, paragraphsOfLines } from './pdfParagraphs.ts';
import { gridOfLines, type Stretch, stretchesOf } from './pdfTables.ts';
import { readRuledTables } from './ruledTables.ts';

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  /** Tables that are in the file and not among the blocks. */
  readonly unread: number;
}

/** Lines of text, or a table that is certain by the lines around its cells. */
type Part =
  | { readonly kind: 'lines'; readonly lines: PdfLine[] }
  | { readonly kind: 'ruled'; readonly table: JoinedTable };

/**
 * Paragraphs and tables in their order. The lines of a table are no sentences, whether or not it can be read. One table that is not
 * certain leaves out all: with some of its annexes a bulletin would be called wrong for what is in the others.
 */
export function blocksOfPages(pages: readonly PdfPage[]): PdfBlocks {
  const parts = partsOfPages(pages).map((part) =>
    part.kind === 'ruled' ? part : { ...part, stretches: stretchesOf(part.lines) },
  );
  const stretches = parts.flatMap((part) => (part.kind === 'ruled' ? [] : part.stretches));
  const edges = edgesOf(stretches.flatMap(({ isTable, lines }) => (isTable ? [] : lines)));
  const grids = stretches.flatMap(({ isTable, lines }) => (isTable ? [gridOfLines(lines)] : []));
  const certain = !grids.includes(null);
  const blocks = parts.flatMap((part): Block[] => {
    if (part.kind === 'ruled') return certain ? [blockOf(part.table)] : [];
    return part.stretches.flatMap(({ isTable, lines }): Block[] => {
      if (isTable) return certain ? [tableOf(lines)] : [];
      return paragraphsOfLines(lines, edges).map((text) => ({ kind: 'paragraph', text }));
    });
  });
  const ruled = parts.filter(({ kind }) => kind === 'ruled').length;
  return { blocks, unread: certain ? 0 : grids.length + ruled };
}

/** From page to page, each from top to bottom; a table that goes on over the end of a page is one. */
function partsOfPages(pages: readonly PdfPage[]): Part[] {
  const parts: Part[] = [];
  for (const page of pages) {
    const { tables, pieces } = readRuledTables(page);
    let rest = linesOfPage(pieces);
    let isFirst = true;
    for (const table of [...tables].sort((a, b) => b.top - a.top)) {
      addLines(
        parts,
        rest.filter(({ y }) => y >= table.top),
      );
      rest = rest.filter(({ y }) => y < table.top);
      const last = parts.at(-1);
      const joined = isFirst && last?.kind === 'ruled' ? joinRuled(last.table, table) : null;
      if (joined) parts[parts.length - 1] = { kind: 'ruled', table: joined };
      else parts.push({ kind: 'ruled', table });
      isFirst = false;
    }
    addLines(parts, rest);
  }
  return parts;
}

function addLines(parts: Part[], lines: PdfLine[]): void {
  const last = parts.at(-1);
  if (last?.kind === 'lines') last.lines.push(...lines);
  else if (lines.length > 0) parts.push({ kind: 'lines', lines });
}

function blockOf({ xs, rows, cells }: JoinedTable): Block {
  const lines: RawCell[][] = Array.from({ length: rows }, () => xs.slice(1).map(() => cellOf('')));
  for (const { top, left, text } of cells) {
    const line = lines[top];
    if (line) line[left] = cellOf(text);
  }
  const merges = cells
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  const widths = xs.slice(1).map((x, at) => x - (xs[at] ?? 0));
  return { kind: 'table', rows: lines, merges, widths, remarks: [] };
}

function tableOf(lines: Stretch['lines']): Block {
  const rows = (gridOfLines(lines) ?? []).map((row) => row.map(cellOf));
  return { kind: 'table', rows, merges: [], widths: null, remarks: [] };
}

function cellOf(text: string): RawCell {
  return { text, number: null, percent: false, date: null };
}
