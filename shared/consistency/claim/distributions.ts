import { actionOf, isSettled } from './actionWords.ts';
import { type Count, lack } from './counts.ts';
import { isKindOfUnit, looksLikeUnit, namesJoined, partsOf } from './nameLists.ts';
import { isInBrackets, withoutBrackets } from './partRuns.ts';
import type { Passage } from './passages.ts';

/** What several have together and how many they are: two readings where 和 may join two names or stand in one. */
interface Together {
  readonly sum: number;
  readonly size: number;
}

/** 其中甲4处,乙、丙各2处,其余3家各1处: who has how many. */
export interface Distribution {
  readonly readings: readonly Together[];
  readonly items: number;
  readonly measure: string;
  /** What is named are units, each by itself. */
  readonly ofUnits: boolean;
  /** 乙、丙各2处: names, and not kinds of what is counted. */
  readonly ofNames: boolean;
  /** 文字59篇、发布会3次: the list goes on with something that is counted otherwise. */
  readonly goesOn: boolean;
  /** 微博29个,共发布1992条: each is told with what it has of another thing. */
  readonly detailed: boolean;
  /** 其他信息1029条 comes last: kinds are told in full. */
  readonly toTheEnd: boolean;
  /** 其余 closes the list: nobody is left out. */
  readonly closed: boolean;
  /** 其余单位各1处, and how many these are follows from how many there are in all. */
  readonly restEach: number | null;
  readonly end: number;
}

const share = /^[^,;、。]{0,4},?(?:合计|共)?占[^,;。]{0,8}$/u;
const beside = /^,(?:共计?|累计|合计|总计)[^,;。、]{0,6}$/u;
const tail = /^[^,;、。()]{0,4}(?:\([^()]*\))?[,;、和及]/u;
const restCounted = /^(?:其余|其他|另外?|另有)[^,;。、\d]{0,3}$/u;
const restEach = /^(?:其余|其他)[^,;。、\d]{0,6}各[^,;。、\d]{0,6}$/u;
const stops =
  /^涉及|^除(?!尘|草|险)|合计|(?<!公)共|总计|累计|占|平均|均|分别|依次|较|比|增|减|达到|以上|以下|超过|不足|率|同期|上[季月年]|[升降]至|^[^,;、]{1,6}(?<!集)中(?![心学医央小])/u;
/** …1件;按单位分,甲局最多,为3件: the same is told otherwise from here. */
const anew = /[,;]按[^,;。]{1,10}?(?:分类?|划分),|最[多少高低大小]/u;
const every = /,?各[^,;。、]{0,8}$/u;

const blank: Distribution = {
  readings: [{ sum: 0, size: 0 }],
  items: 0,
  measure: '',
  ofUnits: true,
  ofNames: false,
  goesOn: false,
  detailed: false,
  toTheEnd: false,
  closed: false,
  restEach: null,
  end: 0,
};

/** 首测154处中,… is taken apart itself. */
function isWhole({ after }: Count): boolean {
  return /^[^,;。]{0,10}中(?:,|$)/u.test(after);
}

/** …;诉讼46件,其中维持25件: the next whole, with parts of its own. */
function isTakenApart(text: string, count: Count): boolean {
  return isWhole(count) || /^[^,;。、()]{0,6},其中(?![^,;。\d]{1,14}最)/u.test(text.slice(count.end));
}

/** Reads on from a place until what is said is no longer who has how many of the same. */
export function distributionFrom({ text, counts }: Passage, from: number, oneClause = false): Distribution | null {
  const ahead = text.slice(from);
  // 微信41个(停更2个): what stands in brackets is a part of the part.
  const later = counts.filter(({ start }) => start >= from && !isInBrackets(ahead, start - from));
  const [first] = later;
  // 从类型看,首测154处中: the whole is said behind the lead.
  if (!first || first.start - from > 40 || isWhole(first)) return null;
  const { measure } = first;
  let known: Distribution = { ...blank, measure, end: from };
  for (const [at, count] of later.entries()) {
    const words = withoutBrackets(text.slice(known.end, count.start));
    if (count.measure === '%' && share.test(words)) {
      known = { ...known, end: count.end };
      continue;
    }
    // 微博29个,共发布1992条;微信41个,…: what each of them has of another thing.
    if (known.items > 0 && count.measure !== measure && beside.test(words)) {
      known = { ...known, detailed: true, end: count.end };
      continue;
    }
    if (count.bound || count.rough || (oneClause ? /[。;]/u : /。/u).test(words)) break;
    if (known.items > 0 && (!tail.test(words) || anew.test(words) || (known.toTheEnd && /^;/u.test(words)))) break;
    const own = known.items > 0 ? words.replace(tail, '') : words;
    if (known.items > 0 && count.measure === measure && restEach.test(own))
      return { ...known, closed: true, restEach: count.value, end: count.end };
    if (known.items > 0 && restCounted.test(own) && '家个'.includes(count.measure))
      return withRest(text, known, count, later[at + 1]);
    // 受理27件,办结27件: how far it is with a part, and the next part may stand behind.
    const isState = known.items > 0 && isSettled(own) && !isSettled(first.before);
    const isOther = known.items > 0 && (isTakenApart(text, count) || actionOf(own) !== actionOf(first.before));
    if (count.measure !== measure || stops.test(own.replace(lack, '')) || isOther || isState) {
      known = { ...known, goesOn: isState || (count.measure !== measure && words.includes('、')) };
      break;
    }
    known = withItem(known, own, count);
  }
  return known.items < 2 || /^(?:%|个百分点)$/u.test(measure) ? null : known;
}

/** With one more who has, or several who have each, so many of the same. */
function withItem(known: Distribution, words: string, { value, end }: Count): Distribution {
  const { sizes, every: ofEvery, ofUnits } = sizesOf(words);
  return {
    ...known,
    readings: known.readings.flatMap(({ sum, size }) =>
      sizes.map((each) => ({ sum: sum + each * value, size: size + each })),
    ),
    items: known.items + 1,
    ofUnits: known.ofUnits && ofUnits,
    ofNames: known.ofNames || ofEvery,
    toTheEnd: /^(?:其他|其它)/u.test(words),
    end,
  };
}

/** 其余11家部门各牵头1个领域, 其余6个部门共20件. */
function withRest(text: string, known: Distribution, units: Count, next: Count | undefined): Distribution | null {
  if (next?.measure !== known.measure) return null;
  const gap = text.slice(units.end, next.start);
  const way = /^[^,;。\d]{0,8}(各|均|共)[^,;。\d]{0,8}$/u.exec(gap)?.[1];
  if (way === undefined) return null;
  const left = units.value / 100;
  const readings = known.readings.map(({ sum, size }) => ({
    sum: sum + next.value * (way === '共' ? 1 : left),
    size: size + left,
  }));
  return { ...known, readings, items: known.items + 1, closed: true, end: next.end };
}

/** How many names stand before a number: one, or those of 甲、乙各. */
function sizesOf(words: string): { sizes: readonly number[]; every: boolean; ofUnits: boolean } {
  const one = words.replace(/(?:牵头|[承交督]办|有|为|共)+$/u, '').replace(/^[、,]|.*[,;:]/gu, '');
  if (!every.test(words))
    return { sizes: [1], every: false, ofUnits: looksLikeUnit(one) && !isKindOfUnit(one.replace(/\([^()]*\)$/u, '')) };
  const list = partsOf(words.replace(every, '').replace(/^.*[,;:]/u, ''));
  return { sizes: namesJoined(list).lengths, every: list.length > 1, ofUnits: list.every(looksLikeUnit) };
}
