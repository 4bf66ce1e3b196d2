import { annexProgress } from '#shared/annex/progress.ts';
import { hundredths } from '#shared/annex/value.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { roundData } from '../session.ts';
import { type Context, currentSession } from './context.ts';
import { roundStartHandlers } from './roundStart.ts';

export function roundHandlers(context: Context): Handlers<AppContract>['round'] {
  return {
    ...roundStartHandlers(context),
    overview: ({ roundId }) => {
      const data = roundData(currentSession(context), roundId);
      return {
        round: data.round,
        annexes: data.pack.annexes.map((annex) => annexProgress(data, annex.id)),
        hasBulletin: data.pack.bulletin !== undefined,
        groups: data.pack.groups.map(({ id, name }) => ({ id, name })),
        rules: data.pack.rules.map(({ id, title, points, veto }) => ({ id, title, points: hundredths(points), veto })),
      };
    },
  };
}
