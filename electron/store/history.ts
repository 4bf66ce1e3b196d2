import type { HistoryQuery } from '#shared/exchange/historyEntry.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { type ChangeRow, listHistory, rowToChange } from './changeLog.ts';
import { all, type Db, iterate } from './database.ts';

/** The changes of one action that fit a query lie between `first` and `last` of its writer. */
export interface Act {
  readonly writer: string;
  readonly batch: number;
  readonly first: number;
  readonly last: number;
  readonly clock: number;
  readonly person: string;
  readonly device: string;
  readonly action: string;
}

type ActFilter = Omit<HistoryQuery, 'limit' | 'search'>;

/** The actions of which some change fits, the newest first. What a search looks for is known to the caller, who knows the words. */
export function iterateActs(db: Db, query: ActFilter): IterableIterator<Act> {
  const { sql, values } = conditionsOf(query);
  return iterate<Act>(
    db,
    `SELECT writer, batch, min(seq) AS first, max(seq) AS last, max(clock) AS clock,
       min(person) AS person, min(device) AS device, min(action) AS action
     FROM change ${sql.length === 0 ? '' : `WHERE ${sql.join(' AND ')}`}
     GROUP BY writer, batch ORDER BY clock DESC, writer DESC, batch DESC`,
    ...values,
  );
}

/** The changes of an action, in the order in which they were written; those about one subject where one is given. */
export function listActChanges(
  db: Db,
  { writer, first, last }: Pick<Act, 'writer' | 'first' | 'last'>,
  subjectId: string | undefined,
): Change[] {
  const { sql, values } = conditionsOf({ subjectId, offset: 0 });
  const where = ['writer = ?', 'seq BETWEEN ? AND ?', ...sql].join(' AND ');
  const rows = all<ChangeRow>(db, `SELECT * FROM change WHERE ${where} ORDER BY seq`, writer, first, last, ...values);
  return rows.map(rowToChange);
}

/** The action that this change is the first of. */
export function findAct(db: Db, writer: string, batch: number): Pick<Act, 'writer' | 'first' | 'last'> | undefined {
  const sql = 'SELECT max(seq) AS last FROM change WHERE writer = ? AND seq >= ? AND batch = ?';
  const [found] = all<{ last: number | null }>(db, sql, writer, batch, batch);
  return found && found.last !== null ? { writer, first: batch, last: found.last } : undefined;
}

/** What was ever written in one field, the newest first. */
export function listFieldHistory(db: Db, entity: EntityName, id: string, field: string): Change[] {
  return listHistory(db, entity, id)
    .filter(({ fields }) => field in fields)
    .reverse();
}

const dayLength = 24 * 60 * 60 * 1000;

function conditionsOf({ subjectId, person, day, since, offset }: ActFilter) {
  const sql: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...given: (string | number)[]) => {
    sql.push(condition);
    values.push(...given);
  };
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
