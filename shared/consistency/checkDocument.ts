import { isAskedOfAnnexes, lacksTables } from './askedOfAnnexes.ts';
import { checkPassages } from './checkPassages.ts';
import { checkSentences } from './checkSentences.ts';
import { mentionFinder } from './claim/mentions.ts';
import { passageOf } from './claim/passages.ts';
import { rowNamesOf } from './claim/rowNames.ts';
import type { Discrepancy, KeyedDiscrepancy } from './discrepancy.ts';
import { withKeys } from './discrepancyKeys.ts';
import { checkForm } from './form/checkForm.ts';
import type { KnownNames } from './form/nameForms.ts';
import type { HintWord } from './form/words.ts';
import { byCause } from './oneCause.ts';
import { quotedAsPrinted } from './quotes.ts';
import type { AnnexGrid } from './read/annexGrid.ts';
import { withSentencesJoined } from './read/sentenceParagraphs.ts';
import { foldCheckText } from './read/sentences.ts';
import type { TextDocument } from './read/textDocument.ts';
import { turnedMonths } from './read/turnedMonths.ts';
import { checkReckoned } from './reckon/checkReckoned.ts';
import { askAnnexes } from './rule/annexQueries.ts';
import { totalsOf, wholesOf } from './rule/annexWholes.ts';
import { checkAsOfDays } from './rule/asOfDays.ts';
import { checkAttachments } from './rule/attachments.ts';
import { borneElsewhere } from './rule/borneElsewhere.ts';
import { checkChangeRows } from './rule/changeRows.ts';
import { checkColumnTables } from './rule/columnTables.ts';
import { checkComputedColumns } from './rule/computedColumns.ts';
import { checkDates } from './rule/dates.ts';
import { checkDaysWithin } from './rule/daysWithin.ts';
import { checkDeclaredSums } from './rule/declaredSums.ts';
import { checkDeductionText } from './rule/deductionText.ts';
import { withDerivedColumns } from './rule/derivedColumns.ts';
import { checkDocumentNumbers } from './rule/documentNumbers.ts';
import { checkDuplicates } from './rule/duplicates.ts';
import { checkFollowedStates } from './rule/followedStates.ts';
import { checkGroupExtremes } from './rule/groupExtremes.ts';
import { checkGroupTables } from './rule/groupTables.ts';
import { checkHeadTotals } from './rule/headTotals.ts';
import { checkItemTotals } from './rule/itemTotals.ts';
import { checkNotConcerned } from './rule/notConcerned.ts';
import { checkNotedLimits } from './rule/notedLimits.ts';
import { checkNotedTariffs } from './rule/notedTariffs.ts';
import { checkEnumerations, checkNumbering } from './rule/numbering.ts';
import { checkOffStandard } from './rule/offStandard.ts';
import { checkOpeningPeriod } from './rule/openingPeriod.ts';
import { checkOverdueSaid } from './rule/overdueSaid.ts';
import { checkPeriodDays } from './rule/periodDays.ts';
import { checkPeriods } from './rule/periods.ts';
import { checkQuarter } from './rule/quarters.ts';
import { checkRatesElsewhere } from './rule/ratesElsewhere.ts';
import { checkReferences } from './rule/references.ts';
import { checkRowParts } from './rule/rowParts.ts';
import { checkRowsAgain } from './rule/rowsAgain.ts';
import { checkSaidTwice } from './rule/saidTwice.ts';
import { checkSchedules } from './rule/schedules.ts';
import { checkShareLists } from './rule/shareLists.ts';
import { checkStatedGrades } from './rule/statedGrades.ts';
import { checkTableNumbers } from './rule/tableNumbers.ts';
import { checkTableParts } from './rule/tableParts.ts';
import { checkTableRanks } from './rule/tableRanks.ts';
import { checkTitlePeriod } from './rule/titlePeriod.ts';
import { checkTotalCounts } from './rule/totalCounts.ts';
import { checkUnsourced } from './rule/unsourced.ts';
import { checkWeekdays } from './rule/weekdays.ts';
import { checkWeightedSums } from './rule/weightedSums.ts';
import { checkWholeLevels } from './rule/wholeLevels.ts';
import { askWhereUnsure } from './unsure/askWhereUnsure.ts';

