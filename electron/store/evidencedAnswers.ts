import type { AnswerPlace } from '#shared/annex/attentionItem.ts';
import { all, type Db } from './database.ts';

/** The answers of a round that have some evidence. */
export function listEvidencedAnswers(db: Db, roundId: string): AnswerPlace[] {
  const sql = `SELECT DISTINCT annexId, subjectId, columnId FROM evidence
    WHERE roundId = ? AND annexId IS NOT NULL AND columnId IS NOT NULL AND removed = 0`;
  return all<AnswerPlace>(db, sql, roundId);
}
