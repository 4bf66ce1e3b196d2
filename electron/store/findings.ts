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
  const findings: Record<string, Record<string, Record<string, Value>>> = {};
  for (const { annexId, subjectId, columnId, value } of all<FindingRow>(db, sql, roundId)) {
    findings[annexId] ??= {};
    const annex = findings[annexId];
    annex[subjectId] ??= {};
    annex[subjectId][columnId] = JSON.parse(value) as Value;
  }
  return findings;
}
