import { getAnnexDefinition } from '#shared/annex/annexRows.ts';
import type { Value } from '#shared/annex/value.ts';
import { remarkId } from '#shared/round/remark.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { visitId } from '#shared/round/visit.ts';
import type { Edit } from '#shared/store/change.ts';
import type { Db } from '../store/database.ts';
import { listRemarksOf } from '../store/remarks.ts';
import { findVisits } from '../store/visits.ts';

export interface Answer {
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: Value;
}

/**
 * What else an answer by a person changes, within the same step: the unit is being visited, and the answer is neither merely filled in
 * any more nor the one that was confirmed.
 */
export function editsBesideAnswers(db: Db, data: RoundData, annexId: string, answers: readonly Answer[]): Edit[] {
  const roundId = data.round.id;
  const subjectIds = [...new Set(answers.map(({ subjectId }) => subjectId))];
  const remarks = new Map(
    listRemarksOf(db, { roundId, annexId }, subjectIds).map((remark) => [remarkId(remark), remark]),
  );
  // Nearly always none: then no cell need be looked at.
  const marked = remarks.size === 0 ? [] : answers;
  const marks = marked.flatMap(({ subjectId, columnId, value }): Edit[] => {
    const id = remarkId({ roundId, annexId, subjectId, columnId });
    const remark = remarks.get(id);
    if (!remark) return [];
    const changed = JSON.stringify(value) !== JSON.stringify(data.findings[annexId]?.[subjectId]?.[columnId] ?? null);
    const fields = {
      ...(remark.filled && { filled: false }),
      ...(remark.confirmed && changed && { confirmed: false }),
    };
    return Object.keys(fields).length === 0 ? [] : [{ entity: 'remark', id, fields }];
  });
  return [...marks, ...visitingEdits(db, data, annexId, subjectIds)];
}

/** 未查 becomes 在查 with the first answer. */
export function visitingEdits(db: Db, data: RoundData, annexId: string, subjectIds: readonly string[]): Edit[] {
  if (getAnnexDefinition(data, annexId).rows.from !== 'units') return [];
  const roundId = data.round.id;
  const visits = findVisits(
    db,
    subjectIds.map((unitId) => visitId(roundId, unitId)),
  );
  return subjectIds.flatMap((unitId): Edit[] => {
    const id = visitId(roundId, unitId);
    const visit = visits.get(id);
    if (visit !== undefined && visit.status !== 'open') return [];
    const status = 'visiting';
    return [{ entity: 'visit', id, fields: visit ? { status } : { roundId, unitId, status } }];
  });
}
