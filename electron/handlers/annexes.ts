import { annexDocument } from '#shared/annex/annexDocument.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import { printedPlaces } from '#shared/annex/printedPlaces.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { roundData } from '../session.ts';
import { tableChange } from '../tableChanges.ts';
import { type Context, currentSession } from './context.ts';

export function annexHandlers(context: Context): Handlers<AppContract>['annex'] {
  const data = (roundId: string) => roundData(currentSession(context), roundId);
  return {
    changes: ({ base, ...annex }) => tableChange(currentSession(context), annex, base),
    table: ({ roundId, annexId }) => computeAnnex(data(roundId), annexId, 'all'),
    preview: ({ roundId, annexId }) => layOutTable(computeAnnex(data(roundId), annexId, 'printed')),
    document: ({ roundId, annexId }) => annexDocument(data(roundId), annexId),
    places: ({ roundId, annexId }) => printedPlaces(computeAnnex(data(roundId), annexId, 'printed')),
    problems: ({ roundId, annexId }) => data(roundId).problems.filter((problem) => problem.annexId === annexId),
  };
}
