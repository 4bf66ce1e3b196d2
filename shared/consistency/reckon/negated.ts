import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 7篇约稿未按时完成: what the sentence says that was not done; of all, and not of some of them. */
const denied = /^(?:(\p{Script=Han}{0,4}?)(?:均|仍)?(?:未能?|没有))([^,;。、\d]{2,9})$/u;

/** 约稿64篇,按时完成57篇; …7篇约稿未按时完成: what is left of the whole by those of which the same is said without 未. */
export function negatedOf({ passage: { text }, numbers, before }: NumberedPassage, count: Count): Reckoning[] {
  const from = text.lastIndexOf('。', count.start) + 1;
  const done = denied.exec(count.after)?.[2]?.replace(/的.*$/u, '');
  if (done === undefined || !isPlain(count) || count.start > from + 2) return [];
  const all = [...before.toReversed(), ...numbers].filter(
    (each) => each !== count && each.measure === count.measure && isPlain(each),
  );
  return all.flatMap((part, at): Reckoning[] => {
    const said = part.before.endsWith(done) && !/[未没不]$/u.test(part.before.slice(0, -done.length));
    const whole = all[at - 1];
    if (!said || !whole || whole.value < part.value || isInBrackets(text, part.start)) return [];
    const how = `${printNumber(whole.value)}减去${done}的 ${printNumber(part.value)}是`;
    return [{ value: whole.value - part.value, how, grade: 'told', of: [whole, part] }];
  });
}
