import type { Count } from '../claim/counts.ts';
import { levelCalled } from '../rule/levelDirections.ts';
import { apart, comparedIn, grows } from './compared.ts';
import { joinedList, type NumberedPassage, runUpTo } from './numbers.ts';
import { type Grade, printNumber, type Reckoning } from './reckoning.ts';

/** 比…高1.1个百分点, 两者相差35.7个百分点: between two rates that the paper says. */
export function pointsOf({ passage, numbers, before }: NumberedPassage, points: Count): Reckoning[] {
  const { text } = passage;
  const isRate = ({ measure, rough, bound }: Count): boolean => measure === '%' && !rough && bound === null;
  const at = numbers.indexOf(points);
  const own = numbers.slice(0, at).filter((each) => isRate(each) && !grows.test(each.before));
  const later = numbers.slice(at + 1).filter(isRate);
  const rates = own.length >= 2 ? own : [...before.filter(isRate).slice(0, 8).reverse(), ...own];
  const [first, second] = [rates.at(-2), rates.at(-1)];
  const [subject, other] = comparedIn(text, points.start);
  const called = other === undefined ? [] : ratesCalled([...own, ...before.filter(isRate)], other);
  const last = own.at(-1);
  const run = last ? runUpTo(text, own, last) : [];
  const ends = [...(run.length > 1 ? run : rates)].sort((a, b) => a.value - b.value);
  const together = last ? joinedList(text, own, last) : [];
  const list = joinedList(text, numbers, points);
  // 接通率98.6%,满意率99.2%,较上月分别提高0.4、0.6个百分点: one for each, wherever each stands.
  const isOneEach = list.length === own.length && /分别/u.test(list[0]?.before ?? '');
  // 较上月分别上升1.2个、0.4个和下降0.3个: of what each was then.
  const isOfThen = /(?:[较比](?:上|去|同期|\d)|[同环]比)[^,;。]*分别/u.test(list[0]?.before ?? '');
  const respective = isOfThen || (list.length > 1 && (together.length === list.length || isOneEach));
  return [
    ...ofListed(text, numbers, points),
    ...toAim(text, numbers, points),
    // 90.6%和90.4%,高于平均水平0.3和0.1个百分点: each is held to a third, and not to the other.
    ...(respective ? [] : between(first, second, 'near')),
    ...(respective || other === undefined ? [] : ofNamed(text, own, subject, other)),
    ...(apart.test(points.before) ? between(ends[0], ends.at(-1), 'near') : []),
    ...called.flatMap((base) => own.slice(-4).flatMap((now) => between(now, base, 'near'))),
    ...[...rates, ...later].flatMap((one, index, all) =>
      all.slice(index + 1).flatMap((each) => between(one, each, 'far')),
    ),
  ];
}

/** 建档率96.5%,高于80%的目标值16.5个百分点: from what is asked for. */
function toAim(text: string, numbers: readonly Count[], points: Count): Reckoning[] {
  const at = numbers.indexOf(points);
  const [now, aim] = numbers.slice(Math.max(0, at - 2), at);
  if (now?.measure !== '%' || aim?.measure !== '%' || now.bound !== null || now.rough || grows.test(now.before))
    return [];
  if (!/(?:高于|低于|超过|未达到?|不及)[^,;。\d]{0,12}$/u.test(aim.before)) return [];
  if (
    !/^的?[^,;。\d]{0,6}(?:目标|要求|标准|任务|计划|平均|水平|进度)[^,;。\d]{0,4}$/u.test(
      text.slice(aim.end, points.start),
    )
  )
    return [];
  return /^[^,;。\d]{0,4},[^,;。\d]{0,14}$/u.test(text.slice(now.end, aim.start)) ? between(now, aim, 'told') : [];
}

/** 按期办结率、满意率分别较4月份的98.22%、96.61%提升1.34、1.02个百分点: the first of the first, the second of the second. */
function ofListed(text: string, numbers: readonly Count[], points: Count): Reckoning[] {
  const list = joinedList(text, numbers, points);
  const [head] = list;
  const last = numbers[numbers.indexOf(head ?? points) - 1];
  if (!head || !last || list.length < 2) return [];
  const bases = joinedList(text, numbers, last);
  const from = bases[0]?.start ?? last.start;
  const names = /([^,;:。]{2,40}?)分别[较比][^,;。]*$/u.exec(text.slice(0, from))?.[1]?.split(/[、和及与]/u) ?? [];
  const at = list.indexOf(points);
  const [base, name] = [bases[at], names[at]];
  if (bases.length !== list.length || names.length !== list.length || !base || name === undefined) return [];
  const now = ratesCalled(
    numbers.filter(({ end, measure }) => end <= from && measure === '%'),
    name,
  ).at(-1);
  return between(now, base, 'named');
}

/** 乡镇、部门满意率分别为96.38%、96.04%,乡镇高于部门; 县98.4%;部门96.0%,低于县: what is said of the one and of the other. */
function ofNamed(text: string, rates: readonly Count[], subject: string | undefined, other: string): Reckoning[] {
  const now = subject === undefined ? rates.at(-1) : levelCalled(text, rates, subject);
  const base = levelCalled(
    text,
    rates.filter((rate) => rate !== now),
    other,
  );
  const isAlike = now !== undefined && base !== undefined && kindOf(text, rates, now) === kindOf(text, rates, base);
  return between(now, base, isAlike ? 'told' : 'near');
}

/** 解读率 of ,解读率98.4%; of a list what stands before its first. */
function kindOf(text: string, rates: readonly Count[], rate: Count): string {
  const first = joinedList(text, rates, rate)[0] ?? rate;
  return first.before.replace(/(?:分别|依次)?[为是]?$/u, '').slice(-3);
}

/** 满意率 of 全县满意率: said of it before, nearest first. */
function ratesCalled(rates: readonly Count[], words: string): Count[] {
  const bare = words.replace(/^(?:全[县市区州旗]|总体|平均)|(?:平均)?(?:水平)?$/gu, '');
  return bare.length < 2 ? [] : rates.filter(({ before }) => before.replace(/(?:为|是|达到?)$/u, '').endsWith(bare));
}

function between(one: Count | undefined, other: Count | undefined, grade: Grade): Reckoning[] {
  if (!one || !other || one === other) return [];
  const how = `${printNumber(one.value)}%与 ${printNumber(other.value)}%相差`;
  return [{ value: Math.abs(one.value - other.value), how, grade, of: [one, other] }];
}
