import type { RawMerge } from '#shared/import/rawSheet.ts';
import { placeOf } from './cellPlace.ts';

/** What a sheet says behind its cells: regions that are one cell, and where a printed page begins. */
export interface PageMarks {
  readonly merges: RawMerge[];
  readonly pageStarts: number[];
  inRowBreaks: boolean;
}

export function seePageMark(
  page: PageMarks,
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  if (tag === 'mergeCell') {
    const merge = mergeOf(attributes.ref);
    if (merge) page.merges.push(merge);
  } else if (tag === 'rowBreaks') page.inRowBreaks = true;
  else if (tag === 'colBreaks') page.inRowBreaks = false;
  // A break stands below the row that it names, counted from 1.
  else if (tag === 'brk' && page.inRowBreaks && attributes.man === '1')
    addPageStart(page.pageStarts, Number(attributes.id));
}

/** More breaks than any table is printed with are a hostile file's. */
const mostBreaks = 10_000;

function addPageStart(pageStarts: number[], row: number): void {
  if (Number.isSafeInteger(row) && row > 0 && pageStarts.length < mostBreaks) pageStarts.push(row);
}

function mergeOf(reference: string | undefined): RawMerge | undefined {
  const [first, second] = (reference ?? '').split(':');
  const from = placeOf(first);
  const to = placeOf(second);
  if (!from || !to) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
