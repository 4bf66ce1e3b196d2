import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { packPatch } from '#shared/annex/packedPatch.ts';
import { packTable } from '#shared/annex/packedTable.ts';
import type { TableChange, TableVersion } from '#shared/annex/tableChange.ts';
import { diffTable, isEmptyPatch, type TablePatch } from '#shared/annex/tablePatch.ts';
import { roundData, type Session } from './session.ts';

/** A state of a table that a window may still show. */
interface Served {
  readonly number: number;
  readonly table: AnnexTable;
}

/** Several windows may be some answers behind. The states share their unchanged rows, so that they cost little. */
const keptStates = 8;

/**
 * What a window must be told to show the table as it is now: what changed since `base`, or the whole table when `base` is null or
 * too old. Without `base`: since the state before the write that is being answered; a window that shows another one asks again.
 */
export function tableChange(
  session: Session,
  { roundId, annexId }: { readonly roundId: string; readonly annexId: string },
  base?: TableVersion | null,
): TableChange {
  const states = session.tables.get(`${roundId}/${annexId}`) ?? [];
  const newest = states.at(-1);
  const table = computeAnnex(roundData(session, roundId), annexId, 'all');
  const latest = newest && diffTable(newest.table, table);
  const now = nextState(newest, table, latest ?? null);
  if (now !== newest) session.tables.set(`${roundId}/${annexId}`, [...states.slice(1 - keptStates), now]);
  const version = versionOf(session, now);
  const since = base === undefined ? newest : states.find((state) => isState(session, state, base));
  const patch = since === newest ? latest : since && diffTable(since.table, now.table);
  if (!since || !patch) return { kind: 'table', annexId, version, table: packTable(now.table) };
  return {
    kind: 'patch',
    annexId,
    base: versionOf(session, since),
    version,
    patch: packPatch(now.table.columns, patch),
  };
}

function nextState(newest: Served | undefined, table: AnnexTable, patch: TablePatch | null): Served {
  if (newest === undefined) return { number: 1, table };
  return patch !== null && isEmptyPatch(patch) ? newest : { number: newest.number + 1, table };
}

function versionOf(session: Session, { number }: Served): TableVersion {
  return { session: session.id, number };
}

function isState(session: Session, { number }: Served, base: TableVersion | null): boolean {
  return base !== null && base.session === session.id && base.number === number;
}
