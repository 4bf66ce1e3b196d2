import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import { areUnits, isChange, isPlain, labelOf, type NumberedPassage } from './numbers.ts';

/** Numbers that are said one after the other of several things, each the same of its thing. */
export interface NumberList {
  readonly counts: readonly Count[];
  /** 一季度、二季度…, 上旬、中旬、下旬, 按渠道分: nothing is left out. */
  readonly full: boolean;
  /** 15个部门 of 15个部门918件,4家企业336件: the other numbers of the same things. */
  readonly beside: readonly (readonly Count[])[];
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
  // 住宅建筑4家;一季度挂牌7家: another list begins.
  if (!inside && isOfPeriod(last) !== isOfPeriod(next)) return false;
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

/** 一季度, 上旬; 一季度挂牌: with what was done in it. */
const periods =
  /^(?:.*[^\d])?(?:\d{1,2}月份?|[第]?[一二三四]季度|[上下]半年|[上中下]旬)(?:受理|办结|完成|报送|发布|挂牌|开展|组织|新增|发现|登记|上报|采用|转办|交办|检查|抽查|发生)?的?$/u;

export function isOfPeriod(count: Count): boolean {
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

export function isOfCause(count: Count): boolean {
  return /^因.{2}/u.test(labelOf(count));
}

/** 主要是…, …位居前三: others are not told. */
export function isOfSome(text: string, first: Count, last: Count): boolean {
  const sentence = Math.max(0, ...['。', ';'].map((mark) => text.lastIndexOf(mark, first.start)));
  const lead = text.slice(Math.max(text.lastIndexOf('。', first.start), first.start - 30), first.start);
  // 前3类为甲、乙、丙,分别有: however long their names are.
  const isOfFirst = /前[两二三四五六七八九十\d]+[类项位名个家]/u.test(text.slice(sentence, first.start));
  return isOfFirst || someOnly.test(lead) || amongTheFirst.test(text.slice(last.end, last.end + 12));
}

const done = /(?:采用|上报|报送|收到|受理|承办|办[结理]|发布|转载|[答回]复|整改|完成|公开|检查|合格)$/u;

/** 本级采用16条,向省里上报223条: of several things that were done. */
export function isOfSeveral(counts: readonly Count[]): boolean {
  return new Set(counts.map((count) => done.exec(labelOf(count))?.[0])).size > 1;
}
