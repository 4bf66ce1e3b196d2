import type { AnswerPlace } from '#shared/annex/attentionItem.ts';
import { navigate } from '../../app/route.ts';
import { openAtField } from '../unitVisit/visitJump.ts';

/** Goes to where the answer is given: the unit's page, or the grid of the annex for rows that are no units. */
export function openCell(roundId: string, { annexId, subjectId, columnId }: AnswerPlace, isUnit: boolean): void {
  if (isUnit) {
    openAtField(annexId, columnId);
    navigate({ page: 'visit', roundId, unitId: subjectId });
  } else {
    navigate({ page: 'matrix', roundId, annexId, cell: { subjectId, columnId } });
  }
}
