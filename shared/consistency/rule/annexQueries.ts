import type { FindMentions } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { RowSet } from '../query/candidates.ts';
import { isOfChange } from '../query/changeColumns.ts';
import { type Judged, judgeAll } from '../query/judge.ts';
import { passagesOf } from '../query/passage.ts';
import type { Pick } from '../query/picks.ts';
import { printLike } from '../query/quantities.ts';
import type { Reading } from '../query/readings.ts';
import { type WordReader, wordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { checkAnnexDirections } from './annexDirections.ts';
import { type Answered, answeredBy, type JudgedPassage, type JudgedSentence } from './answered.ts';
import { bornOutIn } from './bornOut.ts';
import { checkCourses } from './courses.ts';
import { checkDueDays } from './dueDays.ts';
import { checkExtremesShown } from './extremesShown.ts';
import { checkListedProblems } from './listedProblems.ts';
import { checkNamedDays } from './namedDays.ts';
import { checkNamedSets } from './namedSets.ts';
import { checkNotYetDone } from './notYetDone.ts';
import { checkPartlyQuantified } from './partlyQuantified.ts';
import { checkPointsTogether } from './pointsTogether.ts';
import { checkQuantifiedCounts } from './quantifiedCounts.ts';
import { checkQuantifiers } from './quantifiers.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { checkSizesShown } from './sizesShown.ts';
import { checkSuperlatives } from './superlatives.ts';
import { checkTitledRows } from './titledRows.ts';
import { checkTitledValues } from './titledValues.ts';

/** What the annexes answer to the words of a paper. */
export interface AnnexAnswers extends Answered {
  readonly found: readonly Discrepancy[];
  /** What was asked, for those who ask further. */
  readonly reader: WordReader;
  readonly judged: readonly JudgedPassage[];
}

/** Numbers of the text against what the annexes answer to their words. */
export function askAnnexes(
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
  issuer: string,
): AnnexAnswers {
  const reader = wordReader(annexes, mentionsIn);
  if (annexes.length === 0) return { found: [], reader, judged: [], isAnswered: () => false, isMisread: () => false };
  const passages = passagesOf(paragraphs);
  const numbers = judgeAll(reader, passages);
  const judged = passages.map((passage, at) => ({
    passage,
    sentence: passage.sentence,
    numbers: numbers[at] ?? [],
  }));
  const inWords = passages.flatMap((passage) => [
    ...checkQuantifiers(reader, passage, mentionsIn),
    ...checkNotYetDone(reader, passage, mentionsIn),
    ...checkQuantifiedCounts(reader, passage, mentionsIn),
    ...checkPartlyQuantified(reader, passage),
    ...checkPointsTogether(annexes, passage, mentionsIn),
    ...checkTitledRows(annexes, passage, mentionsIn),
    ...checkTitledValues(annexes, passage),
    ...checkSuperlatives(reader, passage, mentionsIn),
    ...checkListedProblems(reader, passage, mentionsIn),
    ...checkCourses(reader, passage),
    ...checkDueDays(reader, passage),
    ...checkNamedDays(annexes, passage, mentionsIn),
  ]);
  const ways = judged.flatMap(({ passage, numbers }) => checkAnnexDirections(reader, passage, numbers));
  const lists = passages.map((passage) => checkNamedSets(reader, passage, mentionsIn, issuer));
  const isBornOut = bornOutIn(paragraphs, annexes, mentionsIn);
  const shown = timesShown(judged);
  return {
    found: [
      ...(shown >= 2 ? [...contradicted(judged, shown), ...nearly(judged, isBornOut)] : []),
      ...inWords,
      ...ways,
      ...judged.flatMap(checkSizesShown),
      ...judged.flatMap(checkExtremesShown).filter((each) => !inWords.some((other) => isOfSameOrder(each, other))),
      ...lists.flatMap(({ found }) => found),
    ],
    reader,
    judged,
    ...answeredBy(
      judged,
      lists.flatMap(({ explained }) => explained),
    ),
  };
}

/** One in so many may be contradicted of an office whose words are understood. */
const seldom = 6;

/**
 * Where the words of an office are not understood, they contradict in every sentence: then only those numbers are told whose words name a
 * column and say nothing else, and that come near to it: another whole is far from what the table has.
 */
function contradicted(judged: readonly JudgedSentence[], shown: number): Discrepancy[] {
  const found = reported(judged, 'contradicted', 'annex-query');
  const isUnderstood = (found.length - 1) * seldom <= shown + 1;
  const isPlain = (each: Judged): boolean => each.exact && (each.reading?.cover ?? 0) >= 4 && isNear(each);
  return found.filter(({ each }) => isUnderstood || isPlain(each)).map(({ told }) => told);
}

function isNear({ reading, wording: { quantity } }: Judged): boolean {
  const shown = Math.abs(reading?.value ?? 0);
  return quantity.value <= shown * 2 && shown <= quantity.value * 2;
}

/** Numbers that a query nearly gives, where nothing else of the paper comes to them. */
function nearly(judged: readonly JudgedSentence[], isBornOut: ReturnType<typeof bornOutIn>): Discrepancy[] {
  return reported(judged, 'nearly', 'annex-near').flatMap(({ sentence, each, told }) => {
    const { count } = each.wording.quantity;
    return count && isBornOut(sentence, count) ? [] : [told];
  });
}

function timesShown(judged: readonly JudgedSentence[]): number {
  const numbers = judged.flatMap((each) => each.numbers);
  return numbers.filter(({ verdict, reading }) => verdict === 'shown' && !reading?.against).length;
}

/** Who is first is told once, by the words or by the number. */
function isOfSameOrder({ place, rule }: Discrepancy, other: Discrepancy): boolean {
  if (rule !== other.rule || !place || !other.place || place.paragraph !== other.place.paragraph) return false;
  return place.start < other.place.end && other.place.start < place.end;
}

interface Reported {
  readonly sentence: Sentence;
  readonly each: Judged;
  readonly told: Discrepancy;
}

function reported(judged: readonly JudgedSentence[], verdict: Judged['verdict'], rule: string): Reported[] {
  return judged.flatMap(({ sentence, numbers }) =>
    numbers.flatMap((each) =>
      each.verdict === verdict && each.reading
        ? [{ sentence, each, told: report(sentence, each, each.reading, rule) }]
        : [],
    ),
  );
}

function report(sentence: Sentence, { wording }: Judged, reading: Reading, rule: string): Discrepancy {
  const { quantity } = wording;
  const said = sentence.text.slice(quantity.start, quantity.end);
  const found = /[万亿]/u.test(said)
    ? printLike(said, reading.value)
    : `${printHundredths(Math.round(reading.value))}${quantity.measure}`;
  const { annex, picks, rows } = reading.rows;
  const scope = [...saysOf(picks), ...(reading.rows.others ? ['其余'] : [])].join('、');
  const ofEach = reading.aggregate === 'mean' && reading.column === null ? '平均每个单位' : '';
  const isMove = reading.aggregate === 'change';
  const whole = reading.against ? `${wholeOf(reading.against)}${isMove ? '的变化' : ''}` : '';
  const isGrowth = isMove && !reading.against && reading.column !== null && !isOfChange(reading.column.column);
  const column = reading.column ? `“${reading.column.column.title}”${isGrowth ? '的增减' : ''}` : '';
  return inText(sentence, quantity.start, quantity.end, {
    severity: 'doubt',
    rule,
    claimed: said,
    found,
    rows: rows.slice(0, 40).map((row) => rowPlace(annex, row)),
    message: `${nameOfAnnex(annex)}里${scope}${ofEach}${column}${whole}是 ${found}，文中写作 ${said}。`,
  });
}

function wholeOf({ picks }: RowSet): string {
  return `占${picks.length > 0 ? saysOf(picks).join('、') : '全部'}的比例`;
}

/** Once each: “责任单位”为“滨湖街道” is no more than “滨湖街道”. */
function saysOf(picks: readonly Pick[]): string[] {
  const says = [...new Set(picks.flatMap(({ say }) => say.split(/(?<=”)、(?=“)/u)))];
  const named = new Set(says);
  return says.filter((say) => {
    const value = /^“[^“”]*”为(“[^“”]*”)$/u.exec(say)?.[1];
    return value === undefined || !named.has(value);
  });
}
