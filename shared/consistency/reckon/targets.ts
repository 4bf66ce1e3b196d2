import type { Count } from '../claim/counts.ts';
import { sentenceStart } from './compared.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 达到年度计划的50%,即87625万元; 即不少于74件: so much of a number that the paper has said. */
export function namelyOf({ passage: { text }, numbers, before }: NumberedPassage, count: Count): Reckoning[] {
  if (!/^,?即(?:不少于|不低于|至少)?(?:为|要)?$/u.test(count.before)) return [];
  const at = numbers.indexOf(count);
  const share = numbers[at - 1];
  if (
    share?.measure !== '%' ||
    share.rough ||
    !/^[^,;。]{0,4},?$/u.test(text.slice(share.end, count.start - count.before.length))
  )
    return [];
  const wholes = [...numbers.slice(0, at - 1), ...before].filter(
    (each) => each.measure === count.measure && isPlain(each),
  );
  const least = count.bound === 'atLeast';
  return nearestFirst(
    count,
    wholes.map((whole): Reckoning => {
      const part = (whole.value * share.value) / 10_000;
      const value = least ? Math.ceil(Math.round(part * 1e6) / 1e8) * 100 : part;
      return { value, how: `${printNumber(whole.value)}的 ${printNumber(share.value)}%是`, grade: 'told', of: [whole] };
    }),
  );
}

/** 即87625万元,6月份还需完成17576万元: what has been done already leaves of it. */
export function stillNeeded({ passage: { text }, numbers, before }: NumberedPassage, count: Count): Reckoning[] {
  if (!/(?:还需|尚需|仍需|还差|尚差|还要)(?:再?[完办整新增]\p{Script=Han}{0,3})?$/u.test(count.before)) return [];
  const at = numbers.indexOf(count);
  const aim = numbers[at - 1];
  if (aim?.measure !== count.measure || aim.start < sentenceStart(text, count.start)) return [];
  const done = [...numbers.slice(0, at - 1), ...before].filter(
    (each) =>
      each.measure === count.measure && isPlain(each) && each.value < aim.value && /完成|已|累计/u.test(each.before),
  );
  return nearestFirst(
    count,
    done.map((each): Reckoning => {
      const how = `${printNumber(aim.value)}减去 ${printNumber(each.value)}是`;
      return { value: aim.value - each.value, how, grade: 'told', of: [aim, each] };
    }),
  );
}

/** Any of the numbers may be meant; what comes nearest is told. */
function nearestFirst({ value }: Count, all: readonly Reckoning[]): Reckoning[] {
  const off = (each: Reckoning): number => Math.abs(each.value - value);
  return [...all].sort((a, b) => off(a) - off(b));
}
