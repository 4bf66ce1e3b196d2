import type { FindMentions } from './claim/mentions.ts';
import { type Passage, passageOf } from './claim/passages.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { TextDocument } from './read/textDocument.ts';
import { totalsOf } from './rule/annexWholes.ts';
import { checkAskedFor } from './rule/askedFor.ts';
import { checkAverages } from './rule/averages.ts';
import { checkBracketNames } from './rule/bracketNames.ts';
import { checkBracketParts } from './rule/bracketParts.ts';
import { checkComparisons } from './rule/comparisons.ts';
import { checkCountWords } from './rule/countWords.ts';
import { checkDirections } from './rule/directions.ts';
import { checkDistributions, checkEachTotals } from './rule/distribution.ts';
import { checkEndsCompared } from './rule/endsCompared.ts';
import { checkEndsTogether } from './rule/endsTogether.ts';
import { checkLevelDirections } from './rule/levelDirections.ts';
import { levelsOf } from './rule/levels.ts';
import { checkListedInFull } from './rule/listedInFull.ts';
import { checkMonthsNamed } from './rule/monthsNamed.ts';
import { checkNamedTogether } from './rule/namedTogether.ts';
import { checkNamesWithValues } from './rule/namesWithValues.ts';
import { checkOppositeStates } from './rule/oppositeStates.ts';
import { checkOrdersInText } from './rule/ordersInText.ts';
import { checkPairedParts } from './rule/pairedParts.ts';
import { checkParallelRuns } from './rule/parallelRuns.ts';
import { checkPartlyDone } from './rule/partlyDone.ts';
import { checkRatesAskedFor } from './rule/ratesAskedFor.ts';
import { checkRests } from './rule/rests.ts';
import { checkSaidAgain } from './rule/saidAgain.ts';
import { checkShareWords } from './rule/shareWords.ts';
import { checkSignedCells, signedCellsOf } from './rule/signedCells.ts';
import { subsetsOf } from './rule/subsets.ts';
import { checkTrends } from './rule/trends.ts';
import { checkTwoWays } from './rule/twoWays.ts';

/** What paragraphs say over several sentences. */
export function checkPassages(
  paragraphs: TextDocument['paragraphs'],
  annexes: TextDocument['annexes'],
  mentionsIn: FindMentions,
): Discrepancy[] {
  const passages = paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
  const said = passages.flatMap(({ counts }) => counts);
  const sizes = annexes.flatMap((annex) => subsetsOf(annex, '').map(({ length }) => length * 100));
  // 平均每个项目 is over what a column counts, too.
  const countable = [...sizes, ...annexes.flatMap(totalsOf)];
  const levels = annexes.flatMap(levelsOf);
  const cells = signedCellsOf(annexes);
  return passages.flatMap((passage) => [
    ...checkDistributions(passage, said),
    ...checkEachTotals(passage),
    ...checkListedInFull(passage),
    ...checkBracketParts(passage),
    ...checkBracketNames(passage),
    ...checkCountWords(passage),
    ...checkNamedTogether(passage),
    ...checkNamesWithValues(passage),
    ...checkPairedParts(passage),
    ...compared(passage, passages, levels),
    ...checkOppositeStates(passage, said, sizes),
    ...checkSaidAgain(passage, passages),
    ...checkAskedFor(passage, passages, sizes),
    ...checkRatesAskedFor(passage, passages, annexes),
    ...checkTrends(passage),
    ...checkShareWords(passage),
    ...checkOrdersInText(passage),
    ...checkEndsCompared(passage),
    ...checkEndsTogether(passage),
    ...checkDirections(passage, said),
    ...checkSignedCells(passage, cells),
    ...checkParallelRuns(passage, said),
    ...checkAverages(passage, said, countable),
    ...checkMonthsNamed(passage),
    ...checkPartlyDone(passage),
    ...checkTwoWays(passage, said),
    ...checkRests(passage, said, annexes, mentionsIn),
  ]);
}

/** Two levels beside each other: which way they are apart is told once. */
function compared(passage: Passage, passages: readonly Passage[], levels: readonly number[]): Discrepancy[] {
  const found = checkComparisons(passage, passages, levels);
  const isTold = ({ place }: Discrepancy): boolean => found.some((each) => each.place?.end === place?.end);
  return [...found, ...checkLevelDirections(passage).filter((each) => !isTold(each))];
}
