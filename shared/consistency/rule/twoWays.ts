import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { changed } from '../reckon/changeWords.ts';
import { isOfOneKind } from '../reckon/numbers.ts';
import { isRounded } from './printedRate.ts';
import { inPassage } from './report.ts';
import { isSlip } from './sums.ts';

/** Two ways that things go, of which each goes one; `all`: there is hardly a third. */
interface TwoWays {
  readonly one: RegExp;
  readonly other: RegExp;
  readonly all: boolean;
}

const ways: readonly TwoWays[] = [
  {
    one: /(?:直接|当场|在线|即时|自行|现场)(?:答复|回复|解答|办理|办结|处理)|直办|自办|即办/u,
    other: /转办|转派|转交|转送|派单|派发|分派|交办|交由/u,
    all: false,
  },
  { one: /(?<!未)(?:按[期时]|如期)/u, other: /逾期|超[期时]|未按[期时]/u, all: false },
  {
    one: /(?<![未在])(?:办结|办理完毕|处理完毕)|已(?:办理|处理)/u,
    other: /正在[^,;。]{0,4}(?:办|处)理|在办|(?:办|处)理中|未办结/u,
    all: true,
  },
];

/** What came in, or was given out to be done. */
const whole = /共|总|受理|收到|接到|接听|登记|办理|形成|[转交]办|转派|派[单发]|诉求|工单|来[件电信]/u;
const third = /退[回单]|不予|无效|撤|重复|其[他余它]|另|剩余|[尚仍]|未|正在|在办|逾期|超[期时]|延期/u;

/** 受理工单506件。转交各单位495件,直接办理11件: what goes one way and what goes the other come to the number that stands before them. */
export function checkTwoWays(passage: Passage, said: readonly Count[]): Discrepancy[] {
  const counts = passage.counts.filter(({ measure }) => measure !== '%' && measure !== '个百分点');
  return counts.flatMap((first, at): Discrepancy[] => {
    const [second, next] = [counts[at + 1], counts[at + 2]];
    const own = second && areBeside(passage.text, first, second) ? waysOf(first, second) : undefined;
    if (!second || !own || goesOn(passage.text, second, next)) return [];
    const total = wholeBefore(passage.text, counts.slice(0, at), first, second);
    if (!total) return [];
    const parts = [first, second];
    const sum = sumOf(parts);
    const others = said.filter((each) => !parts.includes(each) && isOfOneKind(each.measure, first.measure));
    // 网上90件,电话直接答复80件,转办30件: what stands before them may be a part itself.
    const sums = [sum, sum + total.value, sum + (next?.value ?? 0)];
    if (others.some(({ value }) => sums.includes(value)) || isRounded(total, parts, sum)) return [];
    const off = Math.abs(total.value - sum);
    const isNear = off * (own.all ? 4 : 20) <= total.value;
    if (!isNear && !isSlip(total.value, sum, [first.value, second.value])) return [];
    const [claimed, found] = [total.value, sum].map((value) => `${printHundredths(value)}${total.measure}`);
    const message = `去向不同的两部分相加是 ${printAdded(parts)}＝${found}，前面说的是 ${claimed}。请核对总数和各项。`;
    const claim = {
      severity: 'doubt',
      rule: 'opposites',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return inPassage(passage, first.start, second.end, claim);
  });
}

/** 直办A件,转办B件 with no more between them than their rates. */
function areBeside(text: string, first: Count, second: Count): boolean {
  const gap = text.slice(first.end, second.start);
  return (
    isOfOneKind(first.measure, second.measure) &&
    [first, second].every(({ bound, rough }) => !bound && !rough) &&
    !/其中|。/u.test(gap) &&
    gap.length <= 48 &&
    /^[^,;、。\d]{0,6}(?:\([^()]*\))?[,;、]/u.test(gap)
  );
}

function waysOf(first: Count, second: Count): TwoWays | undefined {
  const [a, b] = [labelOf(first), labelOf(second)];
  const goes = ({ one, other }: TwoWays, label: string, way: RegExp): boolean =>
    way.test(label) && !(way === one ? other : one).test(label);
  return ways.find(
    (each) =>
      (goes(each, a, each.one) && goes(each, b, each.other)) || (goes(each, a, each.other) && goes(each, b, each.one)),
  );
}

/** The words of its own clause: 、二级单位逾期回复. */
function labelOf({ before }: Count): string {
  return before.replace(/^.*[、和及]/u, '');
}

/** 按时办结31件、超时办结6件、正在办理3件: there is a third way, and perhaps more. */
function goesOn(text: string, second: Count, next: Count | undefined): boolean {
  if (!next || !isOfOneKind(second.measure, next.measure)) return false;
  const gap = text.slice(second.end, next.start);
  return /^[^,;、。\d]{0,6}、[^,;。]{0,16}$/u.test(gap) || (/^[^。]{0,24}$/u.test(gap) && third.test(labelOf(next)));
}

/** The number right before them, or the one that two others between it and them come to. */
function wholeBefore(text: string, before: readonly Count[], first: Count, second: Count): Count | null {
  const said = before.filter((each) => !changed.test(each.before));
  const [total, one, other] = said.slice(-3);
  if (
    total &&
    one &&
    other &&
    waysOf(one, other) &&
    sumOf([one, other]) === total.value &&
    isOfOneKind(total.measure, first.measure)
  )
    return total;
  const last = said.at(-1);
  return last && isWhole(text, last, first, second) ? last : null;
}

function isWhole(text: string, total: Count, first: Count, second: Count): boolean {
  const gap = text.slice(total.end, first.start);
  return (
    isOfOneKind(total.measure, first.measure) &&
    !total.bound &&
    !total.rough &&
    total.value > Math.min(first.value, second.value) &&
    whole.test(`${total.before}${total.after}`) &&
    !/、/u.test(gap.slice(0, 1)) &&
    !/其中|[。;].*[。;]/u.test(gap) &&
    gap.length <= 60
  );
}
