import type { Count } from '../claim/counts.ts';
import { areUnits, isChange, isPlain, labelOf, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const others = /(?:^|[^及、和])(?:其余|其他|其它)的?$/u;

/**
 * 上升的4家,下降的3家,其余11家: of 18 that the paper has counted or an annex lists; 分布在8家企业,最多的有3个,其余12家: of 20; 涉及5家,其中甲3件、乙2件,其余3家: those
 * that are named and the rest are all. It only bears the number out, for what the rest is of is not said.
 */
export function othersOfAll(
  { passage: { text }, numbers, before }: NumberedPassage,
  rest: Count,
  totals: ReadonlySet<number>,
): Reckoning[] {
  if (!areUnits(rest.measure) || !others.test(text.slice(0, rest.start))) return [];
  const from = text.lastIndexOf('。', rest.start) + 1;
  const ahead = numbers.filter(
    (each) => each.start >= from && each.end <= rest.start && isPlain(each) && !isChange(each),
  );
  const like = ahead.filter(({ measure }) => measure === rest.measure);
  const named = namedOf(text, ahead, rest);
  const ofNamed =
    named !== null && named.whole.value === named.names + rest.value ? [reckoningOf(rest, named.names)] : [];
  if (ofNamed.length > 0) return ofNamed;
  // 5个单位获批示,其中甲、乙各2条,其余3个: the rest is of the 5.
  const last = like.at(-1);
  if (last && /^[^;。]*其中[^;]*$/u.test(text.slice(last.end, rest.start))) return [];
  const sum = like.reduce((so, { value }) => so + value, 0);
  const said = [...numbers, ...before].filter((each) => !like.includes(each) && each.measure === rest.measure);
  const wholes = sum === 0 ? [] : [...said.map(({ value }) => value), ...totals];
  return wholes.includes(sum + rest.value) ? [reckoningOf(rest, sum)] : [];
}

function reckoningOf(rest: Count, taken: number): Reckoning {
  return { value: rest.value, how: `${printNumber(rest.value + taken)}减去 ${printNumber(taken)}是`, grade: 'near' };
}

/** 5家企业,其中甲3件、乙2件: the whole, and how many of it have each been given a number, in hundredths too. */
function namedOf(text: string, ahead: readonly Count[], rest: Count): { whole: Count; names: number } | null {
  const whole = ahead.findLast(
    ({ end, measure }) => measure === rest.measure && /^[^;。\d]{0,12}其中/u.test(text.slice(end)),
  );
  const parts = whole ? ahead.slice(ahead.indexOf(whole) + 1) : [];
  const isNamed = (each: Count): boolean => each.measure !== rest.measure && labelOf(each).length >= 2;
  return whole && parts.length > 0 && parts.every(isNamed) ? { whole, names: parts.length * 100 } : null;
}
