import type { Value } from '#shared/annex/value.ts';
import type { Findings } from '#shared/round/roundData.ts';
import { all, type Db } from './database.ts';

interface Row {
  readonly annexId: string;
  readonly subjectId: string;
  readonly answers: string;
}

/** Everything recorded in one round. Blank cells are left out. */
export function loadFindings(db: Db, roundId: string): Findings {
  const sql = 'SELECT annexId, subjectId, answers FROM finding WHERE roundId = ?';
  const findings: Record<string, Record<string, Record<string, Value>>> = bare();
  for (const { annexId, subjectId, answers } of all<Row>(db, sql, roundId)) {
    const filled = filledAnswers(answers);
    if (filled.length === 0) continue;
    findings[annexId] ??= bare();
    const annex = findings[annexId];
    annex[subjectId] ??= bare();
    for (const [columnId, value] of filled) annex[subjectId][columnId] = value;
  }
  return findings;
}

/** The answers of a projected row that are not blank, with their columns. */
export function filledAnswers(answers: string): [string, Value][] {
  return Object.entries(JSON.parse(answers) as Record<string, Value>).filter(([, value]) => value !== null);
}

/** Ids come from files of others: none of them may mean a property that every object has. */
function bare<Entry>(): Record<string, Entry> {
  return Object.create(null) as Record<string, Entry>;
}
