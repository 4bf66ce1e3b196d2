import type { Discrepancy } from '../discrepancy.ts';
import type { Judged } from '../query/judge.ts';
import type { Passage } from '../query/passage.ts';
import type { Reading } from '../query/readings.ts';
import { overlap, placeOf, type Sentence, type TextPlace } from '../read/textDocument.ts';

/** The numbers of a sentence with what the annexes say of each. */
export interface JudgedSentence {
  readonly sentence: Sentence;
  readonly numbers: readonly Judged[];
}

/** With what the sentence goes on about. */
export interface JudgedPassage extends JudgedSentence {
  readonly passage: Passage;
}

/** What the annexes answer of the questions of other rules. */
export interface Answered {
  /** What other rules say of a number or a list that the annexes show by its words. */
  isAnswered(discrepancy: Discrepancy): boolean;
  /** One about what the annexes have, first called an error, that only knew less of the words. */
  isMisread(discrepancy: Discrepancy): boolean;
}

/** By the numbers that the annexes show, and by the lists of names that they bear out. */
export function answeredBy(judged: readonly JudgedSentence[], lists: readonly TextPlace[]): Answered {
  const sure = placesOf(judged, ({ verdict, exact }) => verdict === 'shown' && exact);
  const unsure = placesOf(judged, ({ verdict }) => verdict !== 'shown');
  // 解读79件,解读率90.8%: where the annexes show the rate and not what it is of, that one may be wrong.
  const isOfUnsure = ({ rule, place, quote }: Discrepancy): boolean =>
    relating.has(rule) &&
    place !== null &&
    unsure.some(
      ({ paragraph, start, end }) =>
        paragraph === place.paragraph && end < place.end && place.start - start < quote.length,
    );
  // 7至9月培训345人次 is asserted of the whole column by a rule that does not know of months.
  const plain = placesOf(
    judged,
    ({ verdict, reading }) => verdict === 'shown' && reading !== null && isPlainlyOfSome(reading),
  );
  const isAt = (places: readonly TextPlace[], { place }: Discrepancy): boolean =>
    places.some(({ paragraph, end }) => paragraph === place?.paragraph && end === place.end);
  const isShown = (each: Discrepancy): boolean =>
    each.severity === 'doubt'
      ? asking.has(each.rule) && !isOfUnsure(each) && isAt(sure, each)
      : each.rule === 'annex-total' && isAt(plain, each);
  const isListed = ({ severity, rule, place }: Discrepancy): boolean =>
    place !== null &&
    (severity === 'doubt' || rule === 'names-by-meaning') &&
    ofLists.has(rule) &&
    // A rate of the list stands behind it in the sentence.
    lists.some((list) => overlap(rule === 'rate-by-meaning' ? { ...list, end: list.end + 60 } : list, place));
  return {
    isAnswered: (each) => isShown(each) || isListed(each),
    isMisread: (each) => ofAnnexes.has(each.rule) && isShown(each),
  };
}

/** Rows that the words pick and a column that they name, or columns joined, and nothing else in them. */
function isPlainlyOfSome({ naming, leftBefore, rows: { fixed } }: Reading): boolean {
  return naming?.whole === true && (fixed.length > 0 || naming.spans.length > 1) && leftBefore === 0;
}

function placesOf(judged: readonly JudgedSentence[], is: (each: Judged) => boolean): TextPlace[] {
  return judged.flatMap(({ sentence, numbers }) =>
    numbers.filter(is).map(({ wording: { quantity } }) => placeOf(sentence, quantity.start, quantity.end)),
  );
}

/** Rules that ask about a number because of the words beside it: a query that shows it answers them. */
const asking: ReadonlySet<string> = new Set([
  'named-value',
  'row-count',
  'annex-total',
  'difference',
  'percentage-points',
  'rate',
  'share',
  'unaccounted',
  'opposites',
  'done-and-open',
  'mean',
]);

/** Those of them that hold two or more numbers of the text to each other. */
const relating: ReadonlySet<string> = new Set([
  'rate',
  'share',
  'difference',
  'percentage-points',
  'opposites',
  'done-and-open',
]);

/** Those of them that hold the number itself to an annex, or to numbers of the text that the annexes show as well. */
const ofAnnexes: ReadonlySet<string> = new Set(['row-count', 'annex-total', 'rate', 'mean']);

/** Rules that ask about a list and its number by fewer words. */
const ofLists: ReadonlySet<string> = new Set(['names-by-meaning', 'rate-by-meaning', 'row-count']);
