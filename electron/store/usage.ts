import { all, type Db, get } from './database.ts';

export interface UsageRow {
  readonly roundId: string;
  readonly annexId: string;
  readonly cells: number;
  readonly problems: number;
}

/** How many cells and problems are recorded about a subject, by round and annex. */
export function listUsage(db: Db, subjectId: string): UsageRow[] {
  const sql = `SELECT roundId, annexId, COUNT(*) AS problems FROM problem WHERE subjectId = ? AND removed = 0
    GROUP BY roundId, annexId`;
  const usage = new Map<string, UsageRow>();
  const keyOf = ({ roundId, annexId }: Place) => `${roundId}/${annexId}`;
  for (const row of all<Omit<UsageRow, 'cells'>>(db, sql, subjectId)) usage.set(keyOf(row), { ...row, cells: 0 });
  for (const place of listPlacesWithFindings(db)) {
    const cells = countCells(db, place, subjectId);
    if (cells > 0) usage.set(keyOf(place), { ...place, problems: usage.get(keyOf(place))?.problems ?? 0, cells });
  }
  return [...usage.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

interface Place {
  readonly roundId: string;
  readonly annexId: string;
}

/** Jumps along the key of the table from one annex of a round to the next: an index by subject would make every answer dearer. */
function listPlacesWithFindings(db: Db): Place[] {
  const sql =
    'SELECT roundId, annexId FROM finding WHERE (roundId, annexId) > (?, ?) ORDER BY roundId, annexId LIMIT 1';
  const places: Place[] = [];
  const next = (after?: Place) => get<Place>(db, sql, after?.roundId ?? '', after?.annexId ?? '');
  for (let place = next(); place; place = next(place)) places.push(place);
  return places;
}

function countCells(db: Db, { roundId, annexId }: Place, subjectId: string): number {
  const sql = `SELECT COUNT(*) AS cells FROM finding, json_each(answers) AS answer
    WHERE roundId = ? AND annexId = ? AND subjectId = ? AND answer.type <> 'null'`;
  return get<{ cells: number }>(db, sql, roundId, annexId, subjectId)?.cells ?? 0;
}
