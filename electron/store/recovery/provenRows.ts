import { entityNames } from '#shared/store/change.ts';
import { type ChangeRow, hashChange } from '../changeLog.ts';
import { faultOfChange } from '../checkChange.ts';

export type RowSource = 'journal' | 'file';

export interface FoundRow {
  readonly row: ChangeRow;
  readonly source: RowSource;
}

/** Where a chain that is sound ends. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * Of what was found of one writer beyond a sound chain: for each number the row that the chain proves. Behind a gap nothing proves the
 * first row but that it reads well; from there on the chain does again.
 */
export function provenRows(end: ChainEnd, found: readonly FoundRow[]): FoundRow[] {
  const bySeq = new Map<number, FoundRow[]>();
  for (const each of found) {
    if (each.row.seq <= end.seq || !isWhole(each.row)) continue;
    const known = bySeq.get(each.row.seq);
    if (known) known.push(each);
    else bySeq.set(each.row.seq, [each]);
  }
  const proven: FoundRow[] = [];
  let before: ChainEnd = end;
  for (const seq of [...bySeq.keys()].sort((a, b) => a - b)) {
    const candidates = bySeq.get(seq) ?? [];
    const next = seq === before.seq + 1 ? candidates.find(({ row }) => follows(before, row)) : candidates[0];
    if (!next) continue;
    proven.push(next);
    before = { seq, hash: next.row.hash ?? Buffer.alloc(0) };
  }
  return proven;
}

function follows({ hash }: ChainEnd, row: ChangeRow): boolean {
  return row.hash?.equals(hashChange(hash, row)) ?? false;
}

function isWhole({ entity, id, fields, seen, hash, clock, batch }: ChangeRow): boolean {
  if (!Buffer.isBuffer(hash) || !entityNames.includes(entity)) return false;
  if (!Number.isSafeInteger(clock) || !Number.isSafeInteger(batch)) return false;
  try {
    return Array.isArray(JSON.parse(seen)) && faultOfChange({ entity, id, fields: JSON.parse(fields) }) === null;
  } catch {
    return false;
  }
}
