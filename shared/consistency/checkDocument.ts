import { askWhereBornOut } from './askWhereBornOut.ts';
import { askWhereMisread } from './askWhereMisread.ts';
import { countsIn } from './claim/counts.ts';
import { type FindMentions, mentionFinder } from './claim/mentions.ts';
import { passageOf } from './claim/passages.ts';
import { rowNamesOf } from './claim/rowNames.ts';
import type { Discrepancy, KeyedDiscrepancy } from './discrepancy.ts';
import { withKeys } from './discrepancyKeys.ts';
import { checkForm } from './form/checkForm.ts';
import type { KnownNames } from './form/nameForms.ts';
import type { HintWord } from './form/words.ts';
import { byCause } from './oneCause.ts';
import type { AnnexGrid } from './read/annexGrid.ts';
import { foldCheckText } from './read/sentences.ts';
import type { Sentence, TextDocument } from './read/textDocument.ts';
import { checkReckoned } from './reckon/checkReckoned.ts';
import { askAnnexes } from './rule/annexQueries.ts';
import { checkAnnexRates } from './rule/annexRates.ts';
import { checkAnnexTotals } from './rule/annexTotals.ts';
import { checkAskedFor } from './rule/askedFor.ts';
import { checkAsOfDays } from './rule/asOfDays.ts';
import { checkAttachments } from './rule/attachments.ts';
import { checkAttributes } from './rule/attributes.ts';
import { checkAverages } from './rule/averages.ts';
import { checkBracketParts } from './rule/bracketParts.ts';
import { checkColumnTables } from './rule/columnTables.ts';
import { checkComparisons } from './rule/comparisons.ts';
import { checkComputedColumns } from './rule/computedColumns.ts';
import { checkCountWords } from './rule/countWords.ts';
import { checkDates } from './rule/dates.ts';
import { checkDeclaredSums } from './rule/declaredSums.ts';
import { checkDeductionText } from './rule/deductionText.ts';
import { withDerivedColumns } from './rule/derivedColumns.ts';
import { checkDifferences } from './rule/differences.ts';
import { checkDirections } from './rule/directions.ts';
import { checkDistributions, checkEachTotals } from './rule/distribution.ts';
import { checkDocumentNumbers } from './rule/documentNumbers.ts';
import { checkDuplicates } from './rule/duplicates.ts';
import { checkEachNamed } from './rule/eachNamed.ts';
import { checkEarlierRates } from './rule/earlierRates.ts';
import { checkExtremes } from './rule/extremes.ts';
import { checkFormItems } from './rule/formItems.ts';
import { checkGroupTables } from './rule/groupTables.ts';
import { checkHeadTotals } from './rule/headTotals.ts';
import { levelsOf } from './rule/levels.ts';
import { checkMeaning } from './rule/meaning.ts';
import { checkMonthsNamed } from './rule/monthsNamed.ts';
import { checkMovesNamed } from './rule/movesNamed.ts';
import { checkNamedCounts } from './rule/namedCounts.ts';
import { checkNamedTogether } from './rule/namedTogether.ts';
import { checkNamedValues } from './rule/namedValues.ts';
import { checkNotConcerned } from './rule/notConcerned.ts';
import { checkEnumerations, checkNumbering } from './rule/numbering.ts';
import { checkOpeningPeriod } from './rule/openingPeriod.ts';
import { checkOppositeStates } from './rule/oppositeStates.ts';
import { checkOrdersInText } from './rule/ordersInText.ts';
import { checkOwnValues, printedValues } from './rule/ownValues.ts';
import { checkPairedParts } from './rule/pairedParts.ts';
import { checkParallelRuns } from './rule/parallelRuns.ts';
import { checkPartRates } from './rule/partRates.ts';
import { checkPartsListed } from './rule/partsListed.ts';
import { checkPeriods } from './rule/periods.ts';
import { checkPlacesSaid } from './rule/placesSaid.ts';
import { checkQuarter } from './rule/quarters.ts';
import { checkRankMoves } from './rule/rankMoves.ts';
import { checkRanksSaid } from './rule/ranksSaid.ts';
import { checkRates } from './rule/rates.ts';
import { checkReferences } from './rule/references.ts';
import { checkRests } from './rule/rests.ts';
import { checkRowCounts } from './rule/rowCounts.ts';
import { checkRowParts } from './rule/rowParts.ts';
import { checkRowValues } from './rule/rowValues.ts';
import { checkSaidAgain } from './rule/saidAgain.ts';
import { checkSaidTwice } from './rule/saidTwice.ts';
import { checkShareLists } from './rule/shareLists.ts';
import { checkShares, totalsOf, wholesOf } from './rule/shares.ts';
import { checkShareWords } from './rule/shareWords.ts';
import { checkSignedCells, signedCellsOf } from './rule/signedCells.ts';
import { subsetsOf } from './rule/subsets.ts';
import { checkSums } from './rule/sums.ts';
import { checkSurveyed } from './rule/surveyed.ts';
import { checkTableNumbers } from './rule/tableNumbers.ts';
import { checkTableParts } from './rule/tableParts.ts';
import { checkTableRanks } from './rule/tableRanks.ts';
import { checkThresholdCounts } from './rule/thresholdCounts.ts';
import { checkTrends } from './rule/trends.ts';
import { checkUnaccounted } from './rule/unaccounted.ts';
import { checkValueCounts } from './rule/valueCounts.ts';
import { checkWeightedSums } from './rule/weightedSums.ts';
import { checkWholeLevels } from './rule/wholeLevels.ts';
import { checkWholes } from './rule/wholes.ts';

