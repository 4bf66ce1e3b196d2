import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sharersOf } from '../rule/sums.ts';
import { areUnits, isChange, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const involved = /^[^,;。\d]{0,6}[,;](?:共|分别|总共)?涉及$/u;
const ofSome = /其中|主要|较多|居前|最[多少高低]|等/u;

/** 采用9条,甲、乙各2条,丙、丁、戊、己、庚各1条,涉及7个单位: where as many are named as it says, what they have is all of it. */
export function eachInvolved({ passage: { text }, numbers }: NumberedPassage, whole: Count): Reckoning[] {
  if (!isPlain(whole) || isChange(whole) || isInBrackets(text, whole.start)) return [];
  const end = /[。;]|$/u.exec(text.slice(whole.end))?.index ?? 0;
  const behind = numbers.filter(({ start }) => start >= whole.end && start < whole.end + end);
  const at = behind.findIndex(({ measure }) => measure !== whole.measure);
  const [parts, units] = [behind.slice(0, Math.max(0, at)), behind[at]];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || !units || parts.length < 2 || !areUnits(units.measure) || !isPlain(units)) return [];
  if (!parts.every((each) => isPlain(each) && !isChange(each) && !isInBrackets(text, each.start))) return [];
  if (!involved.test(text.slice(last.end, units.start)) || ofSome.test(text.slice(whole.end, last.end))) return [];
  const names = parts.reduce((sum, each) => sum + sharersOf(each), 0);
  if (names * 100 !== units.value || !parts.some((each) => sharersOf(each) > 1)) return [];
  const value = parts.reduce((sum, each) => sum + each.value * sharersOf(each), 0);
  const how = `${parts.map((each) => printNumber(each.value * sharersOf(each))).join('＋')} 是`;
  return [{ value, how, grade: 'told', of: parts }];
}
