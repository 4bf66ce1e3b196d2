import type { Block } from '#shared/import/document/block.ts';
import { linesOfPages, type PdfPiece } from './pdfLines.ts';
import { edgesOf, paragraphsOfLines } from './pdfParagraphs.ts';
import { gridOfLines, type Stretch, stretchesOf } from './pdfTables.ts';

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  /** Tables that are in the file and not among the blocks. */
  readonly unread: number;
}

/**
 * Paragraphs and tables in their order. The lines of a table are no sentences, whether or not it can be read. One table that is not
 * certain leaves out all: with some of its annexes a bulletin would be called wrong for what is in the others.
 */
export function blocksOfPages(pages: readonly (readonly PdfPiece[])[]): PdfBlocks {
  const stretches = stretchesOf(linesOfPages(pages));
  const edges = edgesOf(stretches.flatMap(({ isTable, lines }) => (isTable ? [] : lines)));
  const grids = stretches.flatMap(({ isTable, lines }) => (isTable ? [gridOfLines(lines)] : []));
  const certain = !grids.includes(null);
  const blocks = stretches.flatMap(({ isTable, lines }): Block[] => {
    if (isTable) return certain ? [tableOf(lines)] : [];
    return paragraphsOfLines(lines, edges).map((text) => ({ kind: 'paragraph', text }));
  });
  return { blocks, unread: certain ? 0 : grids.length };
}

function tableOf(lines: Stretch['lines']): Block {
  const grid = gridOfLines(lines) ?? [];
  const rows = grid.map((row) => row.map((text) => ({ text, number: null, percent: false, date: null })));
  return { kind: 'table', rows, merges: [], widths: null, remarks: [] };
}
