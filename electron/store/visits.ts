import type { Visit } from '#shared/round/visit.ts';
import { all, type Db, get } from './database.ts';

const columns = 'roundId, unitId, status, assignee, note';

export function listVisits(db: Db, roundId: string): Visit[] {
  return all<Visit>(db, `SELECT ${columns} FROM visit WHERE roundId = ? AND removed = 0`, roundId);
}

export function findVisit(db: Db, id: string): Visit | undefined {
  return get<Visit>(db, `SELECT ${columns} FROM visit WHERE id = ? AND removed = 0`, id);
}

/** Those of these ids that are there, by their id. */
export function findVisits(db: Db, ids: readonly string[]): Map<string, Visit> {
  const sql = `SELECT id, ${columns} FROM visit WHERE id IN (SELECT value FROM json_each(?)) AND removed = 0`;
  const rows = all<Visit & { readonly id: string }>(db, sql, JSON.stringify(ids));
  return new Map(rows.map(({ id, ...visit }) => [id, visit]));
}

/** The units that were ever given to this inspector. */
export function listUnitsOf(db: Db, assignee: string): string[] {
  const sql = 'SELECT DISTINCT unitId FROM visit WHERE assignee = ? AND removed = 0';
  return all<{ unitId: string }>(db, sql, assignee).map(({ unitId }) => unitId);
}
