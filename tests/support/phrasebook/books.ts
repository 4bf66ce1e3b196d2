import { kindPhrases } from './kindPhrases.ts';
import { kindFacts, kindFrame } from './kinds.ts';
import { mendedPhrases } from './mendedPhrases.ts';
import { type Book, bookOf } from './phrase.ts';
import { problemLists } from './problemLists.ts';
import { problemPhrases } from './problemPhrases.ts';
import { problemFacts, problemFrame } from './problems.ts';
import { projectPhrases } from './projectPhrases.ts';
import { projectFacts, projectFrame } from './projects.ts';
import { scorePhrases } from './scorePhrases.ts';
import { scoreFacts, scoreFrame } from './scores.ts';
import { standingPhrases } from './standingPhrases.ts';
import { standingFacts, standingFrame, standingPrints } from './standings.ts';
import { toldFacts, toldFrame } from './told.ts';
import { toldPhrases } from './toldPhrases.ts';
import { unitChangePhrases } from './unitChangePhrases.ts';
import { unitComparedPhrases } from './unitComparedPhrases.ts';
import { unitLimitPhrases } from './unitLimitPhrases.ts';
import { unitOffices } from './unitOffices.ts';
import { unitOrderPhrases } from './unitOrderPhrases.ts';
import { unitRatePhrases } from './unitRatePhrases.ts';
import { unitFacts, unitFrame } from './unitTable.ts';

const unitPhrases = {
  ...unitOrderPhrases,
  ...unitLimitPhrases,
  ...unitRatePhrases,
  ...unitChangePhrases,
  ...unitComparedPhrases,
};

/** Plain tables, and the most ordinary sentences that a clerk says of each; and what the text alone tells. */
export const books: readonly Book[] = [
  ...unitOffices.map((office) =>
    bookOf({
      name: office.name,
      table: 'units',
      factsOf: (seed) => unitFacts(office, seed),
      phrases: unitPhrases,
      frame: unitFrame,
    }),
  ),
  bookOf({ name: 'scores', table: 'scores', factsOf: scoreFacts, phrases: scorePhrases, frame: scoreFrame }),
  ...problemLists.map((list) =>
    bookOf({
      name: list.name,
      table: 'problems',
      factsOf: (seed) => problemFacts(list, seed),
      phrases: { ...problemPhrases, ...mendedPhrases },
      frame: problemFrame,
    }),
  ),
  ...standingPrints.map((print) =>
    bookOf({
      name: print.name,
      table: 'standings',
      factsOf: (seed) => standingFacts(print, seed),
      phrases: standingPhrases,
      frame: standingFrame,
    }),
  ),
  bookOf({ name: 'projects', table: 'projects', factsOf: projectFacts, phrases: projectPhrases, frame: projectFrame }),
  bookOf({ name: 'told', table: 'no table', factsOf: toldFacts, phrases: toldPhrases, frame: toldFrame }),
  bookOf({ name: 'kinds', table: 'kinds', factsOf: kindFacts, phrases: kindPhrases, frame: kindFrame }),
];
