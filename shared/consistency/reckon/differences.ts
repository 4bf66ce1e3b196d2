import type { Count } from '../claim/counts.ts';
import { apart, comparedIn } from './compared.ts';
import { calledSo, isChange, isOfOneKind, isPlain, type NumberedPassage, runUpTo } from './numbers.ts';
import { periodBefore, periodSaid, restOfPeriod, sumOfPeriod } from './periods.ts';
import { type Grade, printNumber, type Reckoning } from './reckoning.ts';

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
    ...toLast(text, earlier, count),
    ...ofPair(now[0], base[0], 'near'),
    ...toPeriod(own, count, other),
    ...toPeriodBefore(own, count),
    ...(apart.test(count.before) ? ofPair(ends[0], ends.at(-1), 'near') : []),
    ...earlier.flatMap((one, index) => earlier.slice(index + 1).flatMap((each) => ofPair(one, each, 'far'))),
  ];
}

/** 23个,比二季度的32个减少9个: from the number that stands right before it, and the one before that. */
function toLast(text: string, earlier: readonly Count[], count: Count): Reckoning[] {
  const [now, base] = earlier.slice(-2);
  if (!now || !base || !/[比较][^,;。\d]{1,10}的$/u.test(base.before) || /[。;]/u.test(text.slice(now.end, base.start)))
    return [];
  if (!/^(?:多|少|增加|减少|增长|下降|上升)了?$/u.test(text.slice(base.end, count.start))) return [];
  return ofPair(now, base, 'near').map((each) => ({ ...each, of: [now, base] }));
}

/** 二季度336件,比一季度多32件: of a period whose months were said, or that the period before leaves of a whole. */
function toPeriod(own: NumberedPassage, count: Count, period: string | undefined): Reckoning[] {
  const now = own.numbers[own.numbers.indexOf(count) - 1];
  if (period === undefined || now?.measure !== count.measure) return [];
  const sum = sumOfPeriod(own, period, count.measure);
  const whole = restOfPeriod(own, period, now);
  const base = sum && !sum.of.includes(now) ? sum.value : whole ? whole.value - now.value : undefined;
  if (base === undefined) return [];
  const how = `${printNumber(now.value)}与 ${printNumber(base)}相差`;
  const of = sum ? [now, ...sum.of] : whole ? [now, whole] : [now];
  return [{ value: Math.abs(now.value - base), how, grade: 'told', of }];
}

/** 一季度270件,二季度161件,二季度环比减少109件. */
export function toPeriodBefore({ passage: { text }, numbers }: NumberedPassage, count: Count): Reckoning[] {
  const words = text.slice(0, count.start);
  const earlier = numbers.filter((each) => each.end <= count.start && each.measure === count.measure && isPlain(each));
  const [[now], [base]] = [periodSaid(words, earlier), periodBefore(words, earlier)];
  return ofPair(now, base, 'named').map((each) => ({ ...each, rises: (now?.value ?? 0) > (base?.value ?? 0) }));
}

function ofPair(one: Count | undefined, other: Count | undefined, grade: Grade): Reckoning[] {
  if (!one || !other || one === other) return [];
  const how = `${printNumber(one.value)}与 ${printNumber(other.value)}相差`;
  return [{ value: Math.abs(one.value - other.value), how, grade }];
}
