import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { searchEntries } from '#shared/search/searchEntries.ts';
import { roundData } from '../session.ts';
import { type Context, currentSession } from './context.ts';

export function searchHandlers(context: Context): Handlers<AppContract>['search'] {
  return {
    entries: ({ roundId }) => searchEntries(roundData(currentSession(context), roundId)),
  };
}
