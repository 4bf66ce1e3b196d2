import type { Count } from '../claim/counts.ts';
import { sumOf } from '../claim/sums.ts';
import { isOpposite } from '../rule/bothKinds.ts';
import { togetherOf } from '../rule/printedRate.ts';
import { asListed, inList } from './listedShares.ts';
import { calledSo, isOfOneKind, isPlain, joinedList, largestOf, type NumberedPassage, runUpTo } from './numbers.ts';
import { type Grade, printNumber, type Reckoning } from './reckoning.ts';
import { type Part, partOf, partsOf, relativeBlur, wordsOf } from './shareParts.ts';

const shareWords =
  /占[^,;。]{1,14}的$|(?:率|占比?|比例|比重|完成面|覆盖面)(?:仅|约|已|的?比[例重])?(?:占|达到?|为|是|均为|只有)?$/u;
const change = /同比|环比|增长|下降|上升|提[高升]|减少|增加|[增降涨跌升]幅|较|比(?![例重])/u;

/** 275件,占54.7%; 网络申请占46.9%; 甲与乙合计占44.7%; 办结率: a rate out of the numbers that its words point to. */
export function sharesOf(own: NumberedPassage, rate: Count, wholes: readonly number[]): Reckoning[] {
  const { passage, numbers, before } = own;
  const { text } = passage;
  // 分别下降28.1%、31.0%: both are changes.
  const [head = rate] = joinedList(text, numbers, rate);
  if ([rate, head].some((each) => change.test(each.before.replace(/占比|比[例重]/gu, '')))) return [];
  const bracketed = text.charAt(rate.start - 1) === '(';
  const stated = [...ofStated(text, numbers, rate), ...asListed(own, rate)];
  if (stated.length > 0) return stated;
  if (!bracketed && !shareWords.test(wordsOf(text, rate)) && inList(text, numbers, rate) === null) return [];
  const parts = partsOf(own, rate);
  if (parts.length === 0) return [];
  const near = numbers.filter((each) => isPlain(each) && each !== rate);
  const far = before.filter(isPlain);
  const of = wholeNamed(rate);
  const named = of === null ? [] : [...calledSo(text, near, of), ...calledSo('', far, of)];
  return parts.flatMap((part) => {
    const isLike = ({ measure }: Count): boolean => isOfOneKind(measure, part.measure);
    const alike = far.filter(isLike);
    // 其中乙组不合格5个,合格率: of those of 乙组.
    const ofSome = part.left && /其中/u.test(text.slice(text.lastIndexOf('。', rate.start), rate.start));
    const run = part.called ? wholeOfRun(text, numbers.slice(0, numbers.indexOf(rate)), part, [...near, ...far]) : [];
    const [own] = part.of;
    const both = own ? near.filter((each) => each.end <= own.start && isOpposite(rate, each)) : [];
    const all = [
      ...run,
      ...(own ? both.map((each) => wholeOf(togetherOf(own, each), 'far')) : []),
      ...named.filter(isLike).map((whole) => wholeOf(whole, isTold(part, named, numbers) ? 'told' : 'named')),
      ...[...near.filter(isLike), ...alike.filter(isTotal), ...largestOf(alike)].map((whole) =>
        wholeOf(whole, ofSome ? 'far' : 'near'),
      ),
      ...[...near, ...far].map((whole) => wholeOf(whole, 'far')),
      ...wholes.map((value): Whole => ({ value, blur: 0, grade: 'far', of: [] })),
    ];
    return all
      .filter(({ value }) => value > part.value || (value === part.value && rate.value === 10_000))
      .map((whole) => shareOf(part, whole));
  });
}

/** 约稿加分合计135分,…总得分2093分。约稿加分占总得分的: the paragraph has one number of each name. */
function isTold(part: Part, [whole, ...others]: readonly Count[], numbers: readonly Count[]): boolean {
  if (part.called !== true || !whole || others.length > 0) return false;
  return [whole, ...part.of].every((each) => numbers.includes(each)) && !part.of.includes(whole);
}

/** A share stands near the list that it is of. */
const mostBehind = 10;

/** 问题23个…东片7个、中片5个、西片11个,西片占47.8%: of what the list that it stands in comes to, where that was said. */
function wholeOfRun(text: string, earlier: readonly Count[], { of }: Part, said: readonly Count[]): Whole[] {
  const last = earlier
    .slice(-mostBehind)
    .findLast((count) => of.every((part) => runUpTo(text, earlier, count).includes(part)));
  const full = last ? runUpTo(text, earlier, last) : [];
  // 信息2127条,其中甲735条、乙376条: the whole may stand at the head of its list.
  const behind = full.slice(1);
  const isHeaded = behind.length > 1 && !of.includes(full[0] as Count) && sumOf(behind) === full[0]?.value;
  const run = isHeaded ? behind : full;
  const value = sumOf(run);
  const isSaid = said.some((count) => count.value === value && isOfOneKind(count.measure, run[0]?.measure ?? ''));
  return run.length > of.length && run.length > 2 && isSaid ? [{ value, blur: 0, grade: 'named', of: run }] : [];
}

/** 合计纠正6件,占已审结的8件的75.0%: the whole stands in the words of the share. */
function ofStated(text: string, numbers: readonly Count[], rate: Count): Reckoning[] {
  const at = numbers.indexOf(rate);
  const [part, whole] = numbers.slice(Math.max(0, at - 2), at);
  if (!part || !whole || !isPlain(part) || !isPlain(whole) || !isOfOneKind(part.measure, whole.measure)) return [];
  const beside =
    /占[^,;。]{0,14}$/u.test(whole.before) && /^[^,;。、]{0,8}的$/u.test(text.slice(whole.end, rate.start));
  const goesOn = /^[^,;。\d]{0,12},[^,;。\d]{0,16}$/u.test(text.slice(part.end, whole.start));
  if (!beside || !goesOn || part.value > whole.value) return [];
  return [{ ...shareOf(partOf(part), wholeOf(whole, 'named')), grade: 'told' }];
}

interface Whole {
  readonly value: number;
  readonly blur: number;
  readonly grade: Grade;
  readonly of: readonly Count[];
}

function wholeOf(count: Count, grade: Grade): Whole {
  return { value: count.value, blur: relativeBlur(count), grade, of: [count] };
}

/** 0.01亿 is so rough that its share proves nothing. */
const roughest = 0.05;

function shareOf({ value, measure, said, left, blur: own, of: parts }: Part, whole: Whole): Reckoning {
  const of = printNumber(whole.value);
  const share = (value / whole.value) * 10_000;
  const [blur, grade] = [share * (own + whole.blur), own > roughest ? 'far' : whole.grade];
  const terms = [...parts, ...whole.of];
  return left
    ? { value: 10_000 - share, blur, grade, of: terms, how: `(${of}－${said})÷${of} 是` }
    : { value: share, blur, grade, of: terms, how: `${said}÷${of} 是`, left: whole.value - value, kind: measure };
}

/** 办结 of 占办结数的. */
function wholeNamed({ before }: Count): string | null {
  return /占(?:全部)?([^,;。]{2,8}?)(?:总?[数量]|件)?的$/u.exec(before)?.[1] ?? null;
}

/** 共35个, 全县: a number that may well be the whole of another. */
function isTotal({ before }: Count): boolean {
  return /共|全[县市区旗州]|总|合计|列入|应|^$/u.test(before.slice(-10));
}
