import type { HistoryQuery } from '#shared/exchange/historyEntry.ts';
import type { Change } from '#shared/store/change.ts';
import { type ChangeRow, rowToChange } from './changeLog.ts';
import { all, type Db, iterate } from './database.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** The changes that fit, the newest first. The text of a search is looked for by the caller, who knows the words. */
export function* iterateHistory(db: Db, query: HistoryQuery): Generator<Change> {
  const { sql, values } = conditionsOf(query);
  const where = sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`;
  const rows = iterate<ChangeRow>(
    db,
    `SELECT * FROM change ${where} ORDER BY clock DESC, writer DESC, seq DESC`,
    ...values,
  );
  for (const row of rows) yield rowToChange(row);
}

function conditionsOf({ place, subjectId, person, day, since, offset }: HistoryQuery) {
  const sql: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...given: (string | number)[]) => {
    sql.push(condition);
    values.push(...given);
  };
  if (place) add('entity = ? AND id = ?', place.entity, place.id);
  if (subjectId !== undefined) {
    add(
      `(id = ? OR (entity IN ('finding', 'visit') AND substr(id, -length(?) - 1) = '/' || ?) OR fields ->> 'subjectId' = ?)`,
      subjectId,
      subjectId,
      subjectId,
      subjectId,
    );
  }
  if (person !== undefined) add('person = ?', person);
  if (since !== undefined) add('clock >= ?', Date.parse(since) * 1000);
  if (day !== undefined) {
    const from = Date.parse(`${day}T00:00:00Z`) - offset * 60_000;
    add('clock >= ? AND clock < ?', from * 1000, (from + dayLength) * 1000);
  }
  return { sql, values };
}

export function listPeople(db: Db): string[] {
  return all<{ person: string }>(db, `SELECT DISTINCT person FROM change ORDER BY person`).map(({ person }) => person);
}
