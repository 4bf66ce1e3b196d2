import type { FindMentions } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { RowSet } from '../query/candidates.ts';
import { type Judged, judge } from '../query/judge.ts';
import { passagesOf } from '../query/passage.ts';
import type { Reading } from '../query/readings.ts';
import { wordReader } from '../query/wordReader.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { placeOf, type Sentence, type TextParagraph, type TextPlace } from '../read/textDocument.ts';
import { checkCourses } from './courses.ts';
import { checkListedProblems } from './listedProblems.ts';
import { checkNamedSets } from './namedSets.ts';
import { checkQuantifiers } from './quantifiers.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { checkSuperlatives } from './superlatives.ts';

/** What the annexes answer to the words of a paper. */
export interface AnnexAnswers {
  readonly found: readonly Discrepancy[];
  /** What other rules say of a number or a list that the annexes show by its words. */
  isAnswered(discrepancy: Discrepancy): boolean;
  /** One about what the annexes have, first called an error, that only knew less of the words. */
  isMisread(discrepancy: Discrepancy): boolean;
}

/** Numbers of the text against what the annexes answer to their words. */
export function askAnnexes(
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
  issuer: string,
): AnnexAnswers {
  if (annexes.length === 0) return { found: [], isAnswered: () => false, isMisread: () => false };
  const reader = wordReader(annexes, mentionsIn);
  const passages = passagesOf(paragraphs);
  const judged = passages.map((passage) => ({ passage, numbers: judge(reader, passage) }));
  const inWords = passages.flatMap((passage) => [
    ...checkQuantifiers(reader, passage, mentionsIn),
    ...checkSuperlatives(reader, passage, mentionsIn),
    ...checkListedProblems(reader, passage, mentionsIn),
    ...checkCourses(reader, passage),
  ]);
  const lists = passages.map((passage) => checkNamedSets(reader, passage, mentionsIn, issuer));
  const listed = lists.flatMap(({ explained }) => explained);
  const all = judged.flatMap(({ numbers }) => numbers);
  const shown = all.filter(({ verdict, reading }) => verdict === 'shown' && !reading?.against).length;
  const wrong = all.filter(({ verdict }) => verdict === 'contradicted').length;
  // Where the words of an office are not understood, they contradict in every sentence.
  const isUnderstood = shown >= 3 && wrong * 6 <= shown + 6;
  const found = judged.flatMap(({ passage, numbers }) =>
    numbers.flatMap((each) =>
      each.verdict === 'contradicted' && each.reading ? [report(passage.sentence, each, each.reading)] : [],
    ),
  );
  const sure = judged.flatMap(({ passage, numbers }) =>
    numbers.flatMap(({ verdict, exact, wording: { quantity } }) =>
      verdict === 'shown' && exact ? [placeOf(passage.sentence, quantity.start, quantity.end)] : [],
    ),
  );
  const isShown = ({ severity, rule, place }: Discrepancy): boolean =>
    severity === 'doubt' &&
    asking.has(rule) &&
    sure.some(({ paragraph, end }) => paragraph === place?.paragraph && end === place.end);
  const isListed = ({ severity, rule, place }: Discrepancy): boolean =>
    place !== null &&
    (severity === 'doubt' || rule === 'names-by-meaning') &&
    ofLists.has(rule) &&
    // A rate of the list stands behind it in the sentence.
    listed.some((list) => meet(rule === 'rate-by-meaning' ? { ...list, end: list.end + 60 } : list, place));
  const isMisread = (each: Discrepancy): boolean => ofAnnexes.has(each.rule) && isShown(each);
  const isAnswered = (each: Discrepancy): boolean => isShown(each) || isListed(each);
  return {
    found: [...(isUnderstood ? found : []), ...inWords, ...lists.flatMap((each) => each.found)],
    isAnswered,
    isMisread,
  };
}

/** Rules that ask about a number because of the words beside it: a query that shows it answers them. */
const asking: ReadonlySet<string> = new Set([
  'value-count',
  'named-value',
  'row-count',
  'annex-rate',
  'annex-total',
  'difference',
  'percentage-points',
  'rate',
  'share',
  'threshold-count',
  'unaccounted',
  'opposites',
]);

/** Those of them that hold the number itself to an annex, and not two numbers of the text to each other. */
const ofAnnexes: ReadonlySet<string> = new Set(['row-count', 'annex-total']);

/** Rules that ask about a list and its number by fewer words. */
const ofLists: ReadonlySet<string> = new Set([
  'names-by-meaning',
  'rate-by-meaning',
  'threshold-count',
  'value-count',
  'row-count',
]);

function meet(one: TextPlace, other: TextPlace): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}

function report(sentence: Sentence, { wording }: Judged, reading: Reading): Discrepancy {
  const { quantity } = wording;
  const said = sentence.text.slice(quantity.start, quantity.end);
  const found = `${printHundredths(Math.round(reading.value))}${quantity.measure}`;
  const { annex, picks, rows } = reading.rows;
  const scope = [...picks.map(({ say }) => say), ...(reading.rows.others ? ['其余'] : [])].join('、');
  const whole = reading.against ? wholeOf(reading.against) : '';
  const column = reading.column ? `“${reading.column.column.title}”` : '';
  return inText(sentence, quantity.start, quantity.end, {
    severity: 'doubt',
    rule: 'annex-query',
    claimed: said,
    found,
    rows: rows.slice(0, 40).map((row) => rowPlace(annex, row)),
    message: `${nameOfAnnex(annex)}里${scope}${column}${whole}是 ${found}，文中写作 ${said}。`,
  });
}

function wholeOf({ picks }: RowSet): string {
  return `占${picks.length > 0 ? picks.map(({ say }) => say).join('、') : '全部'}的比例`;
}
