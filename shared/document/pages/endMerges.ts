import { cutMerges } from '../cutMerges.ts';
import type { Block } from '../documentModel.ts';
import { sumOf } from '../rowHeights.ts';
import type { ModelCell, TableModel } from '../tableModel.ts';
import type { StripPlace } from './placeStrips.ts';
import type { SetText } from './setParagraph.ts';

/** The blocks of a section with their merged cells ended at the ends of pages, and what that was found from. */
export interface MergeEnds {
  readonly blocks: readonly Block[];
  /** Height in twips that the whole cells need for their text. */
  readonly needed: ReadonlyMap<ModelCell, number>;
  /** By the place of a table among the blocks: the rows in which the pieces of its cut cells begin. */
  readonly starts: ReadonlyMap<number, ReadonlyMap<ModelCell, readonly number[]>>;
}

/**
 * Ends every merged cell at the end of its page and begins it anew, with its text, on the next, as an official table does: word
 * processors leave the second half empty, and LibreOffice loses its hold on tall ones. Null: nothing is to be changed any more.
 * `blocks` are those before any of it, `sets` and `places` those after `known`.
 */
export function endMerges(
  blocks: readonly Block[],
  sets: readonly SetText[],
  places: readonly (readonly StripPlace[])[],
  known: MergeEnds | null,
): MergeEnds | null {
  const needed = known?.needed ?? neededOf(sets);
  const current = known?.blocks ?? blocks;
  const starts = new Map<number, Map<ModelCell, number[]>>();
  const ended = blocks.map((block, at): Block => {
    const laidOut = current[at];
    if (block.kind !== 'table' || laidOut?.kind !== 'table') return block;
    const rows = rowsOf(laidOut.table, sets, places);
    const cut = startsIn(block.table, rows, needed);
    if (cut.size === 0) return block;
    starts.set(at, cut);
    return { kind: 'table', table: cutMerges(block.table, cut) };
  });
  return isSame(starts, known?.starts ?? new Map()) ? null : { blocks: ended, needed, starts };
}

function neededOf(sets: readonly SetText[]): Map<ModelCell, number> {
  return new Map(
    sets.flatMap(({ row }) => row?.merged.map(({ cell, needed }): [ModelCell, number] => [cell, needed]) ?? []),
  );
}

interface PlacedRows {
  readonly heights: readonly number[];
  /** Rows that begin a page below its head. */
  readonly pageStarts: readonly number[];
}

function rowsOf(table: TableModel, sets: readonly SetText[], places: readonly (readonly StripPlace[])[]): PlacedRows {
  const heights: number[] = [];
  const pageStarts: number[] = [];
  let page: number | undefined;
  for (const [at, { row, flowing }] of sets.entries()) {
    if (row?.table !== table) continue;
    const own = places[at] ?? [];
    if (page !== undefined && own[0]?.page !== page) pageStarts.push(heights.length);
    page = own.at(-1)?.page;
    heights.push(sumOf(flowing.strips, 0, flowing.strips.length));
  }
  return { heights, pageStarts };
}

/** Of the cells that a page end cuts the rows in which they begin and begin anew; one whose text has no room above stays whole. */
function startsIn(
  { rows, headRows }: TableModel,
  { heights, pageStarts }: PlacedRows,
  needed: ReadonlyMap<ModelCell, number>,
): Map<ModelCell, number[]> {
  const starts = new Map<ModelCell, number[]>();
  for (const [row, { cells }] of rows.entries()) {
    for (const cell of row < headRows ? [] : cells) {
      if (cell.rowSpan === 1) continue;
      const own = [row];
      for (const start of pageStarts) {
        const last = own.at(-1) ?? row;
        if (start <= last || start >= row + cell.rowSpan) continue;
        if (sumOf(heights, last, start - last) >= (needed.get(cell) ?? 0)) own.push(start);
      }
      if (own.length > 1) starts.set(cell, own);
    }
  }
  return starts;
}

function isSame(one: MergeEnds['starts'], other: MergeEnds['starts']): boolean {
  return JSON.stringify(listOf(one)) === JSON.stringify(listOf(other));
}

function listOf(starts: MergeEnds['starts']) {
  return [...starts].map(([table, cells]) => [table, [...cells].map(([cell, rows]) => [cell.column, rows])]);
}
