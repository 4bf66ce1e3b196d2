import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { calledSo, isChange, isOfOneKind, isPlain, joinedList, type NumberedPassage, runUpTo } from './numbers.ts';
import { sumOfPeriod } from './periods.ts';
import { type Grade, printNumber, type Reckoning } from './reckoning.ts';

const grows = /(?:增长|下降|上升|提高|提升|减少|增加|回落|[增降]幅[为达]?)了?$/u;
const apart = /(?:相差|差距[为达]?|差额为?)$/u;
const isBase =
  /(?:[较由从]|(?<!占)比(?![例重])|同期|去年|上[一]?[年季月批期次])[^,;。]{0,14}$|^[^,;。]{0,4}(?:相比|相较)/u;

/** 较上年同期的1741件下降7.81%, 三季度比二季度增长5.8%: how much more or less in parts of what it was. */
export function growthOf({ passage, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const { text } = passage;
  if (!grows.test(rate.before)) return [];
  const earlier = numbers.slice(0, numbers.indexOf(rate)).filter(isPlain);
  const [subject, other] = comparedIn(text, rate.start);
  const called = other === undefined ? [] : calledSo(text, earlier, other);
  const from = sentenceStart(text, rate.start);
  const said = earlier.findLast((each) => each.start >= from && isBase.test(each.before) && !isChange(each));
  const bases = called.length > 0 ? called : said ? [said] : [];
  const named = subject === undefined ? [] : calledSo(text, earlier, subject);
  const first = earlier.find((each) => each.start >= text.lastIndexOf('。', rate.start) && !isChange(each));
  return bases.flatMap((base) =>
    (named.length > 0 ? named : earlier)
      .filter((now) => now !== base && isOfOneKind(now.measure, base.measure) && base.value > 0)
      .map((now) => ({
        value: (Math.abs(now.value - base.value) / base.value) * 10_000,
        how: `${printNumber(now.value)}与 ${printNumber(base.value)}相比是`,
        grade: now === first || named.includes(now) ? ('named' as const) : ('near' as const),
        of: [now, base],
      })),
  );
}

/** 比…高1.1个百分点, 两者相差35.7个百分点: between two rates that the paper says. */
export function pointsOf({ passage, numbers, before }: NumberedPassage, points: Count): Reckoning[] {
  const { text } = passage;
  const isRate = ({ measure, rough }: Count): boolean => measure === '%' && !rough;
  const at = numbers.indexOf(points);
  const own = numbers.slice(0, at).filter((each) => isRate(each) && !grows.test(each.before));
  const later = numbers.slice(at + 1).filter(isRate);
  const rates = own.length >= 2 ? own : [...before.filter(isRate).slice(0, 8).reverse(), ...own];
  const [first, second] = [rates.at(-2), rates.at(-1)];
  const [, other] = comparedIn(text, points.start);
  const called = other === undefined ? [] : ratesCalled([...own, ...before.filter(isRate)], other);
  const last = own.at(-1);
  const run = last ? runUpTo(text, own, last) : [];
  const ends = [...(run.length > 1 ? run : rates)].sort((a, b) => a.value - b.value);
  return [
    ...ofListed(text, numbers, points),
    ...between(first, second, 'near'),
    ...(apart.test(points.before) ? between(ends[0], ends.at(-1), 'near') : []),
    ...called.flatMap((base) => own.slice(-4).flatMap((now) => between(now, base, 'near'))),
    ...[...rates, ...later].flatMap((one, index, all) =>
      all.slice(index + 1).flatMap((each) => between(one, each, 'far')),
    ),
  ];
}

/** 按期办结率、满意率分别较4月份的98.22%、96.61%提升1.34、1.02个百分点: the first of the first, the second of the second. */
function ofListed(text: string, numbers: readonly Count[], points: Count): Reckoning[] {
  const list = joinedList(text, numbers, points);
  const [head] = list;
  const last = numbers[numbers.indexOf(head ?? points) - 1];
  if (!head || !last || list.length < 2) return [];
  const bases = joinedList(text, numbers, last);
  const from = bases[0]?.start ?? last.start;
  const names = /([^,;:。]{2,40}?)分别[较比][^,;。]*$/u.exec(text.slice(0, from))?.[1]?.split(/[、和及与]/u) ?? [];
  const at = list.indexOf(points);
  const [base, name] = [bases[at], names[at]];
  if (bases.length !== list.length || names.length !== list.length || !base || name === undefined) return [];
  const now = ratesCalled(
    numbers.filter(({ end, measure }) => end <= from && measure === '%'),
    name,
  ).at(-1);
  return between(now, base, 'named');
}

/** 满意率 of 全县满意率: said of it before, nearest first. */
function ratesCalled(rates: readonly Count[], words: string): Count[] {
  const bare = words.replace(/^(?:全[县市区州旗]|总体|平均)|(?:平均)?(?:水平)?$/gu, '');
  return bare.length < 2 ? [] : rates.filter(({ before }) => before.replace(/(?:为|是|达到?)$/u, '').endsWith(bare));
}

function between(one: Count | undefined, other: Count | undefined, grade: Grade): Reckoning[] {
  if (!one || !other || one === other) return [];
  const how = `${printNumber(one.value)}%与 ${printNumber(other.value)}%相差`;
  return [{ value: Math.abs(one.value - other.value), how, grade, of: [one, other] }];
}

/** 4月最高,2月最低,二者相差41件; 比第二批多3个. */
export function differencesOf(own: NumberedPassage, count: Count): Reckoning[] {
  const { passage, numbers } = own;
  const { text } = passage;
  if (!isChange(count)) return [];
  const like = (each: Count): boolean => isPlain(each) && isOfOneKind(each.measure, count.measure) && each !== count;
  const at = numbers.indexOf(count);
  const earlier = numbers.slice(0, at).filter((each) => like(each) && !isChange(each));
  const [subject, other] = comparedIn(text, count.start);
  const base = other === undefined || subject === undefined ? [] : calledSo(text, earlier, other).slice(-1);
  const now = base.length === 0 || subject === undefined ? [] : calledSo(text, earlier, subject).slice(-1);
  const run = earlier.at(-1) ? runUpTo(text, earlier, earlier.at(-1) as Count) : [];
  const ends = [...(run.length >= 3 ? run : [])].sort((a, b) => a.value - b.value);
  return [
    ...ofPair(now[0], base[0], 'near'),
    ...toPeriod(own, count, other),
    ...(apart.test(count.before) ? ofPair(ends[0], ends.at(-1), 'near') : []),
    ...earlier.flatMap((one, index) => earlier.slice(index + 1).flatMap((each) => ofPair(one, each, 'far'))),
  ];
}

/** 二季度336件,比一季度多32件: of a period whose months were said. */
function toPeriod(own: NumberedPassage, count: Count, period: string | undefined): Reckoning[] {
  const sum = period === undefined ? null : sumOfPeriod(own, period, count.measure);
  const now = own.numbers[own.numbers.indexOf(count) - 1];
  if (!sum || now?.measure !== count.measure || sum.of.includes(now)) return [];
  const how = `${printNumber(now.value)}与 ${sum.of.map(({ value }) => printNumber(value)).join('＋')}相差`;
  return [{ value: Math.abs(now.value - sum.value), how, grade: 'named', of: [now, ...sum.of] }];
}

function ofPair(one: Count | undefined, other: Count | undefined, grade: Grade): Reckoning[] {
  if (!one || !other || one === other) return [];
  const how = `${printNumber(one.value)}与 ${printNumber(other.value)}相差`;
  return [{ value: Math.abs(one.value - other.value), how, grade }];
}

/** 大厅办件量是便民服务中心的1.53倍: of two numbers of one kind. */
export function timesOf({ passage, numbers }: NumberedPassage, times: Count): Reckoning[] {
  const { text } = passage;
  const earlier = numbers.slice(0, numbers.indexOf(times)).filter(isPlain);
  const [, one, other] =
    /(?:^|[,;:。])([^,;:。]{2,14}?)(?:约)?[是为]([^,;:。]{2,14}?)的(?:约)?$/u.exec(text.slice(0, times.start)) ?? [];
  const most = /最/u.test(`${one}${other}`);
  const named = [one, other].map((words) => (words === undefined ? [] : sharingWords(earlier, words)));
  const kinds = [...new Set(earlier.map(({ measure }) => measure))];
  return kinds.flatMap((measure) => {
    const like = earlier.filter((each) => each.measure === measure);
    const sorted = [...like].sort((a, b) => b.value - a.value);
    return like.flatMap((above) =>
      like
        .filter((below) => below.value < above.value && below.value > 0)
        .map((below): Reckoning => {
          const worded =
            (named[0]?.includes(above) && named[1]?.includes(below)) ||
            (most && above === sorted[0] && below === sorted.at(-1));
          return {
            value: (above.value / below.value) * 100,
            how: `${printNumber(above.value)}÷${printNumber(below.value)} 是`,
            grade: worded ? 'near' : 'far',
          };
        }),
    );
  });
}

/** 大厅办件量 and 县政务服务大厅办理28336件: two characters of one are in the words of the other. */
function sharingWords(counts: readonly Count[], words: string): Count[] {
  const pairs = Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
  return counts.filter(({ before }) => pairs.some((pair) => before.includes(pair)));
}

/** 1月109件、2月82件…月均106.7件: what is listed, spread over the list. */
export function meansOf({ passage, numbers }: NumberedPassage, mean: Count): Reckoning[] {
  if (/日均/u.test(mean.before)) return ofDays(passage.text, numbers, mean);
  if (!/[月季]均|平均每[月季]/u.test(mean.before)) return [];
  const last = numbers.slice(0, numbers.indexOf(mean)).findLast(({ measure }) => measure === mean.measure);
  const run = last ? runUpTo(passage.text, numbers, last) : [];
  if (run.length < 3) return [];
  const sum = run.reduce((so, { value }) => so + value, 0);
  return [{ value: sum / run.length, how: `${printNumber(sum)}÷${run.length} 是`, grade: 'near' }];
}

/** 11月份共转办1605件,日均53.5件: over the days of the month. */
function ofDays(text: string, numbers: readonly Count[], mean: Count): Reckoning[] {
  const totals = numbers.filter(
    ({ measure, value, start }) => measure === mean.measure && value > mean.value && start < mean.start,
  );
  const days = /\d月份?/u.test(text) ? [28, 29, 30, 31] : [90, 91, 92, 181, 182, 183, 184, 365, 366];
  return totals.flatMap(({ value }, at) =>
    days.map((by) => ({
      value: value / by,
      how: `${printNumber(value)}÷${by} 是`,
      grade: at === 0 ? ('near' as const) : ('far' as const),
    })),
  );
}

const goesOn = /正在|尚未|结转|剩余|仍有/u;
const isLeft = /正在|尚未|结转|未|待|剩余|仍有|不(?=[^,;。]{1,6}$)/u;

/** 1605件已办结1593件,正在办理12件: what is left of the one before the last when the last is taken off. */
export function restsOf({ passage, numbers, before }: NumberedPassage, rest: Count): Reckoning[] {
  const { text } = passage;
  if (!isLeft.test(rest.before) || isInBrackets(text, rest.start)) return [];
  const from = sentenceStart(text, rest.start);
  const earlier = numbers
    .slice(0, numbers.indexOf(rest))
    .filter((each) => isPlain(each) && each.start >= from && each.measure === rest.measure);
  const part = earlier.at(-1);
  if (!part || earlier.length > 2 || (earlier.length === 1 && !goesOn.test(rest.before))) return [];
  // 应办理511件。…办结498件,结转13件: the whole may have been said before.
  const said = before.filter((each) => isPlain(each) && each.measure === rest.measure);
  const wholes =
    earlier.length === 2 ? earlier.slice(0, 1) : said.filter(({ before: words }) => /应|共/u.test(words)).slice(0, 3);
  return wholes
    .filter(({ value }) => value > part.value)
    .map((whole) => ({
      value: whole.value - part.value,
      how: `${printNumber(whole.value)}减去 ${printNumber(part.value)}是`,
      grade: 'near',
      of: [whole, part],
    }));
}

function sentenceStart(text: string, place: number): number {
  return Math.max(text.lastIndexOf('。', place), text.lastIndexOf(';', place)) + 1;
}

/** 三季度 and 二季度 of 三季度比二季度增长. */
function comparedIn(text: string, place: number): [string | undefined, string | undefined] {
  const words = text.slice(Math.max(0, place - 40), place);
  const [, subject, base] =
    /(?:^|[,;:。、(])([^,;:。、()]{0,16}?)[比较](?![例重])((?:[^,;:。()]|\([^()]*\)){2,18}?)(?:高出|增长|下降|上升|提高|提升|减少|增加|降低|[高低多少])了?$/u.exec(
      words,
    ) ?? [];
  return [subject === '' ? undefined : subject?.replace(/^其中/u, ''), base];
}
