import { type FoundHead, findHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { settleIdentity } from './identityColumn.ts';
import { createGrid, type RawGrid } from './rawGrid.ts';
import type { RawSheet } from './rawSheet.ts';

export interface UnderstoodSheet {
  readonly grid: RawGrid;
  readonly head: FoundHead;
}

export const mostRows = 20_000;
export const mostColumns = 400;

/**
 * The sheet of a workbook whose head fits the annex best, or null. Of equals the first.
 * @param isSubject tells a known name; null when the rows are made by the import
 */
export function findSheet(
  titles: HeadTitles,
  sheets: readonly RawSheet[],
  isSubject: ((text: string) => boolean) | null,
): UnderstoodSheet | null {
  let best: UnderstoodSheet | null = null;
  for (const sheet of sheets) {
    if (!withinBounds(sheet)) continue;
    const grid = createGrid(sheet);
    const found = findHead(grid, titles);
    const head = found && settleIdentity(grid, found, titles, isSubject);
    if (head && head.score > (best?.head.score ?? 0)) best = { grid, head };
  }
  return best;
}

export function withinBounds(sheet: RawSheet): boolean {
  return sheet.rows.length <= mostRows && sheet.rows.every((row) => row.length <= mostColumns);
}
