import type { Count } from '../claim/counts.ts';
import { partsOf, unitsJoined } from '../claim/nameLists.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 对16个村检查,每个村查看20户,共查看320户; 甲村、乙村各奖励2000元,合计4000元: what each has, times how many they are. */
export function productsOf({ passage: { text }, numbers }: NumberedPassage, whole: Count): Reckoning[] {
  const at = numbers.indexOf(whole);
  const each = numbers[at - 1];
  if (!each || !isPlain(each) || !isPlain(whole) || each.measure !== whole.measure || each.value <= 0) return [];
  const between = text.slice(each.end, whole.start);
  if (!/^[^,;。:\d]{0,4},(?:共计?|合计|总计|累计|一共)[^,;。:\d]{0,8}$/u.test(between)) return [];
  const many = sharers(text, numbers.slice(0, at - 1), each);
  if (many === null) return [];
  return [{ value: many * each.value, how: `${many}×${printNumber(each.value)} 是`, grade: 'told', of: [each] }];
}

/** How many the words before a number give it to: 每个村 are those that were counted, 各 those that are named or counted right before. */
function sharers(text: string, earlier: readonly Count[], each: Count): number | null {
  const head = text.slice(text.lastIndexOf('。', each.start) + 1, each.start);
  const thing = /每[个家名户处件]?([^,;。:\d每各]{1,2})[^,;。:\d每各]*$/u.exec(head)?.[1];
  if (thing !== undefined) {
    const start = each.start - head.length;
    const [by, ...others] = earlier.filter(
      (count) => isPlain(count) && count.start >= start && count.after.startsWith(thing),
    );
    return by && others.length === 0 ? by.value / 100 : null;
  }
  const named = /(?:^|[,;:])([^,;:\d]*、[^,;:\d]*),?各[^,;:、\d]{0,10}$/u.exec(head)?.[1];
  return named === undefined || /等/u.test(named) ? null : partsOf(named).flatMap(unitsJoined).length;
}
