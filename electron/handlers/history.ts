import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { historyEntries, historyPage } from '../exchange/historyPage.ts';
import { refuseFinal } from '../finalRounds.ts';
import { putBack, write } from '../session.ts';
import { findChange } from '../store/changeLog.ts';
import { redo, type UndoResult, undo } from '../store/undo.ts';
import { type Context, currentSession } from './context.ts';

export function historyHandlers(context: Context): Handlers<AppContract>['history'] {
  const step = (act: typeof undo): Pick<UndoResult, 'skipped'> & { action: string | null } => {
    const session = currentSession(context);
    const result = act(session.store, (edits) => refuseFinal(session, edits));
    putBack(session, result?.edits ?? []);
    return result ?? { action: null, skipped: 0 };
  };
  return {
    list: (query) => historyPage(currentSession(context), query),
    entries: (query) => historyEntries(currentSession(context), query),
    restore: ({ entity, id, field, head }) => {
      const session = currentSession(context);
      const change = findChange(session.store.db, head);
      const value = change?.entity === entity && change.id === id ? change.fields[field] : undefined;
      if (value === undefined)
        throw new AppError('not-found', '没有找到这条修改记录，没有改动。请刷新后再试。', { head });
      const { savedAt, changed } = write(session, 'history.restore', [{ entity, id, fields: { [field]: value } }]);
      return { savedAt, changed };
    },
    verify: () => context.desk.verify(currentSession(context)),
    undo: () => {
      const { action, skipped } = step(undo);
      return { undone: action, skipped };
    },
    redo: () => {
      const { action, skipped } = step(redo);
      return { redone: action, skipped };
    },
  };
}
