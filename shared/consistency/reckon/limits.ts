import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import type { KnownWholes, MissedSum } from './missedSums.ts';
import { isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';

const limit = '(\\d+(?:\\.\\d+)?(?:个?工作日|小时|分钟|个月|\\p{Script=Han}|%))';
const within = new RegExp(`${limit}(?:及?以[内下]|[^,;。]{0,2}内)|(?:不超过|不足|少于|低于)${limit}`, 'u');
const beyond = new RegExp(`${limit}及?以上|(?:超过|多于|高于|达到)${limit}`, 'u');
const nearby = 60;

/** 1小时以内的45次,超过1小时的9次: what one limit parts comes to all that was counted before. */
export function missedAtLimits({ passage: { text }, numbers }: NumberedPassage, known: KnownWholes): MissedSum[] {
  const plain = numbers.filter((count) => isPlain(count) && !isInBrackets(text, count.start));
  return plain.flatMap((first): MissedSum[] => {
    const second = plain.find(({ start, measure }) => start > first.start && measure === first.measure);
    if (!second || second.start - first.end > nearby || /。/u.test(text.slice(first.end, second.start))) return [];
    if (!areParted(clauseOf(text, first), clauseOf(text, second))) return [];
    const counts = [first, second];
    const sum = sumOf(counts);
    const isSaid = (each: Count): boolean =>
      !counts.includes(each) && isPlain(each) && isOfOneKind(each.measure, first.measure) && each.value === sum;
    if (known.totals.has(sum) || known.said.some(isSaid)) return [];
    const before = plain.filter((each) => each.end <= first.start && each.measure === first.measure);
    const larger = before.filter(({ value }) => counts.every((part) => part.value <= value));
    const [whole] = [...larger].sort((a, b) => Math.abs(a.value - sum) - Math.abs(b.value - sum));
    return whole ? [{ counts, sum, whole }] : [];
  });
}

function areParted(one: string, other: string): boolean {
  const limitOf = (side: RegExp, words: string): string | undefined => {
    const [, behind, before] = side.exec(words) ?? [];
    return behind ?? before;
  };
  return [
    [one, other],
    [other, one],
  ].some(([lower = '', upper = '']) => {
    const at = limitOf(within, lower);
    return at !== undefined && at === limitOf(beyond, upper);
  });
}

function clauseOf(text: string, { start, end }: Count): string {
  const [before, after] = [/[^,;:。、()]*$/u.exec(text.slice(0, start)), /^[^,;:。、()]*/u.exec(text.slice(end))];
  return `${before?.[0] ?? ''}${text.slice(start, end)}${after?.[0] ?? ''}`;
}
