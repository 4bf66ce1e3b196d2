import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { explainRow } from '#shared/scoring/explainRow.ts';
import { roundData } from '../session.ts';
import { listPlaces } from '../store/places.ts';
import { type Context, currentSession } from './context.ts';

/** What helps in writing a problem: the places of earlier ones, and what it will cost. */
export function problemDeskHandlers(context: Context): Pick<Handlers<AppContract>['problem'], 'places' | 'explain'> {
  return {
    places: ({ subjectId, prefix }) => listPlaces(currentSession(context).store.db, subjectId, prefix),
    explain: ({ roundId, annexId, subjectId, draft }) => {
      const problem = draft && { ...draft, id: draft.id ?? '', order: Number.MAX_SAFE_INTEGER };
      const data = roundData(currentSession(context), roundId);
      return explainRow(data, annexId, subjectId, problem) ?? { scores: [], vetoes: [] };
    },
  };
}
