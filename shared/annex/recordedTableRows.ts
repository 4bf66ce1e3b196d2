import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import type { AnnexRow } from './annexRow.ts';
import { annexRows } from './annexRows.ts';
import type { TableRow } from './annexTable.ts';
import { takeOrigin } from './lastComputed.ts';
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
    const { draft } = madeOf(definition, columns, row);
    return merged.length === 0 ? draft : unmerged(draft, merged);
  });
  if (merged.length > 0) mergeDownwards(columns, rows);
  return rows.map((row) => shownRow(row, merged));
}

function madeOf(definition: AnnexDefinition, columns: readonly LeafColumn[], row: AnnexRow): Made {
  const known = made.get(row);
  if (known) return known;
  const draft = changedDraft(columns, row) ?? subjectRow(definition, row, sharedCell);
  const fresh = { draft, shown: withoutSource(draft) };
  made.set(row, fresh);
  return fresh;
}

/** Of a row in which only a rank or the like changed, which one number may do to thousands, all other cells are taken over. */
function changedDraft(columns: readonly LeafColumn[], row: AnnexRow): DraftRow | null {
  const origin = takeOrigin(row);
  const before = origin && made.get(origin.before);
  if (!before) return null;
  const cells = [...before.draft.cells];
  for (const id of origin.altered) {
    const index = columns.findIndex((column) => column.id === id);
    const column = columns[index];
    // A part of a cell (the number in a sentence) has no cell of its own.
    if (column) cells[index] = sharedCell(column, row.values[id] ?? null);
  }
  return { ...before.draft, row, cells };
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

function shownRow(row: DraftRow, merged: readonly number[]): TableRow {
  const entry = row.row === null ? undefined : made.get(row.row);
  if (entry === undefined) return withoutSource(row);
  const same = merged.every((index) => entry.shown.cells[index]?.rowSpan === row.cells[index]?.rowSpan);
  if (!same) entry.shown = withoutSource(row);
  return entry.shown;
}

/** What crosses the bridge must not drag the computed row along. */
function withoutSource({ kind, subjectId, groupId, cells }: DraftRow): TableRow {
  return { kind, subjectId, groupId, cells };
}
