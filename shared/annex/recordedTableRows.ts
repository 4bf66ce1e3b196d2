import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import type { AnnexRow } from './annexRow.ts';
import { annexRows } from './annexRows.ts';
import type { TableRow } from './annexTable.ts';
import { sharedCell } from './sharedCell.ts';
import { mergeDownwards } from './tableMerges.ts';
import { buildTableRows, type DraftRow, subjectRow } from './tableRows.ts';

/** What was made of a computed row: as long as the row is the same, so is its table row. */
interface Made {
  readonly draft: DraftRow;
  shown: TableRow;
}

const made = new WeakMap<AnnexRow, Made>();

/** The rows that can be recorded. A row that says the same as at the last call keeps its identity. */
export function recordedTableRows(
  data: RoundData,
  definition: AnnexDefinition,
  columns: readonly LeafColumn[],
): TableRow[] {
  const merged = columns.flatMap((column, index) => (column.merge === undefined ? [] : [index]));
  const rows = buildTableRows(definition, data.pack.groups, annexRows(data, definition.id, 'all'), (_, row) => {
    const { draft } = madeOf(definition, row);
    return merged.length === 0 ? draft : unmerged(draft, merged);
  });
  if (merged.length > 0) mergeDownwards(columns, rows);
  return rows.map((row) => shownRow(definition, row, merged));
}

function madeOf(definition: AnnexDefinition, row: AnnexRow): Made {
  const known = made.get(row);
  if (known) return known;
  const draft = subjectRow(definition, row, sharedCell);
  const fresh = { draft, shown: withoutSource(draft) };
  made.set(row, fresh);
  return fresh;
}

/** Merging writes into cells, and these are shared: those of the merged columns are copies. */
function unmerged(draft: DraftRow, merged: readonly number[]): DraftRow {
  const cells = [...draft.cells];
  for (const index of merged) {
    const cell = cells[index];
    if (cell) cells[index] = { ...cell };
  }
  return { ...draft, cells };
}

function shownRow(definition: AnnexDefinition, row: DraftRow, merged: readonly number[]): TableRow {
  if (row.row === null) return withoutSource(row);
  const entry = madeOf(definition, row.row);
  const same = merged.every((index) => entry.shown.cells[index]?.rowSpan === row.cells[index]?.rowSpan);
  if (!same) entry.shown = withoutSource(row);
  return entry.shown;
}

/** What crosses the bridge must not drag the computed row along. */
function withoutSource({ kind, subjectId, groupId, cells }: DraftRow): TableRow {
  return { kind, subjectId, groupId, cells };
}
