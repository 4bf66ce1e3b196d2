import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { Overlays } from '../recording/overlays.ts';
import type { CellInput } from '../recording/recordQueue.ts';
import { inputAt, shownText } from './rangeText.ts';
import type { Place, Range } from './selection.ts';

/** The cells whose text contains the query, row by row. `scope` null: the whole annex. Latin letters count alike, large or small. */
export function findMatches(table: AnnexTable, overlays: Overlays, query: string, scope: Range | null): Place[] {
  if (query === '') return [];
  const wanted = query.toLowerCase();
  const { top, bottom, left, right } = scope ?? wholeTable(table);
  const found: Place[] = [];
  for (let row = top; row <= Math.min(bottom, table.rows.length - 1); row += 1) {
    if (table.rows[row]?.kind === 'group') continue;
    for (let column = left; column <= Math.min(right, table.columns.length - 1); column += 1) {
      const place = { row, column };
      if (shownText(table, overlays, place).toLowerCase().includes(wanted)) found.push(place);
    }
  }
  return found;
}

function wholeTable(table: AnnexTable): Range {
  return { top: 0, bottom: table.rows.length - 1, left: 0, right: table.columns.length - 1 };
}

/** The match after the place in reading order, round the end; `step` −1: the one before. */
export function nextMatch(matches: readonly Place[], from: Place, step: 1 | -1): number {
  const after = (place: Place) => place.row - from.row || place.column - from.column;
  const index =
    step === 1 ? matches.findIndex((place) => after(place) > 0) : matches.findLastIndex((place) => after(place) < 0);
  if (index >= 0) return index;
  return step === 1 ? 0 : matches.length - 1;
}

export interface Replaced {
  readonly cells: readonly CellInput[];
  /** Matches in cells that cannot be written. */
  readonly skipped: number;
}

/** What the cells would say with every match in them replaced. */
export function replaceIn(
  table: AnnexTable,
  overlays: Overlays,
  places: readonly Place[],
  query: string,
  replacement: string,
): Replaced {
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const cells = places.flatMap((place) => {
    const text = shownText(table, overlays, place).replace(pattern, () => replacement);
    return inputAt(table, place, text) ?? [];
  });
  return { cells, skipped: places.length - cells.length };
}