/** Everything in a bulletin that the bulletin itself or its annexes do not bear out: text first, in its order; how it is written last. */
export function checkDocument(
  document: TextDocument,
  words?: readonly HintWord[],
  names?: KnownNames,
): KeyedDiscrepancy[] {
  const { annexes } = document;
  const tables = [
    ...annexes.flatMap((annex) => checkAnnex(annex, annexes)),
    ...checkGroupTables(annexes),
    ...checkColumnTables(annexes),
  ];
  const content = [...checkText(document), ...tables];
  return withKeys([...content, ...checkForm(document, words, names)]);
}

function checkAnnex(annex: AnnexGrid, annexes: readonly AnnexGrid[]): Discrepancy[] {
  return [
    checkTableNumbers,
    checkTableParts,
    checkComputedColumns,
    checkDeclaredSums,
    checkRowParts,
    checkHeadTotals,
    checkWeightedSums,
    checkTableRanks,
    checkDuplicates,
    checkDeductionText,
    checkNotConcerned,
  ].flatMap((check) => check(annex, annexes));
}

/** The sentence before in the same paragraph: what a short one goes on about. */
function textBefore(sentences: readonly Sentence[], at: number): string {
  const before = sentences[at - 1];
  return before && before.paragraph === sentences[at]?.paragraph ? before.text : '';
}

/** What paragraphs say over several sentences. */
function checkPassages(
  paragraphs: TextDocument['paragraphs'],
  annexes: TextDocument['annexes'],
  mentionsIn: FindMentions,
): Discrepancy[] {
  const passages = paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
  const said = passages.flatMap(({ counts }) => counts);
  const sizes = annexes.flatMap((annex) => subsetsOf(annex, '').map(({ length }) => length * 100));
  const levels = annexes.flatMap(levelsOf);
  const cells = signedCellsOf(annexes);
  return passages.flatMap((passage) => [
    ...checkDistributions(passage, said),
    ...checkEachTotals(passage),
    ...checkBracketParts(passage),
    ...checkCountWords(passage),
    ...checkNamedTogether(passage),
    ...checkPairedParts(passage),
    ...checkComparisons(
      passage,
      passages.filter((other) => other !== passage),
      levels,
    ),
    ...checkOppositeStates(passage, said, sizes),
    ...checkSaidAgain(passage, passages),
    ...checkAskedFor(passage, passages, sizes),
    ...checkTrends(passage),
    ...checkShareWords(passage),
    ...checkOrdersInText(passage),
    ...checkDirections(passage, said),
    ...checkSignedCells(passage, cells),
    ...checkParallelRuns(passage, said),
    ...checkAverages(passage, said, sizes),
    ...checkMonthsNamed(passage),
    ...checkRests(passage, said, annexes, mentionsIn),
  ]);
}

