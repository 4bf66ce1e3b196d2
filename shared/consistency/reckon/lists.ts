import { type Count, stepOf } from '../claim/counts.ts';
import { areSwapped, isMisprint } from '../claim/misprints.ts';
import { isInBrackets, partRunsIn } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import { isRounded } from '../rule/printedRate.ts';
import { areUnits, isChange, isOfOneKind, isPlain, labelOf, largestOf, type NumberedPassage } from './numbers.ts';

/** Numbers that are said one after the other of several things, each the same of its thing. */
export interface NumberList {
  readonly counts: readonly Count[];
  /** 一季度、二季度…, 上旬、中旬、下旬, 按渠道分: nothing is left out. */
  readonly full: boolean;
  /** 15个部门 of 15个部门918件,4家企业336件: the other numbers of the same things. */
  readonly beside: readonly (readonly Count[])[];
}

/** A list whose sum misses by one slip what it should come to. */
export interface MissedSum {
  readonly counts: readonly Count[];
  readonly sum: number;
  readonly whole: Count;
}

const mostPerThing = 3;
const someOnly =
  /主要|重点|较多|居前|靠前|突出|最多|最少|最高|最低|集中|前[两二三四五六七八九十\d]|后[两二三四五\d]|例如/u;
const amongTheFirst = /^(?:,?[^,;。]{0,4}(?:居|列|排)[^,;。]{0,4}[前首]|等)/u;

/** 1月109件、2月82件…; 10个镇351件,15个部门918件,4家企业336件: lists of one number or of some for each thing. */
export function listsIn({ passage: { text }, numbers }: NumberedPassage): NumberList[] {
  const plain = numbers.filter((count) => isPlain(count) && count.measure !== '分' && !isInBrackets(text, count.start));
  return Array.from({ length: mostPerThing }, (_, at) => at + 1).flatMap((period) =>
    windowsOf(text, plain, period).flatMap((window) => {
      const slots = Array.from({ length: period }, (_, slot) => window.filter((_each, at) => at % period === slot));
      return slots.map((counts) => ({
        counts,
        full: isFull(text, window, counts),
        beside: slots.filter((slot) => slot !== counts),
      }));
    }),
  );
}

/** The longest stretches in which each number is like the one so many places before it. */
function windowsOf(text: string, plain: readonly Count[], period: number): Count[][] {
  const windows: Count[][] = [];
  let window: Count[] = [];
  const close = (): void => {
    const whole = window.slice(0, window.length - (window.length % period));
    if (whole.length >= Math.max(2 * period, 3) || (whole.length === 2 && whole.every(isOfPeriod))) windows.push(whole);
  };
  for (const count of plain) {
    const last = window.at(-1);
    const model = window.at(-period);
    const goesOn =
      last &&
      isNext(text, last, count, window.length % period > 0) &&
      (window.length < period || (model && isLike(model, count, period)));
    if (goesOn) window.push(count);
    else {
      close();
      const kept = last && period > 1 && isNext(text, last, count, true) ? window.slice(1 - period) : [];
      window = [...kept, count];
    }
  }
  close();
  return period === 1 ? windows : windows.filter(([one, other]) => one && other && !sameMeasure(one, other));
}

/** Inside an item, 15个部门承办918件, nothing need part the two numbers. */
function isNext(text: string, last: Count, next: Count, inside: boolean): boolean {
  const between = text.slice(last.end, next.start);
  // 甲48个、乙27个,两类合计占50.0%;丙最少,为14个: what they are together ends a list.
  if (/合计占|共占/u.test(between)) return false;
  const gap = between.replace(/\([^()]*\)|,?占比?[^,;。]{0,10}%/gu, '');
  // 公共服务, 卫生计生: no sums.
  if (/(?:各|均|(?<!公)共|合计|总计|累计|^[,、]?计)[^,;。、]{0,6}$/u.test(next.before) || isChange(next)) return false;
  // 甲6件,乙5件,其中丙2件: of those of the last.
  if (/^[,、]?其中/u.test(next.before)) return false;
  return (inside || /[,;、和及与]/u.test(gap)) && !/。|(?:看|分|划分|其中),/u.test(gap) && gap.length <= 24;
}

