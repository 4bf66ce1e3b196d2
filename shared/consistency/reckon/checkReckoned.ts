import { type Count, countsIn, stepOf } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { placedIn } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { TextPlace } from '../read/textDocument.ts';
import { bracketsHeld } from '../rule/bracketParts.ts';
import { inPassage } from '../rule/report.ts';
import { missedBands } from './bands.ts';
import { changeOfNow, rateChangeOf } from './changeBeside.ts';
import { differencesOf } from './differences.ts';
import { eachInvolved } from './eachInvolved.ts';
import { missedExcepted } from './excepted.ts';
import { changesOf, growthListed } from './fromTo.ts';
import { growthOf } from './growth.ts';
import { missedItems } from './items.ts';
import { missedAtLimits } from './limits.ts';
import { meansOf } from './means.ts';
import { type MissedSum, missedSums, sumsHeld } from './missedSums.ts';
import { negatedOf } from './negated.ts';
import { type NumberedPassage, numbered } from './numbers.ts';
import { missedChanges } from './partedChanges.ts';
import { missedOfBoth } from './passAndFail.ts';
import { periodsOf } from './periods.ts';
import { placesApart } from './places.ts';
import { planBeside } from './planBeside.ts';
import { pointsOf } from './points.ts';
import { productsOf } from './products.ts';
import { rateBeside, shareBeside } from './rateBeside.ts';
import { judgeReckoned, printAs, printNumber, type Reckoning, rounded } from './reckoning.ts';
import { othersOf, restsOf } from './rests.ts';
import { othersOfAll } from './restsOfAll.ts';
import { restsOfNamed } from './restsOfNamed.ts';
import { asOperand, bornOutBy, operandsOf, type Settled, settledAt, settles } from './settled.ts';
import { sharesOf } from './shares.ts';
import { sharesInTurn } from './sharesInTurn.ts';
import { firstTogether, sharesTogether } from './sharesTogether.ts';
import { spreadOf } from './spread.ts';
import { missedAmongDone, missedInTime, missedOthers, missedStates } from './states.ts';
import { namelyOf, stillNeeded } from './targets.ts';
import { timesOf } from './times.ts';
import { bracketsTogether, namedTogether, togetherOf, withoutOf } from './together.ts';
import { turnedChanges } from './turned.ts';
import { turnedComparisons } from './turnedComparisons.ts';
import { turnedPlans } from './turnedPlans.ts';

/** What the numbers of a paper say of each other. */
export interface Reckoned {
  readonly found: readonly Discrepancy[];
  /** One of them that leaves no choice of what the number is of: that others come to it as well does not make it right. */
  isTold(discrepancy: Discrepancy): boolean;
  /** A question about a number of which it is known what it is of by its words. */
  isSettled(discrepancy: Discrepancy): boolean;
  /**
   * Others come to the number there, or it is one of which another is. Of a rate it is one to the digits of that rate: `closely` where no
   * number next to it has this rate too.
   */
  bornOutAt(place: TextPlace): 'exactly' | 'closely' | 'roughly' | null;
}

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
  const sure = new Set<string>();
  const [exact, blurred]: [Discrepancy[][], Discrepancy[][]] = [[], []];
  const all = numbered(passages);
  const known = { said: all.flatMap(({ numbers }) => numbers), totals };
  found.push(...missedItems(all, known).flatMap(({ passage, missed }) => reportSum(passage, missed)));
  for (const own of all) {
    found.push(...turnedChanges(own), ...turnedComparisons(own), ...turnedPlans(own));
    settled.push(
      ...[...sumsHeld(own), ...bracketsHeld(own.passage)].flatMap((counts) =>
        counts.map((count) => asOperand(own.passage, count, null)),
      ),
    );
    // 三项合计53件 is held to the three before it below.
    const sums = missedSums(own, known).filter(({ whole }) => togetherOf(own, whole).length === 0);
    found.push(
      ...[
        ...sums,
        ...missedStates(own),
        ...missedInTime(own),
        ...missedAmongDone(own),
        ...missedOthers(own),
        ...missedOfBoth(own),
        ...missedExcepted(own),
        ...missedBands(own),
        ...missedChanges(own),
        ...missedAtLimits(own, known),
      ].flatMap((missed) => reportSum(own.passage, missed)),
    );
    for (const count of own.numbers) {
      if ((count.bound && !isNamely(count)) || count.rough || isJudged(own.passage, count, judged)) continue;
      const step = stepOf(own.passage.text, count);
      for (const [rule, reckonings] of reckoningsOf(own, count, wholes, totals)) {
        const verdict = judgeReckoned(count, step, reckonings);
        if (!verdict) continue;
        const told = report(own.passage, count, step, rule, verdict.by);
        const isNear = verdict.bearsOut && !isRight(count, step, verdict.by);
        if (!verdict.bearsOut && verdict.by.grade === 'told') for (const each of told) sure.add(each.message);
        if (!verdict.bearsOut) found.push(...told);
        else if (verdict.by.grade !== 'far' && isLittle(verdict.by, step)) (isNear ? blurred : exact).push(told);
        const grade = verdict.bearsOut ? verdict.by.grade : null;
        const right = verdict.bearsOut && !isNear ? '' : (told[0]?.found ?? '');
        settled.push({ ...asOperand(own.passage, count, null), grade, found: right, operand: false });
        if (grade !== null && grade !== 'far') settled.push(...operandsOf(own, verdict.by, count));
      }
    }
  }
  const at = settledAt(settled);
  // Amounts in 万元 are rounded, and so may be a rate of them; not where all others are what the printed amounts come to.
  if (blurred.length === 1 && exact.length >= toOneBlurred) found.push(...blurred.flat());
  return {
    found,
    isTold: ({ message }) => sure.has(message),
    isSettled: (each) => at(each.place).some((own) => settles(own, each)),
    bornOutAt: (place) => bornOutBy(at(place), held, place),
  };
}

