import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { earlierAnswers, problemsAt } from '#shared/rectification/earlierAnswers.ts';
import { problemKey } from '#shared/rectification/rectification.ts';
import type { Edit } from '#shared/store/change.ts';
import { roundData, write } from '../session.ts';
import { tableChange } from '../tableChanges.ts';
import { visitingEdits } from './besideAnswers.ts';
import { type Context, currentSession } from './context.ts';
import { readEarlier } from './readEarlier.ts';

export function priorHandlers(context: Context): Handlers<AppContract>['prior'] {
  return {
    list: ({ roundId, annexId, subjectId }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      return earlierAnswers(data, annexId, readEarlier(session, data, annexId, subjectId));
    },
    takeProblems: ({ roundId, ...place }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const cells = readEarlier(session, data, place.annexId, place.subjectId)
        .get(place.subjectId)
        ?.get(place.columnId);
      const own = problemsAt(data, place);
      const known = new Set(own.map(problemKey));
      const missing = (cells?.at(-1)?.problems ?? []).filter((problem) => !known.has(problemKey(problem)));
      if (missing.length === 0) throw new AppError('invalid', '以前轮次的问题都已在本轮次中，没有要照抄的。');
      const next = Math.max(0, ...own.map(({ order }) => order)) + 1;
      const edits = missing.map(({ ruleId, text, place: where, count, points, period }, index): Edit => {
        const fields = {
          roundId,
          ...place,
          order: next + index,
          ruleId,
          text,
          place: where,
          count,
          points,
          period: period && { ...period },
        };
        return { entity: 'problem', id: context.newId(), fields };
      });
      const beside = visitingEdits(session.store.db, data, place.annexId, [place.subjectId]);
      const { savedAt } = write(session, 'prior.take', [...edits, ...beside]);
      return { savedAt, change: tableChange(session, { roundId, annexId: place.annexId }) };
    },
  };
}
