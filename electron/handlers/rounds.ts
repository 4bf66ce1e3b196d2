import { annexProgress } from '#shared/annex/progress.ts';
import { hundredths } from '#shared/annex/value.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import type { Pack, Rule } from '#shared/pack/pack.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
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
        rules: data.pack.rules.map((rule) => ruleChoice(data.pack, rule)),
      };
    },
  };
}

function ruleChoice({ indicators }: Pack, rule: Rule): RoundOverview['rules'][number] {
  const { id, title, veto } = rule;
  const capOf = (cap: number | undefined) => (cap === undefined ? null : hundredths(cap));
  const indicator = indicators.find((each) => each.id === rule.indicator);
  return {
    id,
    title,
    veto,
    points: hundredths(rule.points),
    cap: capOf(rule.cap),
    indicator: indicator ? { id: indicator.id, title: indicator.title, cap: capOf(indicator.cap) } : null,
    stale: rule.stale ?? null,
  };
}
