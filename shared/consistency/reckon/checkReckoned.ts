import { type Count, countsIn, stepOf } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { placedIn } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { placeOf, type TextPlace } from '../read/textDocument.ts';
import { bracketsHeld } from '../rule/bracketParts.ts';
import { isRate } from '../rule/printedRate.ts';
import { inPassage } from '../rule/report.ts';
import { differencesOf } from './differences.ts';
import { changesOf, growthListed } from './fromTo.ts';
import { growthOf } from './growth.ts';
import { missedItems } from './items.ts';
import { missedAtLimits } from './limits.ts';
import { type MissedSum, missedSums, sumsHeld } from './lists.ts';
import { meansOf } from './means.ts';
import { negatedOf } from './negated.ts';
import { type NumberedPassage, numbered } from './numbers.ts';
import { periodsOf } from './periods.ts';
import { placesApart } from './places.ts';
import { pointsOf } from './points.ts';
import { productsOf } from './products.ts';
import { type Grade, judgeReckoned, printAs, printNumber, type Reckoning } from './reckoning.ts';
import { othersOf, restsOf } from './rests.ts';
import { sharesOf } from './shares.ts';
import { namelyOf, stillNeeded } from './targets.ts';
import { timesOf } from './times.ts';
import { bracketsTogether, namedTogether, togetherOf, withoutOf } from './together.ts';
import { turnedChanges } from './turned.ts';
import { turnedComparisons } from './turnedComparisons.ts';

/** What the numbers of a paper say of each other. */
export interface Reckoned {
  readonly found: readonly Discrepancy[];
  /** A question about a number of which it is known what it is of by its words. */
  isSettled(discrepancy: Discrepancy): boolean;
  /**
   * Others come to the number there, or it is one of which another is. Of a rate it is one to the digits of that rate: `closely` where no
   * number next to it has this rate too.
   */
  bornOutAt(place: TextPlace): 'exactly' | 'closely' | 'roughly' | null;
}

/** Rules that ask what a number is of, with less of its words. */
const asking: ReadonlySet<string> = new Set([
  'rate',
  'share',
  'unaccounted',
  'annex-near',
  'difference',
  'percentage-points',
  'average',
  'growth',
  'remainder',
  'mean',
]);

/** What the annexes of a paper and its other rules know. */
interface Surroundings {
  /** What a share may be of in the annexes. */
  readonly wholes: readonly number[];
  /** Numbers of rows and sums over all of them. */
  readonly totals: ReadonlySet<number>;
  /** Shares that are known by the list they stand in. */
  readonly judged: ReadonlySet<Count>;
  /** Numbers that these are shares of one whole of. */
  readonly held: readonly TextPlace[];
}

/** Each number that others of the paper should come to, by the words that it stands with. */
export function checkReckoned(passages: readonly Passage[], { wholes, totals, judged, held }: Surroundings): Reckoned {
  const found: Discrepancy[] = [];
  const settled: Settled[] = [];
  const all = numbered(passages);
  const known = { said: all.flatMap(({ numbers }) => numbers), totals };
  found.push(...missedItems(all, known).flatMap(({ passage, missed }) => reportSum(passage, missed)));
  for (const own of all) {
    found.push(...turnedChanges(own), ...turnedComparisons(own));
    settled.push(
      ...[...sumsHeld(own), ...bracketsHeld(own.passage)].flatMap((counts) =>
        counts.map((count) => asOperand(own.passage, count, null)),
      ),
    );
    // 三项合计53件 is held to the three before it below.
    const sums = missedSums(own, known).filter(({ whole }) => togetherOf(own, whole).length === 0);
    found.push(...[...sums, ...missedAtLimits(own, known)].flatMap((missed) => reportSum(own.passage, missed)));
    for (const count of own.numbers) {
      if ((count.bound && !isNamely(count)) || count.rough || isJudged(own.passage, count, judged)) continue;
      const step = stepOf(own.passage.text, count);
      for (const [rule, reckonings] of reckoningsOf(own, count, wholes)) {
        const verdict = judgeReckoned(count, step, reckonings);
        if (!verdict) continue;
        const told = verdict.bearsOut ? [] : report(own.passage, count, step, rule, verdict.by);
        found.push(...told);
        const grade = verdict.bearsOut ? verdict.by.grade : null;
        settled.push({ ...asOperand(own.passage, count, null), grade, found: told[0]?.found ?? '', operand: false });
        if (grade !== null && grade !== 'far') settled.push(...operandsOf(own, verdict.by, count));
      }
    }
  }
  return {
    found,
    isSettled: (each) => settled.some((own) => settles(own, each)),
    bornOutAt: ({ paragraph, end }) => {
      const own = settled.filter(
        (each) => each.grade !== null && each.place?.paragraph === paragraph && each.place.end === end,
      );
      const isExact = ({ grade, operand, ofRate }: Settled): boolean => (operand ? ofRate === null : grade !== 'far');
      if (own.some(isExact)) return 'exactly';
      if (held.some((place) => place.paragraph === paragraph && place.end === end)) return 'closely';
      return own.length === 0 ? null : own.some(({ ofRate }) => ofRate === 'closely') ? 'closely' : 'roughly';
    },
  };
}

