import type { Source } from '#shared/round/source.ts';
import { findChange, parseHead } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db, get } from './database.ts';
import type { WrittenBatch } from './step.ts';

type Row = Omit<Source, 'kept' | 'removed' | 'person' | 'at'> & {
  readonly kept: number;
  readonly removed: number;
  readonly heads: string;
};

const select = 'SELECT id, roundId, annexId, name, hash, size, kept, "rows", cells, removed, heads FROM source';

/** The files imported into a round, the latest first; those that were taken back as well. */
export function listSources(db: Db, roundId: string): Source[] {
  const sources = all<Row>(db, `${select} WHERE roundId = ?`, roundId).map((row) => rowToSource(db, row));
  return sources.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1));
}

export function findSource(db: Db, id: string): Source | undefined {
  const row = get<Row>(db, `${select} WHERE id = ?`, id);
  return row && rowToSource(db, row);
}

function rowToSource(db: Db, { heads, kept, removed, ...row }: Row): Source {
  const made = findChange(db, madeBy(heads));
  return {
    ...row,
    kept: kept === 1,
    removed: removed === 1,
    person: made?.person ?? '',
    at: clockTime(made?.clock ?? 0),
  };
}

/** Its hash is set once, by the change that made it. */
function madeBy(heads: string): string {
  return (JSON.parse(heads) as { readonly hash?: string }).hash ?? '';
}

/** All changes of the import: that of the file is the last. */
export function findSourceBatch(db: Db, id: string): WrittenBatch | undefined {
  const row = get<{ heads: string }>(db, 'SELECT heads FROM source WHERE id = ?', id);
  if (!row) return undefined;
  const { writer, seq } = parseHead(madeBy(row.heads));
  const batch = get<{ batch: number }>(db, 'SELECT batch FROM change WHERE writer = ? AND seq = ?', writer, seq)?.batch;
  return batch === undefined ? undefined : { writer, batch, lastSeq: seq };
}
