import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { type Visit, visitId } from '#shared/round/visit.ts';
import type { Edit } from '#shared/store/change.ts';
import { assignmentOf } from '../assignment.ts';
import { write } from '../session.ts';
import { getRound } from '../store/rounds.ts';
import { getUnit } from '../store/units.ts';
import { findVisit, listVisits } from '../store/visits.ts';
import { type Context, currentSession } from './context.ts';

export function visitHandlers(context: Context): Handlers<AppContract>['visit'] {
  return {
    assign: ({ roundId, unitIds, assignee }) => {
      const session = currentSession(context);
      const { db } = session.store;
      getRound(db, roundId);
      const known = new Map(listVisits(db, roundId).map((visit) => [visit.unitId, visit]));
      const edits = [...new Set(unitIds)].flatMap((unitId): Edit[] => {
        const visit = known.get(getUnit(db, unitId).id);
        if ((visit?.assignee ?? null) === assignee) return [];
        const whose: Edit['fields'] = visit ? { assignee } : { roundId, unitId, assignee };
        return [{ entity: 'visit', id: visitId(roundId, unitId), fields: whose }];
      });
      if (edits.length > 0) write(session, 'visit.assign', edits);
      return listVisits(db, roundId);
    },
    check: ({ roundId }) => assignmentOf(currentSession(context), roundId),
    list: ({ roundId }) => listVisits(currentSession(context).store.db, roundId),
    save: ({ roundId, unitId, ...given }) => {
      const session = currentSession(context);
      const { db } = session.store;
      getRound(db, roundId);
      getUnit(db, unitId);
      const id = visitId(roundId, unitId);
      const known = findVisit(db, id);
      const draft = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const fields = known ? draft : { roundId, unitId, ...draft };
      write(session, 'visit.change', [{ entity: 'visit', id, fields }]);
      const plain: Visit = { roundId, unitId, status: 'open', assignee: null, note: '' };
      return findVisit(db, id) ?? plain;
    },
  };
}
