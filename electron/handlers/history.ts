import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { refuseFinal } from '../finalRounds.ts';
import { putBack } from '../session.ts';
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
