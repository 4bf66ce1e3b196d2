import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const others = /(?:^|[^及、和])(?:其余|其他|其它)的?$/u;
/** 类别 of 4个类别均不到50%, and no 均为 of 4个均为. */
const noun = /^(?![均都全已未各有为不仅尚正被由在])\p{Script=Han}{2}/u;
const nearNoun = 10;
/** 除甲乡未发现问题外, 除甲、乙外: names, and what is said of them. */
const excepting = /(?:^|[,;。])除([^,;。\d、]{2,10}(?:、[^,;。\d、]{2,10})*)[以之]?外,?(?:其余|其他)的?$/u;
/** A part too many or too few is a slip; what is farther off is of something else. */
const farthest = 300;

/**
 * 6个类别中,…。甲、乙2个类别超过50%,其余4个类别不到: what the parts that are called the same leave of the whole that the paragraph, or
 * the one before that says it, calls so.
 */
export function restsOfNamed(own: NumberedPassage, rest: Count): Reckoning[] {
  const { passage, numbers, before } = own;
  const { text } = passage;
  const name = noun.exec(rest.after)?.[0];
  if (name === undefined || !isPlain(rest) || !others.test(text.slice(0, rest.start))) return [];
  const isSuch = (each: Count): boolean =>
    each.measure === rest.measure &&
    isPlain(each) &&
    !each.inWords &&
    !isChange(each) &&
    each.after.slice(0, nearNoun).includes(name);
  const ahead = numbers.filter((each) => each.end <= rest.start && isSuch(each) && !isInBrackets(text, each.start));
  const start = text.lastIndexOf('。', rest.start) + 1;
  const parts = ahead.filter((each) => each.start >= start);
  const names = parts.length === 0 ? namesExcepted(text.slice(0, rest.start)) : 0;
  const taken = parts.reduce((sum, { value }) => sum + value, 0) + names * 100;
  if (taken === 0 || isBorneOut(ahead, rest)) return [];
  const said = ahead.filter((each) => each.start < start);
  const wholes = (said.length > 0 ? said : before.filter(isSuch)).map(({ value }) => value);
  const [whole] = wholes;
  if (whole === undefined || whole < rest.value || new Set(wholes).size > 1) return [];
  // 4个部门为优秀,其中2个部门…: parts of a part.
  if (parts.some((each) => /其中/u.test(each.before))) return [];
  const value = whole - taken;
  const isNear = Math.abs(value - rest.value) <= farthest || Math.abs(value - rest.value) === 1000;
  const how = `${printNumber(whole)}减去 ${printNumber(taken)}是`;
  return value > 0 && isNear ? [{ value, how, grade: 'told' }] : [];
}

/** Any of them is what the last of those behind it and the rest come to: 5个部门…,其中2个部门…,其余3个部门. */
function isBorneOut(ahead: readonly Count[], rest: Count): boolean {
  return ahead.some((whole, at) => {
    let sum = rest.value;
    return ahead
      .slice(at + 1)
      .toReversed()
      .some(({ value }) => {
        sum += value;
        return sum === whole.value;
      });
  });
}

function namesExcepted(words: string): number {
  const said = excepting.exec(words)?.[1];
  return said === undefined || /[等和及与各]|上述|以上|前|[两二三四五六七八九十]/u.test(said)
    ? 0
    : said.split('、').length;
}
