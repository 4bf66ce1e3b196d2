import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { forgetData, type Session } from '../session.ts';
import { redo, undo } from '../store/undo.ts';
import { type Context, currentSession } from './context.ts';

export function historyHandlers(context: Context): Handlers<AppContract>['history'] {
  const step = (act: typeof undo): string | null => {
    const session = writableSession(context);
    const result = act(session.store);
    forgetData(session);
    return result ? result.action : null;
  };
  return {
    undo: () => ({ undone: step(undo) }),
    redo: () => ({ redone: step(redo) }),
  };
}

function writableSession(context: Context): Session {
  const session = currentSession(context);
  if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
  return session;
}