/** A number that others bear out by their grade, or that is called wrong here: then what they come to. */
interface Settled {
  readonly grade: Grade | null;
  readonly place: TextPlace | null;
  readonly found: string;
  /** Not reckoned itself: another is, out of it. */
  readonly operand: boolean;
  /** Where that is a rate how far it says which number it is of. */
  readonly ofRate: 'closely' | 'roughly' | null;
}

function operandsOf({ passage, numbers }: NumberedPassage, { of = [] }: Reckoning, by: Count): Settled[] {
  const isRateOf = '%倍'.includes(by.measure);
  return of
    .filter((count) => numbers.includes(count))
    .map((count) => asOperand(passage, count, isRateOf ? (isOnlyOne(count, of, by) ? 'closely' : 'roughly') : null));
}

/** 44个 of 48个 are 91.7%, 1110条 are 5.7% more than 1050条, and of the numbers next to each of them none is. */
function isOnlyOne(count: Count, of: readonly Count[], { measure, value, decimals }: Count): boolean {
  const [one, other, ...more] = of;
  if (measure !== '%' || !one || !other || more.length > 0) return false;
  const step = 10 ** (2 - Math.min(2, count.decimals));
  const rates = [0, step, -step].map((off) => {
    const [a = 0, b = 0] = [one, other].map((each) => each.value + (each === count ? off : 0));
    return [isRate(a, b, value, decimals), isRate(Math.abs(a - b), b, value, decimals)] as const;
  });
  return [0, 1].some((way) => rates.every((each, at) => each[way] === (at === 0)));
}

function asOperand(passage: Passage, count: Count, ofRate: Settled['ofRate']): Settled {
  return { grade: 'far', place: placeIn(passage, count), found: '', operand: true, ofRate };
}

/** What is borne out by its words is not wrong; what is called wrong is so by its words, and not by others beside it. */
function settles(own: Settled, { severity, rule, place, found }: Discrepancy): boolean {
  if (!asking.has(rule) || own.place?.paragraph !== place?.paragraph || own.place?.end !== place?.end) return false;
  if (own.operand) return rule === 'unaccounted' || rule === 'annex-near';
  if (own.grade === null) return own.found !== found;
  return severity === 'doubt' || own.grade !== 'far';
}

function isJudged(passage: Passage, { start, end }: Count, judged: ReadonlySet<Count>): boolean {
  const placed = placedIn(passage, start, end);
  return countsIn(placed?.sentence.text ?? '').some((each) => each.start === placed?.start && judged.has(each));
}

/** 即不少于74件 is no limit but a number. */
function isNamely({ before }: Count): boolean {
  return /^,?即/u.test(before);
}

type ByRule = readonly (readonly [rule: string, reckonings: readonly Reckoning[]])[];

function reckoningsOf(own: NumberedPassage, count: Count, wholes: readonly number[]): ByRule {
  if (count.measure === '%')
    return [
      ['rate', sharesOf(own, count, wholes)],
      ['growth', [...growthOf(own, count), ...growthListed(own, count), ...changesOf(own, count)]],
    ];
  if (count.measure === '个百分点') return [['percentage-points', pointsOf(own, count)]];
  if (count.measure === '倍') return [['times', timesOf(own, count)]];
  return [
    ['difference', [...differencesOf(own, count), ...changesOf(own, count), ...placesApart(own, count)]],
    ['average', meansOf(own, count)],
    [
      'remainder',
      [
        ...restsOf(own, count),
        ...othersOf(own, count, wholes),
        ...withoutOf(own, count),
        ...stillNeeded(own, count),
        ...negatedOf(own, count),
      ],
    ],
    ['share', namelyOf(own, count)],
    [
      'sum-of-parts',
      [
        ...periodsOf(own, count),
        ...togetherOf(own, count),
        ...bracketsTogether(own, count),
        ...namedTogether(own, count),
        ...productsOf(own, count),
      ],
    ],
  ];
}

function placeIn(passage: Passage, { start, end }: Count): TextPlace | null {
  const placed = placedIn(passage, start, end);
  return placed ? placeOf(placed.sentence, placed.start, placed.end) : null;
}

function report(passage: Passage, count: Count, step: number, rule: string, { how, value }: Reckoning): Discrepancy[] {
  const claimed = `${printNumber(count.value)}${count.measure}`;
  const right = printAs(value, step, count.measure);
  const message = `${how} ${right}，文中写作 ${claimed}。请核对。`;
  return inPassage(passage, count.start, count.end, { severity: 'doubt', rule, claimed, found: right, message });
}

function reportSum(passage: Passage, { counts, sum, whole }: MissedSum): Discrepancy[] {
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return [];
  const added = counts.map(({ value }) => printNumber(value)).join('＋');
  const [claimed, right] = [whole.value, sum].map((value) => `${printNumber(value)}${whole.measure}`);
  const message = `所列各项相加是 ${added}＝${right}，前后文和附件里没有这个总数，最近的是 ${claimed}。请核对总数和各项。`;
  const claim = {
    severity: 'doubt',
    rule: 'sum-of-parts',
    claimed: claimed ?? '',
    found: right ?? '',
    message,
  } as const;
  return inPassage(passage, first.start, last.end, claim);
}