const toOneBlurred = 3;

/** 1.06万 more than 23.41万 may be 4.51% to 4.55%: that says nothing of the last digit. */
function isLittle({ blur = 0, rises }: Reckoning, step: number): boolean {
  return rises === undefined && blur > 0 && blur <= 2 * step;
}

/** To the last digit, and not only as far as rounded amounts say. */
function isRight({ value }: Count, step: number, by: Reckoning): boolean {
  return rounded(by.value, step) === value;
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

function reckoningsOf(
  own: NumberedPassage,
  count: Count,
  wholes: readonly number[],
  totals: ReadonlySet<number>,
): ByRule {
  if (count.measure === '%')
    return [
      [
        'rate',
        [
          ...rateBeside(own, count),
          ...shareBeside(own, count),
          ...planBeside(own, count),
          ...sharesInTurn(own, count),
          ...sharesTogether(own, count),
          ...firstTogether(own, count),
          ...sharesOf(own, count, wholes),
        ],
      ],
      [
        'growth',
        [...growthOf(own, count), ...growthListed(own, count), ...changesOf(own, count), ...changeOfNow(own, count)],
      ],
    ];
  if (count.measure === '个百分点')
    return [['percentage-points', [...rateChangeOf(own, count), ...pointsOf(own, count)]]];
  if (count.measure === '倍') return [['times', timesOf(own, count)]];
  return [
    ['difference', [...differencesOf(own, count), ...changesOf(own, count), ...placesApart(own, count)]],
    ['average', meansOf(own, count)],
    [
      'remainder',
      [
        ...restsOf(own, count),
        ...othersOf(own, count, wholes),
        ...othersOfAll(own, count, totals),
        ...restsOfNamed(own, count),
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
        ...spreadOf(own, count),
        ...eachInvolved(own, count),
        ...namedTogether(own, count),
        ...productsOf(own, count),
      ],
    ],
  ];
}

function report(passage: Passage, count: Count, step: number, rule: string, { how, value }: Reckoning): Discrepancy[] {
  const { times, unit } = scaleOf(passage.text, count);
  const claimed = `${printNumber(count.value / times)}${unit}`;
  const right = printAs(value / times, step / times, unit);
  const message = `${how} ${right}，文中写作 ${claimed}。请核对。`;
  return inPassage(passage, count.start, count.end, { severity: 'doubt', rule, claimed, found: right, message });
}

/** 38万元 is told as such, and not in 元. */
function scaleOf(text: string, { end, measure }: Count): { times: number; unit: string } {
  const scale = text.charAt(end - measure.length - 1);
  const times = { 万: 10_000, 亿: 100_000_000 }[scale];
  return times === undefined ? { times: 1, unit: measure } : { times, unit: `${scale}${measure}` };
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
