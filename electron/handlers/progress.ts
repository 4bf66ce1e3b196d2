import { computeBoard } from '#shared/annex/board.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { roundData } from '../session.ts';
import { listLastChanges } from '../store/lastChanges.ts';
import { type Context, currentSession } from './context.ts';

export function progressHandlers(context: Context): Handlers<AppContract>['progress'] {
  return {
    board: ({ roundId }) => {
      const session = currentSession(context);
      return computeBoard(roundData(session, roundId), listLastChanges(session.store.db, roundId));
    },
  };
}
