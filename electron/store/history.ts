import type { HistoryQuery } from '#shared/exchange/historyEntry.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { type ChangeRow, listHistory, rowToChange } from './changeLog.ts';
import { all, type Db, get, iterate } from './database.ts';

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
  const { from, to } = clockSpan({ day, since, offset });
  if (from > Number.NEGATIVE_INFINITY) add('clock >= ?', from);
  if (to < Number.POSITIVE_INFINITY) add('clock < ?', to);
  return { sql, values };
}

/** From when until when a query asks, as clocks. */
export function clockSpan({ day, since, offset }: Pick<ActFilter, 'day' | 'since' | 'offset'>): {
  readonly from: number;
  readonly to: number;
} {
  const begin = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) * 1000;
  if (day === undefined) return { from: begin, to: Number.POSITIVE_INFINITY };
  const midnight = Date.parse(`${day}T00:00:00Z`) - offset * 60_000;
  return { from: Math.max(begin, midnight * 1000), to: (midnight + dayLength) * 1000 };
}

/** Whether any of these changes is about the subject. */
export function touchesSubject(db: Db, ranges: readonly ChangeRange[], subjectId: string): boolean {
  const { sql, values } = conditionsOf({ subjectId, offset: 0 });
  const where = ['writer = ?', 'seq BETWEEN ? AND ?', ...sql].join(' AND ');
  return ranges.some(
    ({ writer, from, to }) =>
      get(db, `SELECT 1 FROM change WHERE ${where} LIMIT 1`, writer, from, to, ...values) !== undefined,
  );
}

export function listPeople(db: Db): string[] {
  const sql = 'SELECT person FROM change UNION SELECT person FROM merge ORDER BY person';
  return all<{ person: string }>(db, sql).map(({ person }) => person);
}
