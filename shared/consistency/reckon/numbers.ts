import { type Count, quantitiesIn } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import type { Passage } from '../claim/passages.ts';
import { lessOf, moreOf } from '../claim/ways.ts';

/** A paragraph with every number in it, amounts and lengths of time too, and what the paper has said before it. */
export interface NumberedPassage {
  readonly passage: Passage;
  readonly numbers: readonly Count[];
  /** Nearest first. */
  readonly before: readonly Count[];
}

const mostBefore = 240;

export function numbered(passages: readonly Passage[]): NumberedPassage[] {
  let before: Count[] = [];
  return passages.map((passage) => {
    const numbers = quantitiesIn(passage.text);
    for (const [count, name] of namesListed(passage.text, numbers)) listed.set(count, name);
    const own = { passage, numbers, before };
    before = [...numbers.toReversed(), ...before].slice(0, mostBefore);
    return own;
  });
}

/** A number that stands for how many or how much, and not for a share or a change of it. */
export function isPlain({ measure, bound, rough }: Count): boolean {
  return bound === null && !rough && !ofNoAmount.has(measure);
}

const ofNoAmount: ReadonlySet<string> = new Set(['%', '个百分点', '倍', '位', '期']);

/** 增加5件, 相差29件: how far two others are apart. */
export function isChange({ before }: Count): boolean {
  return change.test(before);
}

const change = new RegExp(
  `(?:增加|减少|增长|下降|上升|提高|提升|降低|多|少|高|低|相差|差距[为达]?|差额为?|高出|${moreOf}|${lessOf})了?$`,
  'u',
);

const namesBefore =
  /([^,;。:]+(?:、[^,;。:]+)+?)(?:等?[二两三四五六七八九十\d]+[个类项种][^,;。、]{0,6})?,?[^,;。、]{0,4}分别[^,;。、\d]{0,6}$/u;
const quarters = ['一季度', '二季度', '三季度', '四季度'];

function namesListed(text: string, numbers: readonly Count[]): [Count, string][] {
  return numbers.flatMap((first): [Count, string][] => {
    if (!/分别[^,;。、\d]{0,6}$/u.test(first.before) || !isPlain(first)) return [];
    const head = text.slice(Math.max(0, first.start - 120), first.start);
    const own = (namesBefore.exec(head)?.[1] ?? '').replace(/^.*[是为有在](?=.{2})/u, '').split('、');
    const isOfYear = own.length < 2 && /(?:[一各]至?四?个?|四个)季度分别[^,;。、]{0,6}$/u.test(head);
    const names = isOfYear ? quarters : own;
    const list = joinedList(text, numbers, first);
    return list.length > 1 && list.length === names.length ? list.map((count, at) => [count, names[at] ?? '']) : [];
  });
}

/** The largest numbers of a kind are the totals of a paper. */
export function largestOf(counts: readonly Count[]): Count[] {
  return [...counts].sort((a, b) => b.value - a.value).slice(0, 3);
}

const matters = '件个条封宗次项起篇';
const units = '家个户名';

export function areUnits(measure: string): boolean {
  return units.includes(measure);
}

/** 件 and 个 of one thing, 条次 and 条, 家 and 个 of units. */
export function isOfOneKind(one: string, other: string): boolean {
  const [a, b] = [bareOf(one), bareOf(other)];
  return a === b || (matters.includes(a) && matters.includes(b)) || (units.includes(a) && units.includes(b));
}

function bareOf(measure: string): string {
  return measure.length === 2 && measure.endsWith('次') ? measure.charAt(0) : measure;
}

/** 甲、乙、丙三个领域,分别为9个、10个、8个: the names of numbers that stand in a list of their own. */
const listed = new WeakMap<Count, string>();

/** Of the words right before a number: 网络申请 of ,网络申请236件; or the name that it is listed under. */
export function labelOf(count: Count): string {
  const name = listed.get(count);
  if (name !== undefined) return name;
  return count.before
    .replace(/^.*(?:分别|依次)(?:是|为|有)?(?=.{2})/u, '')
    .replace(/^(?:其中|[、和及与以(,])+/u, '')
    .replace(/(?:共有?|合计|总?计|有|为|是|达|了|的)+$/u, '');
}

/** The numbers that are said of what these words name. */
export function calledSo(text: string, numbers: readonly Count[], words: string): Count[] {
  if (words.length < 2) return [];
  return numbers.filter((count) => {
    if (!isPlain(count)) return false;
    const label = labelOf(count);
    if (label.length < 2) return false;
    const denied = /[不未没非]$/u.test(label.slice(0, label.length - words.length));
    return (label.endsWith(words) && !denied) || (words.endsWith(label) && !isInBrackets(text, count.start));
  });
}

/** Numbers of one kind up to a place, joined as a list: 甲783件、乙579件, or each in a clause of its own. */
export function runUpTo(text: string, numbers: readonly Count[], last: Count): Count[] {
  const run = [last];
  const inside = isInBrackets(text, last.start);
  for (let at = numbers.indexOf(last) - 1; at >= 0; at -= 1) {
    const [count, next] = [numbers[at], run[0]];
    if (!count || !next) break;
    if (isInBrackets(text, count.start) !== inside) continue;
    if (count.measure !== last.measure) {
      if (count.measure === '%') continue;
      break;
    }
    // 甲816件,占16.8%;乙801件: its share goes with it.
    const gap = text.slice(count.end, next.start).replace(/\([^()]*\)|,占[^,;。、\d]{0,10}[\d.]+%/gu, '');
    // 甲最多,为13个;乙次之,为12个.
    if (!/^[^,;。、]{0,10}[,;、和及与)][^,;。]{0,30}(?:(?<=次之|其次[^,;。]{0,12}),[为有达共]?)?$/u.test(gap)) break;
    run.unshift(count);
  }
  return run;
}

/** Numbers of one measure with nothing but 、 between them. */
export function joinedList(text: string, numbers: readonly Count[], of: Count): Count[] {
  const isJoined = (one: Count | undefined, other: Count | undefined): boolean =>
    one !== undefined && one.measure === other?.measure && /^[、和及]$/u.test(text.slice(one.end, other.start));
  let [from, to] = [numbers.indexOf(of), numbers.indexOf(of)];
  while (isJoined(numbers[from - 1], numbers[from])) from -= 1;
  while (isJoined(numbers[to], numbers[to + 1])) to += 1;
  return numbers.slice(from, to + 1);
}
