import type { LostChanges } from '#shared/backup/recovery.ts';
import { type Db, get } from '../database.ts';
import type { Writer } from '../writer.ts';

/** Where somebody's records are known to have ended. */
export type KnownEnd = Pick<Writer, 'id' | 'person' | 'device' | 'openedAt' | 'lastSeq'>;

/** A number of changes beyond which what a damaged file says is no number any more. */
const plausible = 1_000_000;

/** What the damaged file says was written, or what lies before something that is there, and is not there any more. */
export function lostChanges(db: Db, healed: readonly Writer[], damaged: readonly KnownEnd[]): LostChanges[] {
  const ids = new Set([...healed, ...damaged].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const said = damaged.find((writer) => writer.id === id);
    const own = healed.find((writer) => writer.id === id) ?? said;
    if (!own) return [];
    const { person, device, openedAt } = own;
    const name = { person: String(person), device: String(device), openedAt: String(openedAt) };
    return gaps(db, id, endOf(said)).map((gap) => ({ ...name, ...gap }));
  });
}

function endOf(writer: KnownEnd | undefined): number {
  const end = writer?.lastSeq ?? 0;
  return Number.isSafeInteger(end) && end > 0 && end < plausible ? end : 0;
}

function gaps(db: Db, writer: string, end: number): { from: number; to: number }[] {
  const sql = `SELECT before + 1 AS "from", seq - 1 AS "to" FROM (
      SELECT seq, lag(seq, 1, 0) OVER (ORDER BY seq) AS before FROM change WHERE writer = ?
    ) WHERE seq > before + 1 ORDER BY seq`;
  const between = db.prepare<[string], { from: number; to: number }>(sql).all(writer);
  const last = get<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM change WHERE writer = ?', writer)?.seq ?? 0;
  return last < end ? [...between, { from: last + 1, to: end }] : between;
}
