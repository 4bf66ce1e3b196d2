import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { isOpposite } from '../rule/bothKinds.ts';
import { isRate } from '../rule/printedRate.ts';
import { sentenceStart } from './compared.ts';
import { isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';
import { relativeBlur } from './shareParts.ts';

/** 建档 of 建档率, 按时报送 of 按时报送率为. */
const ofRate =
  /^(?:其中|总体|综合|全[县市区州旗]|平均|[、(])*(\p{Script=Han}{1,8}?)(?:率|占比|比例)(?:仅|约)?(?:为|是|达到?|有)?$/u;
/** What makes another number of the same verb. */
const sorts = ['按期', '按时', '及时', '限时', '提前', '首次', '初次', '一次', '复', '再', '新', '累计', '实际'];
const denied = /[未不没无非超逾]|尚|待|正在|结转|继续|其[余他]|剩余/u;
/** What a part is taken of. */
const ofAll = /应|共|总|全部|受理|承办|收到|登记|下达|计划|安排|列入|参[加评]|任务|抽[查检]|检查|回访|[交转派]办|^$/u;

/** 含上月结转8件: more may be done than came in. */
const fromBefore = /结转|[上去前]一?[年月季期]|往[年期]|历年|[包含]含?|存量|累计/u;

const share = /^[,、(]?(?:约|仅)?占比?(?:总[数量]的|全部的)?(?:为|达|约)?$/u;

/** 来信90封,其中甲38封,占42.2%;乙23封,占25.6%: of the number that is taken apart. */
export function shareBeside({ passage: { text }, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const at = numbers.indexOf(rate);
  const part = numbers[at - 1];
  if (!part || !isPlain(part) || !share.test(rate.before) || part.before.includes('占')) return [];
  if (!/^[,、(]?$/u.test(text.slice(part.end, rate.start - rate.before.replace(/^[,、(]/u, '').length))) return [];
  const start = text.lastIndexOf('。', part.start) + 1;
  const [head = '', ...more] = text.slice(start, part.start).split('其中');
  const whole = numbers.findLast(({ start: from, end }) => from >= start && end <= start + head.length);
  const gap = whole ? text.slice(whole.end, start + head.length) : '';
  if (more.length !== 1 || !whole || !isPlain(whole) || whole.measure !== part.measure) return [];
  if (!/^[^,;。\d]{0,8}[,:(]$/u.test(gap) || whole.value < part.value) return [];
  return [shareOf(part, whole)];
}

/**
 * 应建档案88份,已建83份,建档率94.3%; 751名窗口人员中,628人通过,通过率83.6%: the rate right behind a whole and a part of it, whose name
 * is made of their words.
 */
export function rateBeside({ passage: { text }, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const at = numbers.indexOf(rate);
  const [whole, part] = numbers.slice(Math.max(0, at - 2), at);
  const stem = ofRate.exec(rate.before)?.[1];
  if (stem === undefined || !whole || !part || ![whole, part].every(isPlain)) return [];
  if (whole.before.endsWith(stem) && isOpposite(rate, part)) return ofBoth(text, whole, part, rate);
  if (!isSameThing(whole, part) || isInBrackets(text, part.start)) return [];
  if (isFailing(part, stem)) return ofPassed(text, whole, part, rate);
  const start = sentenceStart(text, rate.start);
  // 应报送68份,按时报送74份: more than all of them is wrong in itself; 受理50件,办结57件: not where some are from before.
  const isMore = part.value > whole.value && !/应/u.test(whole.before);
  if (isMore && (rate.value > 10_000 || fromBefore.test(text.slice(start, rate.start)))) return [];
  const between = text.slice(whole.end, part.start);
  const behind = text.slice(part.end, rate.start);
  if (whole.start < start || between.length > 24 || !/^[^,、(\d]{0,14}[,、(]/u.test(behind)) return [];
  // 已办结51件,正在办理7件,办结率; 即时答复1335件,派单567件,派单率: two parts of something else.
  if (isPartOf(whole, part, stem) || !(ofAll.test(whole.before) || /中,/u.test(between))) return [];
  const own = `${part.before}${part.after}`;
  if (!isNameOf(stem, own, `${text.slice(start, part.end)}${part.after}`)) return [];
  return [shareOf(part, whole)];
}

/** So much of a whole, right to the last digit that both print. */
export function shareOf(part: Count, whole: Count): Reckoning {
  const value = (part.value / whole.value) * 10_000;
  const blur = value * (relativeBlur(part) + relativeBlur(whole));
  const how = `${printNumber(part.value)}÷${printNumber(whole.value)} 是`;
  return { value, blur, how, grade: 'told', of: [part, whole] };
}

/** 按时答复82件,超时答复9件,按时答复率90.1%: of both together. */
function ofBoth(text: string, one: Count, other: Count, rate: Count): Reckoning[] {
  if (one.measure !== other.measure || !/^[^,;。\d]{0,4}[,、][^,;。]{0,10}$/u.test(text.slice(one.end, other.start)))
    return [];
  if (!/^[^,;。\d]{0,4},[^,;。\d]{0,12}$/u.test(text.slice(other.end, rate.start))) return [];
  const sum = one.value + other.value;
  const how = `${printNumber(one.value)}÷(${printNumber(one.value)}＋${printNumber(other.value)}) 是`;
  return [{ value: (one.value / sum) * 10_000, how, grade: 'told', of: [one, other] }];
}

function isFailing({ before }: Count, stem: string): boolean {
  return new RegExp(`^[,、(]?(?:其中)?(?:有|尚|仍)?[不未]${stem}(?:的|的有)?$`, 'u').test(before);
}

/** 账号22个、不合格2个,合格率90.9%: of what does not fail, where the rate is that of so many of this whole, if not of so many as are said. */
function ofPassed(text: string, whole: Count, part: Count, rate: Count): Reckoning[] {
  const isBeside =
    /^[^,;。\d]{0,6}[,、(]/u.test(text.slice(whole.end, part.start)) &&
    /^[^,;。\d]{0,4}[,)]{1,2}[^,;。\d]{0,12}$/u.test(text.slice(part.end, rate.start));
  const passed = Math.round((rate.value * whole.value) / 1_000_000) * 100;
  const isSo =
    whole.value <= mostTelling * 10 ** rate.decimals && isRate(passed, whole.value, rate.value, rate.decimals);
  if (!isBeside || !isSo || part.value > whole.value) return [];
  return [{ ...shareOf({ ...part, value: whole.value - part.value }, whole), of: [part, whole] }];
}

/** Of more, any rate is one of some number of them, in hundredths. */
const mostTelling = 2000;

function isPartOf({ before }: Count, part: Count, stem: string): boolean {
  const isDone = before.includes(stem) && !/应|需/u.test(before);
  // 起诉30.8万人,不起诉12.2万人,不诉率: both kinds.
  return isDone || (denied.test(part.before) && before.length > 1 && part.before.endsWith(before.slice(-2)));
}

function isSameThing(whole: Count, part: Count): boolean {
  return isOfOneKind(whole.measure, part.measure) || [whole, part].every(({ measure }) => '名人'.includes(measure));
}

/** Every character of the name stands there, some of them at the part, and neither has a sort that the other has not. */
function isNameOf(stem: string, own: string, said: string): boolean {
  if (![...stem].every((each) => said.includes(each)) || ![...stem].some((each) => own.includes(each))) return false;
  return sorts.every((sort) => own.includes(sort) === stem.includes(sort)) && denied.test(own) === denied.test(stem);
}
