import type { Phrases } from './phrase.ts';
import { drawn, type ToldFacts } from './told.ts';
import { changesTold } from './toldChanges.ts';
import { progressTold } from './toldProgress.ts';
import { sharesTold } from './toldShares.ts';

/** What a bulletin tells of its own. Each sentence has numbers of its own, so that none bears out another. */
export const toldPhrases: Phrases<ToldFacts> = Object.fromEntries(
  Object.entries({ ...changesTold, ...sharesTold, ...progressTold }).map(([phrase, say], index) => [
    phrase,
    (facts: ToldFacts) => say(drawn(facts, index)),
  ]),
);