function isLike(model: Count, count: Count, period: number): boolean {
  // 15个部门承办918件,4家企业承办336件: units, each with what it has.
  if (period > 1)
    return sameMeasure(model, count) || [model, count].every((each) => areUnits(each.measure) && each.after !== '');
  return sameMeasure(model, count) && (labelOf(model) !== labelOf(count) || labelOf(count) === '');
}

/** 条次 are 条. */
function sameMeasure({ measure: one }: Count, { measure: other }: Count): boolean {
  const [a, b] = [one, other].map((measure) => (measure.length === 2 ? measure.replace(/次$/u, '') : measure));
  return a === b;
}

const periods = /^(?:.*[^\d])?(?:\d{1,2}月|[第]?[一二三四]季度|[上下]半年|[上中下]旬)$/u;

function isOfPeriod(count: Count): boolean {
  return periods.test(labelOf(count));
}

const byKind = /(?:按|从)[^,;。:]{1,12}(?:分|看|来看|划分)[,:]?[^,;:。]{0,14}$/u;
const respective = /分别[^,;。]{0,6}$/u;
const fewTogether = 2000;

function isFull(text: string, window: readonly Count[], counts: readonly Count[]): boolean {
  const [first, last] = [window[0], window.at(-1)];
  if (!first || !last) return false;
  // What ends with 其他 leaves nothing out, whatever it begins with.
  // 因政策限制4件,因资金不足3件: each has its cause.
  if (counts.every(isOfCause)) return true;
  if (counts.every(isOfPeriod) || /^(?:其他|其它|其余)/u.test(labelOf(last))) return true;
  const clause = text.slice(Math.max(0, text.lastIndexOf('。', first.start)), first.start);
  const told = byKind.test(clause) || (respective.test(clause) && sumOf(counts) >= fewTogether);
  return told && !isOfSome(text, first, last);
}

function isOfCause(count: Count): boolean {
  return /^因.{2}/u.test(labelOf(count));
}

/** 主要是…, …位居前三: others are not told. */
function isOfSome(text: string, first: Count, last: Count): boolean {
  const sentence = Math.max(0, ...['。', ';'].map((mark) => text.lastIndexOf(mark, first.start)));
  const lead = text.slice(Math.max(text.lastIndexOf('。', first.start), first.start - 30), first.start);
  // 前3类为甲、乙、丙,分别有: however long their names are.
  const isOfFirst = /前[两二三四五六七八九十\d]+[类项位名个家]/u.test(text.slice(sentence, first.start));
  return isOfFirst || someOnly.test(lead) || amongTheFirst.test(text.slice(last.end, last.end + 12));
}

const done = /(?:采用|上报|报送|收到|受理|承办|办[结理]|发布|转载|[答回]复|整改|完成|公开|检查|合格)$/u;

/** 本级采用16条,向省里上报223条: of several things that were done. */
function isOfSeveral(counts: readonly Count[]): boolean {
  return new Set(counts.map((count) => done.exec(labelOf(count))?.[0])).size > 1;
}

/** Numbers that a list may come to: those said anywhere, and the totals of the annexes. */
export interface KnownWholes {
  readonly said: readonly Count[];
  readonly totals: ReadonlySet<number>;
}

const nearby = 40;
/** A smaller sum is said of something or other in any paper. */
export const telling = 5000;
/** Three large numbers of which one is all but the sum of the others are seldom so by chance. */
const large = 20_000;

