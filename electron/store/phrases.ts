import type { Value } from '#shared/annex/value.ts';
import type { Phrase } from '#shared/phrase/phrases.ts';
import { all, type Db } from './database.ts';

interface Counted {
  readonly value: string;
  readonly count: number;
}

const most = 300;
/** Shorter ones are left to the round that is open: 是 and 否 fill whole rounds. */
export const phraseLength = 4;

/** A text is kept with its quotes. */
const quotes = 2;

/**
 * The texts of four characters and more that were recorded in one column over all rounds, by frequency. Found by jumping along
 * the key of the table from round to round: an index by text would make every answer dearer.
 */
export function listRecordedTexts(db: Db, annexId: string, columnId: string): Phrase[] {
  const sql = `WITH RECURSIVE recorded (roundId) AS (
      SELECT min(roundId) FROM finding
      UNION ALL SELECT (SELECT min(roundId) FROM finding WHERE roundId > recorded.roundId) FROM recorded WHERE roundId IS NOT NULL
    )
    SELECT answers -> ? AS value, count(*) AS count FROM finding
    WHERE roundId IN recorded AND annexId = ? AND length(value) >= ${phraseLength + quotes}
    GROUP BY value ORDER BY count DESC LIMIT ${most}`;
  return all<Counted>(db, sql, columnId, annexId).flatMap(({ value, count }) => {
    const text = JSON.parse(value) as Value;
    return typeof text === 'string' ? [{ text, count }] : [];
  });
}

export function listProblemTexts(db: Db, annexId: string, columnId: string): Phrase[] {
  const sql = `SELECT text, sum(removed = 0) AS count FROM problem INDEXED BY problemByColumn
    WHERE annexId = ? AND columnId = ? GROUP BY text HAVING count > 0 ORDER BY count DESC LIMIT ${most}`;
  return all<Phrase>(db, sql, annexId, columnId);
}
