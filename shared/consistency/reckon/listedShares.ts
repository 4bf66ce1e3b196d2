import type { Count } from '../claim/counts.ts';
import { sentenceStart } from './compared.ts';
import { isOfOneKind, isPlain, joinedList, labelOf, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning, rounded } from './reckoning.ts';

/** 占比分别为60.5%、20.8%、10.7%、8.0%: of what all the others of a list are shares, this one is. */
export function asListed({ passage: { text }, numbers, before }: NumberedPassage, rate: Count): Reckoning[] {
  const rates = joinedList(text, numbers, rate);
  const lists = rates.map((each) => inList(text, numbers, each) ?? []);
  const at = rates.indexOf(rate);
  const [first] = rates;
  if (rates.length < 3 || !first) return [];
  return (lists[0] ?? []).flatMap((_, kind): Reckoning[] => {
    const parts = lists.flatMap((own) => own[kind] ?? []);
    const part = parts[at];
    if (parts.length < rates.length || !part) return [];
    const earlier = [...numbers.filter(({ end }) => end <= first.start).reverse(), ...before.slice(0, 60)];
    const together = parts.reduce((sum, { value }) => sum + value, 0);
    const wholes = [
      ...earlier.filter((each) => isPlain(each) && isOfOneKind(each.measure, part.measure)).map(({ value }) => value),
      together,
    ];
    const whole = wholes.find((value) =>
      rates.every((each, index) => each === rate || isShareOf(parts[index], value, each)),
    );
    if (whole === undefined || whole < part.value) return [];
    const how = `${printNumber(part.value)}÷${printNumber(whole)} 是`;
    return [{ value: (part.value / whole) * 10_000, how, grade: 'told', of: [part] }];
  });
}

function isShareOf(part: Count | undefined, whole: number, { value, decimals }: Count): boolean {
  const step = 10 ** (2 - Math.min(2, decimals));
  return part !== undefined && whole > 0 && rounded((part.value / whole) * 10_000, step) === value;
}

/** Which numbers the rate is of, where rates and numbers stand in two lists: one for each kind of numbers that are as many. */
export function inList(text: string, numbers: readonly Count[], rate: Count): Count[] | null {
  const rates = joinedList(text, numbers, rate);
  const [first] = rates;
  if (!first || !/(?:分别|依次)[^,;。]{0,10}$|(?:占比|率|比例)[^,;。]{0,2}$/u.test(first.before)) return null;
  if (rates.length < 2) return null;
  const from = text.lastIndexOf('。', first.start);
  const earlier = numbers.filter(({ start, end }) => start > from && end <= first.start).filter(isPlain);
  // 火灾112起,死亡3人,分别占20%和20%: one of each.
  const clause = earlier.filter(({ start }) => start >= sentenceStart(text, first.start));
  if (clause.length === rates.length) return clause.slice(rates.indexOf(rate), rates.indexOf(rate) + 1);
  const measures = [...new Set(earlier.map(({ measure }) => measure))];
  const found = measures.flatMap((measure) => {
    const own = earlier.filter((count) => count.measure === measure && labelOf(count) !== '');
    return own.length >= rates.length ? (own.slice(-rates.length)[rates.indexOf(rate)] ?? []) : [];
  });
  return found.length > 0 ? found : null;
}
