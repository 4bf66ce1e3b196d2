import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { unpackPatch } from '#shared/annex/packedPatch.ts';
import { unpackTable } from '#shared/annex/packedTable.ts';
import type { TableChange, TableVersion } from '#shared/annex/tableChange.ts';
import { applyPatch } from '#shared/annex/tablePatch.ts';
import { shareTable } from './shareTable.ts';

/** A table as this window shows it, and which state of it that is. */
export interface TableState {
  readonly table: AnnexTable | undefined;
  readonly version: TableVersion | null;
}

export const noTable: TableState = { table: undefined, version: null };

/** The state after the change. Null: the change fits another state than this one, and the table must be asked for anew. */
export function takeChange(state: TableState, change: TableChange): TableState | null {
  const { version } = change;
  if (isOverdue(state.version, version)) return state;
  if (change.kind === 'table') return { table: shareTable(state.table, unpackTable(change.table)), version };
  if (state.table === undefined || !sameVersion(state.version, change.base)) return null;
  const patch = unpackPatch(state.table.columns, change.patch);
  return { table: applyPatch(state.table, patch), version };
}

function sameVersion(a: TableVersion | null, b: TableVersion): boolean {
  return a !== null && a.session === b.session && a.number === b.number;
}

/** Replies may overtake each other: an older state never lands on a newer one. */
function isOverdue(known: TableVersion | null, version: TableVersion): boolean {
  return known !== null && known.session === version.session && known.number >= version.number;
}