/** Lists whose sum nothing says, though a number near by is so but for a slip. */
export function missedSums(own: NumberedPassage, { said, totals }: KnownWholes): MissedSum[] {
  const { text } = own.passage;
  return listsIn(own).flatMap(({ counts, full, beside }): MissedSum[] => {
    const [first, last] = [counts[0], counts.at(-1)];
    if (!first || !last) return [];
    // 7个单位上升、3个单位下降 are no part of 11项.
    const ofUnits = counts.every(({ after }) => unitKindOf(after) !== null);
    // 9个部门24项,2个街道4项,某集团2项: one alone has no number.
    if (ofUnits && counts.length < 3) return [];
    if (!full && (isOfSome(text, first, last) || isOfSeveral(counts))) return [];
    // 甲2项、乙3项,其余6个各1项: the list goes on.
    if (/^[^。;]{0,20},其[余他]\d+[^,;。\d]*各/u.test(text.slice(last.end))) return [];
    // 18件涉及接待,25人受处理;…: where neither number of these adds up to anything, others are left out.
    if (!full && beside.length > 0 && !beside.some((other) => isSumSaid(other, own, totals))) return [];
    const isWhole = (each: Count): boolean =>
      isPlain(each) &&
      (ofUnits ? areUnits(each.measure) : isOfOneKind(each.measure, first.measure)) &&
      !counts.includes(each);
    const near = [...own.numbers.toReversed(), ...own.before.slice(0, nearby)].filter(isWhole);
    const isSaid = (sum: number): boolean =>
      near.some(({ value, measure }) => value === sum && (sum >= telling || measure === first.measure)) ||
      (sum >= telling && totals.has(sum)) ||
      ((sum >= telling || ofUnits) && said.some((each) => isWhole(each) && each.value === sum));
    // 诉求39件,分别为25件、8件、6件: the whole may stand at the head of the list or at its end.
    const [behind, before] = [counts.slice(1), counts.slice(0, -1)];
    if (isSaid(sumOf(counts)) || sumOf(behind) === first.value || sumOf(before) === last.value) return [];
    if (!full && [behind, before].some((form) => isSaid(sumOf(form)))) return [];
    const parted = wholeParted(text, own.numbers, first);
    if (parted && slipOf(sumOf(counts), counts, [parted], stepOf(text, first)))
      return [{ counts, sum: sumOf(counts), whole: parted }];
    const ofCauses = counts.every(isOfCause) ? wholeAtHead(own, first) : undefined;
    if (ofCauses) return [{ counts, sum: sumOf(counts), whole: ofCauses }];
    const months = [counts, behind].find((form) => form.length > 1 && form.every(isOfPeriod)) ?? [];
    const ofAll = wholeBeside(own, months);
    if (ofAll && !isRounded(ofAll, months, sumOf(months)))
      return [{ counts: months, sum: sumOf(months), whole: ofAll }];
    const tried: readonly (readonly [readonly Count[], readonly Count[]])[] = [
      [counts, full ? near : [...near.slice(0, 6), ...largestOf(near)]],
      ...(counts.length > 3 || (counts.length === 3 && first.value >= large)
        ? ([
            [behind, [first]],
            [before, [last]],
          ] as const)
        : []),
    ];
    for (const [form, wholes] of tried) {
      const sum = sumOf(form);
      if (wholes.some((each) => isRounded(each, form, sum))) return [];
      const whole =
        full || sum >= telling ? slipOf(sum, form, wholes, stepOf(text, first), full || beside.length > 0) : undefined;
      if (whole) return [{ counts: form, sum, whole }];
    }
    return [];
  });
}

function isSumSaid(counts: readonly Count[], own: NumberedPassage, totals: ReadonlySet<number>): boolean {
  const sum = sumOf(counts);
  const near = [...own.numbers, ...own.before.slice(0, nearby)];
  const isWhole = (each: Count): boolean =>
    !counts.includes(each) && isOfOneKind(each.measure, counts[0]?.measure ?? '');
  return totals.has(sum) || near.some((each) => each.value === sum && isWhole(each));
}