/** Everything in a bulletin that the bulletin itself or its annexes do not bear out: text first, in its order; how it is written last. */
export function checkDocument(
  document: TextDocument,
  words?: readonly HintWord[],
  names?: KnownNames,
): KeyedDiscrepancy[] {
  const { annexes } = document;
  const tables = [
    ...annexes.flatMap((annex) => checkAnnex(annex, annexes)),
    ...annexes.flatMap((annex) => turnedMonths(annex) ?? []).flatMap((turned) => checkTableNumbers(turned)),
    ...checkGroupTables(annexes),
    ...checkGroupExtremes(annexes),
    ...checkRowsAgain(annexes),
    ...checkColumnTables(annexes),
  ];
  const content = [...checkText(document), ...tables];
  return withKeys(quotedAsPrinted(document, [...content, ...checkForm(document, words, names)]));
}

function checkAnnex(annex: AnnexGrid, annexes: readonly AnnexGrid[]): Discrepancy[] {
  return [
    checkTableNumbers,
    checkTableParts,
    checkComputedColumns,
    checkChangeRows,
    checkRatesElsewhere,
    checkDeclaredSums,
    checkRowParts,
    checkHeadTotals,
    checkItemTotals,
    checkWeightedSums,
    checkTableRanks,
    checkTotalCounts,
    checkDuplicates,
    checkDeductionText,
    checkNotedTariffs,
    checkNotedLimits,
    checkNotConcerned,
  ].flatMap((check) => check(annex, annexes));
}

/** What is looked for over the whole of the text. */
const ofWhole = [
  checkNumbering,
  checkEnumerations,
  checkAttachments,
  checkDates,
  checkAsOfDays,
  checkWeekdays,
  checkOverdueSaid,
  checkQuarter,
  checkOpeningPeriod,
  checkTitlePeriod,
  checkSaidTwice,
  checkDocumentNumbers,
  checkPeriods,
  checkPeriodDays,
  checkDaysWithin,
  checkOffStandard,
  checkStatedGrades,
  checkFollowedStates,
] as const;

function checkText(document: TextDocument): Discrepancy[] {
  const paragraphs = withSentencesJoined(document.paragraphs);
  const said = paragraphs.map(({ text }) => foldCheckText(text)).join('');
  const annexes = document.annexes.map((annex) => withDerivedColumns(annex, said, document.annexes));
  const found = ofWhole.flatMap((check) => check(document));
  const rowNames = rowNamesOf(annexes, document.issuer);
  const wholes = wholesOf(annexes);
  const mentionsIn = mentionFinder(rowNames);
  found.push(...checkReferences(document, mentionsIn));
  const lists = checkShareLists(paragraphs, wholes);
  found.push(...lists.found);
  found.push(
    ...checkSentences({
      document: { ...document, paragraphs },
      annexes,
      rowNames,
      mentionsIn,
      wholes,
      judged: lists.judged,
    }),
  );
  found.push(...checkPassages(paragraphs, annexes, mentionsIn));
  const answers = askAnnexes(paragraphs, annexes, mentionsIn, document.issuer);
  found.push(...answers.found);
  const passages = paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? []);
  found.push(...checkWholeLevels(passages, document.issuer));
  found.push(...checkSchedules(passages, document));
  const reckoned = checkReckoned(passages, {
    wholes,
    totals: new Set(annexes.flatMap(totalsOf)),
    judged: lists.judged,
    held: lists.held,
  });
  const open = found.filter((each) => !answers.isAnswered(each) && !reckoned.isSettled(each));
  const isBorneBy = borneElsewhere(answers.judged, annexes, reckoned.bornOutAt);
  const isBorne = (each: Discrepancy): boolean => !reckoned.isTold(each) && isBorneBy(each);
  const told = [...open, ...reckoned.found].filter((each) => !isBorne(each));
  const unsourced = checkUnsourced(answers.judged, answers.reader, reckoned.bornOutAt, told);
  const causes = byCause([...told, ...unsourced]);
  const asked = askWhereUnsure(causes, paragraphs, annexes, mentionsIn, answers.judged).filter(
    (each) => !answers.isMisread(each) && !(isBorne(each) && isOfOneRule(each, told)),
  );
  const answerable = lacksTables(document) ? asked.filter((each) => !isAskedOfAnnexes(each)) : asked;
  return answerable.sort((a, b) => (a.place?.paragraph ?? 0) - (b.place?.paragraph ?? 0));
}

/** What several rules say of a number together is not settled by what settles one of them. */
function isOfOneRule({ message }: Discrepancy, told: readonly Discrepancy[]): boolean {
  return told.some((each) => each.message === message);
}
