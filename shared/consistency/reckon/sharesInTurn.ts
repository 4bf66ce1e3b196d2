import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { isShareOf } from '../rule/printedRate.ts';
import { isChange, isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';
import { relativeBlur } from './shareParts.ts';

/** 432件,占85.9%: a number and the share that stands right behind it. */
interface Item {
  readonly part: Count;
  readonly share: Count;
}

const behindPart = /^[,、(]?占比?(?:总[数量额]的|全部的)?(?:为|达)?$/u;
const nextItem = /^\)?[,;、](?!其中)[^,;。\d]{0,24}$/u;
const wholesNear = 30;
const all = 10_000;

/**
 * 甲432件,占85.9%;乙71件,占14.1%: shares of one whole. It is what all the others of the list are shares of, or, where the shares are all
 * that there is, what the numbers come to.
 */
export function sharesInTurn(own: NumberedPassage, rate: Count): Reckoning[] {
  const items = itemsAround(own, rate);
  const item = items.find(({ share }) => share === rate);
  const [first] = items;
  if (!item || !first || items.length < 2) return [];
  const sum = items.reduce((so, { part }) => so + part.value, 0);
  const near = [...own.numbers.filter(({ end }) => end <= first.part.start).toReversed(), ...own.before];
  const said = near.filter((each) => isPlain(each) && isOfOneKind(each.measure, item.part.measure));
  const together = { ...item.part, value: sum };
  const others = items.filter((each) => each !== item);
  const isOf = (whole: Count, { part, share }: Item): boolean => isShareOf(part, whole, share);
  const ofOthers = [...said.slice(0, wholesNear), together].filter((whole) =>
    others.every((each) => isOf(whole, each)),
  );
  const known = [...(areAll(items) ? [together] : []), ...(others.length > 1 || areAll(items) ? ofOthers : [])];
  const whole = (known.find((each) => isOf(each, item)) ?? ofOthers.find((each) => known.includes(each)) ?? known[0])
    ?.value;
  if (whole === undefined || whole < item.part.value) return [];
  const value = (item.part.value / whole) * all;
  const how = `${printNumber(item.part.value)}÷${printNumber(whole)} 是`;
  return [{ value, blur: value * relativeBlur(item.part), how, grade: 'told', of: [item.part] }];
}

/** The items of the sentence that follow each other, this one among them. */
function itemsAround({ passage: { text }, numbers }: NumberedPassage, rate: Count): Item[] {
  const itemAt = (at: number): Item | null => {
    const [part, share] = [numbers[at], numbers[at + 1]];
    const isItem =
      part &&
      share?.measure === '%' &&
      ![part, share].some(isChange) &&
      isPlain(part) &&
      part.measure === numbers[numbers.indexOf(rate) - 1]?.measure &&
      behindPart.test(text.slice(part.end, share.start)) &&
      !isInBrackets(text, part.start);
    return isItem ? { part, share } : null;
  };
  const isNext = (one: number, other: number): boolean =>
    nextItem.test(text.slice(numbers[one + 1]?.end, numbers[other]?.start));
  const at = numbers.indexOf(rate) - 1;
  let [from, to] = [at, at];
  while (itemAt(from - 2) && isNext(from - 2, from)) from -= 2;
  while (itemAt(to + 2) && isNext(to, to + 2)) to += 2;
  const items: Item[] = [];
  for (let place = from; place <= to; place += 2) {
    const item = itemAt(place);
    if (item) items.push(item);
  }
  return items;
}

/** 85.9% and 14.1%; of three and more each is rounded. */
function areAll(items: readonly Item[]): boolean {
  const sum = items.reduce((so, { share }) => so + share.value, 0);
  const half = 10 ** (2 - Math.min(2, items[0]?.share.decimals ?? 2)) / 2;
  return Math.abs(sum - all) <= (items.length === 2 ? 0 : half * items.length);
}
