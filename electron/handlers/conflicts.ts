import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { type ConflictView, chosenBy } from '#shared/exchange/conflictView.ts';
import type { Edit } from '#shared/store/change.ts';
import { conflictViews } from '../exchange/conflictViews.ts';
import { write } from '../session.ts';
import { headOf } from '../store/changeLog.ts';
import { conflictsOf, listConflicts } from '../store/conflicts.ts';
import { decideAction } from '../store/weighHeads.ts';
import { type Context, currentSession } from './context.ts';

/** More than these a page does not show at once; those behind come as they are decided. */
const mostShown = 500;

export function conflictHandlers(context: Context): Handlers<AppContract>['conflict'] {
  return {
    count: () => listConflicts(currentSession(context).store.db).length,
    list: ({ roundId }) => {
      const session = currentSession(context);
      const views = conflictViews(session, listConflicts(session.store.db));
      const own = ({ place }: ConflictView) => place.roundId === null || place.roundId === roundId;
      const conflicts = [...views.filter(own), ...views.filter((view) => !own(view))].slice(0, mostShown);
      return { total: views.length, conflicts };
    },
    decide: ({ entity, id, field, head }) => {
      const session = currentSession(context);
      const conflict = conflictsOf(session.store.db, entity, id).find((each) => each.field === field);
      const chosen = conflict?.contenders.find((contender) => headOf(contender) === head);
      if (!chosen)
        throw new AppError('conflict', '这处冲突刚刚变了，没有保存。请看过现在的内容再决定。', { id, field });
      const { savedAt } = write(session, decideAction, [{ entity, id, fields: { [field]: chosen.value } }]);
      return { savedAt };
    },
    decideMany: ({ rule }) => {
      const session = currentSession(context);
      const conflicts = listConflicts(session.store.db);
      const views = conflictViews(session, conflicts);
      const edits = conflicts.flatMap(({ entity, id, field, contenders }, index): Edit[] => {
        const head = chosenBy(rule, views[index]?.contenders ?? [])?.head;
        const chosen = contenders.find((contender) => headOf(contender) === head);
        return chosen ? [{ entity, id, fields: { [field]: chosen.value } }] : [];
      });
      if (edits.length > 0) write(session, decideAction, edits);
      return { decided: edits.length, left: conflicts.length - edits.length };
    },
  };
}
