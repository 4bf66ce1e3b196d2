import type { Count } from '../claim/counts.ts';
import { partsOf, unitsJoined } from '../claim/nameLists.ts';
import { calledSo, isPlain, type NumberedPassage } from './numbers.ts';

/** What each of so many has: 4家,每家20万元. */
export interface Product {
  readonly many: number;
  readonly each: Count;
  readonly of: readonly Count[];
}

const said = /(?:每[^,;。:\d每各]{1,12}|各[^,;:。、\d]{0,10})$/u;
const noneExact = /平均|均|最[高多低少]|上限|至少/u;
const within = /每[一1]?([个家名户人处件次位项篇条亩台份场])[^,;。:\d每各]{0,10}$/u;

/** Of the sentence, whatever stands before a number in it, over its semicolons. */
export function headOf(text: string, { start }: Count): string {
  return text.slice(text.lastIndexOf('。', start) + 1, start);
}

/** Whether this is what each has of what the whole counts: 20 of 每家给予20万元,共80万元. */
export function isEach(text: string, each: Count, whole: Count): boolean {
  const clause = headOf(text, each).split(/[,;]/u).at(-1) ?? '';
  return (
    isPlain(each) && each.measure === whole.measure && each.value > 0 && said.test(clause) && !noneExact.test(clause)
  );
}

/** 家 of 每家奖励20万元. */
export function eachWithin(text: string, each: Count): string | undefined {
  return within.exec(headOf(text, each))?.[1];
}

/** How many the words before a number give it to: 每个村 are those that were counted, 各 those that are named or counted right before. */
export function productOf(own: NumberedPassage, each: Count): Product | null {
  const { numbers, passage } = own;
  const head = headOf(passage.text, each);
  const start = each.start - head.length;
  const earlier = numbers.filter((count) => count.start >= start && count.end <= each.start && isPlain(count));
  const measure = eachWithin(passage.text, each);
  const thing = /每[个家名户处件]?([^,;。:\d每各]{1,2})[^,;。:\d每各]*$/u.exec(head)?.[1];
  if (measure !== undefined) {
    const by = countedIn(own, each, measure, earlier, thing ?? '');
    return by ? productWith(by, each) : null;
  }
  if (thing === undefined) return sharedOut(head, earlier.at(-1), each);
  const [by, ...others] = earlier.filter((count) => count.after.startsWith(thing));
  return by && others.length === 0 ? productWith(by, each) : null;
}

function productWith(by: Count, each: Count): Product {
  return { many: by.value / 100, each, of: [by, each] };
}

/** 4家 of 对优秀的4家,每家20万元; 3个 of 每个2万元,3个共6万元; and of 良好的每家10万元 the 良好5家 that were told before. */
function countedIn(
  { numbers, passage: { text }, before }: NumberedPassage,
  each: Count,
  measure: string,
  earlier: readonly Count[],
  thing: string,
): Count | null {
  const clause = headOf(text, each).split(';').at(-1) ?? '';
  const own = earlier.filter((count) => count.measure === measure && count.end > each.start - clause.length);
  const last = own.at(-1);
  // 优秀4家、每家20万元,良好5家、每家10万元.
  if (last && /^[、,(]?(?:各|每)/u.test(text.slice(last.end, each.start))) return last;
  if (own.length > 1) return thing === '' ? null : only(own.filter(({ after }) => after.startsWith(thing)));
  const [counted] = own;
  if (counted) return counted;
  const next = numbers[numbers.indexOf(each) + 1];
  if (next?.measure === measure && /^[^,;。:\d]{0,10},?[^,;。:\d]{0,8}$/u.test(text.slice(each.end, next.start)))
    return next;
  const told = calledSo(text, [...earlier, ...before], receiverIn(clause));
  return only(told.filter((count) => count.measure === measure));
}

function only(counts: readonly Count[]): Count | null {
  return new Set(counts.map(({ value }) => value)).size === 1 ? (counts[0] ?? null) : null;
}

/** 良好 of 良好等次的每家补助10万元. */
function receiverIn(clause: string): string {
  const words = (clause.split(',').at(-1) ?? '').replace(/每.*$/u, '');
  return words.replace(/^(?:对|给予?|按|其中|被?评为|获得?)+|(?:的|单位|企业|等次|等级|档次)+$/gu, '');
}

/** 甲村、乙村各奖励2000元, 先进个人20名各奖励500元. */
function sharedOut(head: string, last: Count | undefined, each: Count): Product | null {
  const named = /(?:^|[,;:])([^,;:\d]*、[^,;:\d]*),?各[^,;:、\d]{0,10}$/u.exec(head)?.[1];
  if (named !== undefined)
    return /等/u.test(named) ? null : { many: partsOf(named).flatMap(unitsJoined).length, each, of: [each] };
  if (!last || last.measure === each.measure) return null;
  const between = head.slice(last.end - (each.start - head.length));
  return /^[^,;:。、\d]{0,12},?各[^,;:、\d]{0,10}$/u.test(between) ? productWith(last, each) : null;
}
