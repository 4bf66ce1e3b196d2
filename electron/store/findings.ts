import type { Value } from '#shared/annex/value.ts';
import type { Findings } from '#shared/round/roundData.ts';
import { all, type Db } from './database.ts';

interface FindingRow {
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: string;
}

/** Everything recorded in one round. Blank cells are left out. */
export function loadFindings(db: Db, roundId: string): Findings {
  const sql = "SELECT annexId, subjectId, columnId, value FROM finding WHERE roundId = ? AND value <> 'null'";
  const findings: Record<string, Record<string, Record<string, Value>>> = bare();
  for (const { annexId, subjectId, columnId, value } of all<FindingRow>(db, sql, roundId)) {
    findings[annexId] ??= bare();
    const annex = findings[annexId];
    annex[subjectId] ??= bare();
    annex[subjectId][columnId] = JSON.parse(value) as Value;
  }
  return findings;
}

/** Ids come from files of others: none of them may mean a property that every object has. */
function bare<Entry>(): Record<string, Entry> {
  return Object.create(null) as Record<string, Entry>;
}