/** 28个,关停9个,保留19个; 问题41个:栏目14个、错别字17处、断链10条: the whole and the parts of lists that add up to the number right before. */
export function sumsHeld(own: NumberedPassage): readonly (readonly Count[])[] {
  const { text } = own.passage;
  const lists = listsIn(own).flatMap(({ counts }) => [counts, counts.slice(1)]);
  const runs = partRunsIn(text, own.numbers).map(({ counts }) => counts);
  return [...lists, ...runs].flatMap((counts) => {
    const [first] = counts;
    const whole = own.numbers.findLast(({ end, start }) => first && end <= first.start && !isInBrackets(text, start));
    // 甲5个、乙2个、丙3个: the first is one of them, and no whole.
    const isBeside = whole && first && !/^、|[。;]/u.test(text.slice(whole.end, first.start));
    // 问题43个,涉及10个单位,已整改33个: units are no part of what they have.
    const ofUnits = new Set(counts.map(({ after }) => unitKindOf(after) !== null));
    return isBeside && ofUnits.size === 1 && counts.length >= 2 && isPlain(whole) && whole.value === sumOf(counts)
      ? [[whole, ...counts]]
      : [];
  });
}

/** 第三季度共619场次,7月、8月、9月分别为210场次、121场次、288场次: a list of all stands right behind its whole. */
function wholeBeside({ passage: { text }, numbers }: NumberedPassage, counts: readonly Count[]): Count | undefined {
  const [first] = counts;
  const whole = numbers[numbers.indexOf(first as Count) - 1];
  if (!first || !whole || !isPlain(whole) || whole.measure !== first.measure) return undefined;
  const isAll = /(?:共|总|合计|累计)[^,;。\d]{0,10}$/u.test(whole.before);
  return isAll && /^[^,;。\d]{0,6},(?:其中,?)?[^,;。]{0,24}$/u.test(text.slice(whole.end, first.start))
    ? whole
    : undefined;
}

/** 29个承办单位中,10个镇…,15个部门…: the number that the list begins to take apart. */
function wholeParted(text: string, numbers: readonly Count[], first: Count): Count | undefined {
  const whole = numbers[numbers.indexOf(first) - 1];
  const parts = whole && isPlain(whole) && isOfOneKind(whole.measure, first.measure);
  return parts && /^[^,;。\d]{0,10}中,$/u.test(text.slice(whole.end, first.start)) ? whole : undefined;
}

/** 9件C类件中,建议5件、提案4件;因政策限制4件,…: what the sentence takes apart again and again. */
function wholeAtHead({ passage: { text }, numbers }: NumberedPassage, first: Count): Count | undefined {
  const start = text.lastIndexOf('。', first.start) + 1;
  const whole = numbers.find((each) => each.start >= start);
  const isParted = whole && whole.measure === first.measure && /^[^,;。\d]{0,10}中,/u.test(text.slice(whole.end));
  return isParted ? whole : undefined;
}

/** The number that the sum misses by a misprint of it, or by two digits of a part that changed places, and least. */
export function slipOf(
  sum: number,
  parts: readonly Count[],
  wholes: readonly Count[],
  step: number,
  full = true,
): Count | undefined {
  const digits = (value: number): string => String(Math.round(value / step));
  const swapped = (one: number, right: number): boolean => areSwapped(digits(one), digits(right));
  const off = ({ value }: Count): number => Math.abs(value - sum);
  // Of some things only a total can be missed by two digits of one of them.
  const isTotal = ({ before }: Count): boolean => full || /共|总|全|合计|累计/u.test(before);
  const isSlip = (each: Count): boolean =>
    isMisprint({ value: each.value, step }, sum) ||
    (isTotal(each) && parts.some((part) => swapped(part.value, part.value + each.value - sum)));
  return wholes.filter(isSlip).sort((a, b) => off(a) - off(b))[0];
}