function checkText(document: TextDocument): Discrepancy[] {
  const { paragraphs } = document;
  const said = paragraphs.map(({ text }) => foldCheckText(text)).join('');
  const annexes = document.annexes.map((annex) => withDerivedColumns(annex, said, document.annexes));
  const whole = [
    checkNumbering,
    checkEnumerations,
    checkAttachments,
    checkDates,
    checkAsOfDays,
    checkQuarter,
    checkOpeningPeriod,
    checkSaidTwice,
    checkDocumentNumbers,
    checkPeriods,
  ];
  const found = whole.flatMap((check) => check(document));
  const rowNames = rowNamesOf(annexes, document.issuer);
  const wholes = wholesOf(annexes);
  const mentionsIn = mentionFinder(rowNames);
  const printed = printedValues(annexes);
  found.push(...checkReferences(document, mentionsIn));
  const annexTotals = annexes.map(({ rows }) => rows.length * 100);
  const lists = checkShareLists(paragraphs, wholes);
  found.push(...lists.found);
  let earlier: ReturnType<typeof countsIn> = [];
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const folded = paragraphs.map(({ text }) => foldCheckText(text));
  for (const [at, sentence] of sentences.entries()) {
    found.push(
      ...checkSums(sentence, earlier.slice(0, 40)),
      ...checkRates(sentence, { earlier, annexTotals, judged: lists.judged }),
      ...checkPartsListed(sentence),
      ...checkWholes(sentence, earlier),
      ...checkShares(sentence, earlier, wholes, lists.judged),
      ...checkDifferences(sentence, earlier),
      ...checkEarlierRates(sentence, annexes),
      ...checkPlacesSaid(sentence, mentionsIn),
      ...checkRankMoves(sentence, mentionsIn),
      ...checkMovesNamed(sentence, mentionsIn),
      ...checkOwnValues(sentence, printed, mentionsIn),
      ...checkSurveyed(sentence, annexes),
      ...checkRowValues(sentence, mentionsIn),
      ...checkExtremes(sentence, annexes),
      ...checkNamedCounts(sentence, rowNames, sentences[at + 1]),
      ...checkNamedValues(sentence, mentionsIn, textBefore(sentences, at)),
      ...checkEachNamed(sentence, mentionsIn, textBefore(sentences, at)),
      ...checkMeaning(document, sentence, rowNames),
      ...checkRanksSaid(sentence, rowNames),
      ...checkThresholdCounts(sentence, annexes),
      ...checkAnnexTotals(sentence, annexes, folded[sentence.paragraph] ?? ''),
      ...checkFormItems(sentence, annexes),
      ...checkValueCounts(sentence, annexes),
      ...checkAnnexRates(sentence, annexes),
      ...checkPartRates(sentence, annexes, mentionsIn, textBefore(sentences, at)),
      ...checkRowCounts(sentence, annexes),
      ...checkAttributes(sentence, rowNames),
    );
    earlier = [...countsIn(sentence.text).toReversed(), ...earlier].slice(0, 200);
  }
  found.push(...checkPassages(paragraphs, annexes, mentionsIn));
  const answers = askAnnexes(paragraphs, annexes, mentionsIn, document.issuer);
  found.push(...answers.found);
  found.push(...checkUnaccounted(paragraphs, annexes, mentionsIn, found, lists.judged));
  const passages = paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
  found.push(...checkWholeLevels(passages, document.issuer));
  const reckoned = checkReckoned(passages, {
    wholes,
    totals: new Set(annexes.flatMap(totalsOf)),
    judged: lists.judged,
  });
  const open = found.filter((each) => !answers.isAnswered(each) && !reckoned.isSettled(each));
  const asserted = askWhereMisread(byCause([...open, ...reckoned.found]));
  const asked = askWhereBornOut(asserted, paragraphs, annexes, mentionsIn).filter((each) => !answers.isMisread(each));
  return asked.sort((a, b) => (a.place?.paragraph ?? 0) - (b.place?.paragraph ?? 0));
}
