import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { blurOf } from '../rule/printedRate.ts';
import { sentenceStart } from './compared.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning, rounded } from './reckoning.ts';
import { sharesOf } from './shares.ts';

/** A plan and what was done of it: nothing else is left of them. */
const planned = /计划|预算|概算|任务|目标|送审|合同|应|共|总|安排|下达|核定/u;
const doneOfIt = /完成|实际|已|支出|成交|执行|使用|拨付|投入|到位|审定|中标|结算|兑付|发放/u;
const leftOfPlan =
  /(?:还需|尚需|仍需|还差|尚差|剩余|结余|节约|节省|核减|审减|尚未完成|未完成)(?:完成|投入|办理|整改|资金|投资|财政资金|金额)?(?:为|了|约)?$/u;

/** 超额完成823万元. */
const beyondPlan = /(?:超额|超出|超计划|多)(?:完成)?(?:了|计划|任务)?$/u;

/** 计划投资9亿元,完成投资7.5亿元,占年度计划的83.3%,还需完成1.5亿元: shares of it may stand between. */
function ofPlan(text: string, numbers: readonly Count[], rest: Count): Reckoning[] {
  const start = sentenceStart(text, rest.start);
  const [plan, done, ...more] = numbers.filter(
    (each) => each.start >= start && each.end <= rest.start && each.measure !== '%',
  );
  const isMore = beyondPlan.test(rest.before);
  if (!plan || !done || more.length > 0 || !(isMore || leftOfPlan.test(rest.before))) return [];
  if (![plan, done].every((each) => isPlain(each) && each.measure === rest.measure)) return [];
  if (!planned.test(plan.before) || !doneOfIt.test(done.before)) return [];
  const [from, to] = isMore ? [done, plan] : [plan, done];
  if (from.value < to.value) return [];
  const how = `${printNumber(from.value)}减去 ${printNumber(to.value)}是`;
  const blur = blurOf(plan) + blurOf(done);
  return [{ value: from.value - to.value, blur, how, grade: 'told', of: [plan, done] }];
}

const goesOn = /正在|尚未|结转|剩余|[仍还尚]有/u;
/** 不合格3个 are left; 用电不规范3处 are of a kind. */
const isLeft = /正在|尚未|结转|未|待|剩余|[仍还尚]有|(?<=^[,、;]?(?:其中|[仍尚有而])*)不(?=[^,;。]{1,6}$)/u;

/** 1605件已办结1593件,正在办理12件: what is left of the one before the last when the last is taken off. */
export function restsOf({ passage, numbers, before }: NumberedPassage, rest: Count): Reckoning[] {
  const { text } = passage;
  const left = ofPlan(text, numbers, rest);
  if (left.length > 0) return left;
  if (!isLeft.test(rest.before) || isInBrackets(text, rest.start)) return [];
  const from = sentenceStart(text, rest.start);
  const earlier = numbers
    .slice(0, numbers.indexOf(rest))
    .filter((each) => isPlain(each) && each.start >= from && each.measure === rest.measure);
  const part = earlier.at(-1);
  if (!part || (earlier.length === 1 && !goesOn.test(rest.before))) return [];
  const isWhole = earlier.length === 2 || isTakenApart(earlier.slice(0, -1));
  if (earlier.length > 1 && !isWhole) return [];
  // 应办理511件。…办结498件,结转13件: the whole may have been said before.
  const ahead = numbers.filter(({ end }) => end <= from).toReversed();
  const said = [...ahead, ...before].filter((each) => isPlain(each) && each.measure === rest.measure);
  const wholes = isWhole ? earlier.slice(0, 1) : said.filter(({ before: words }) => /应|共/u.test(words)).slice(0, 3);
  return wholes
    .filter(({ value }) => value > part.value)
    .map((whole) => ({
      value: whole.value - part.value,
      // 21.36万件、18.02万件: each is rounded by itself.
      blur: blurOf(whole) + blurOf(part),
      how: `${printNumber(whole.value)}减去 ${printNumber(part.value)}是`,
      grade: 'near',
      of: [whole, part],
    }));
}

/** 问题33个,其中甲5个、乙10个、丙18个;已整改14个: parts that come to the whole stand between. */
function isTakenApart([whole, ...parts]: readonly Count[]): boolean {
  return parts.length > 1 && parts.reduce((sum, { value }) => sum + value, 0) === whole?.value;
}

const others =
  /(?<![及和与或])(?:其余|其他|其它|剩余|剩下|余下|还剩)(?:的?\d+[\p{Script=Han}]{1,4}?)?[^,;。\d]{0,10}$/u;

/** 9次中…,其中3次超过2小时,其余6次: what the parts that stand between leave of the whole. */
export function othersOf(own: NumberedPassage, rest: Count, wholes: readonly number[]): Reckoning[] {
  const { passage, numbers } = own;
  const { text } = passage;
  const start = sentenceStart(text, rest.start);
  if (!isPlain(rest) || isChange(rest) || !others.test(text.slice(start, rest.start))) return [];
  if (isInBrackets(text, rest.start) || /各|均/u.test(rest.before)) return [];
  const earlier = numbers
    .slice(0, numbers.indexOf(rest))
    .filter((each) => each.start >= start && !isInBrackets(text, each.start));
  return [...besideShare(own, rest, earlier, wholes), ...(isLast(own, rest) ? afterParts(own, rest, earlier) : [])];
}

/** 共7项,占全年计划的58.3%,剩余5项: of the whole that the share is of. */
function besideShare(
  own: NumberedPassage,
  rest: Count,
  earlier: readonly Count[],
  wholes: readonly number[],
): Reckoning[] {
  const shares = earlier.filter(({ measure, bound, rough }) => measure === '%' && !bound && !rough);
  const share = shares.at(-1);
  // 甲类占53.30%,乙类占44.58%,其他类13058件: what more than one share leaves.
  if (!share || shares.length > 1) return [];
  const step = 10 ** (2 - Math.min(2, share.decimals)) || 1;
  return sharesOf(own, share, wholes)
    .filter(({ value, kind }) => rounded(value, step) === share.value && kind === rest.measure)
    .flatMap(({ left, of = [], grade }) =>
      left === undefined || left <= 0
        ? []
        : [
            {
              value: left,
              of,
              grade: grade === 'far' ? grade : ('told' as const),
              how: `占 ${printNumber(share.value)}%之外还有`,
            },
          ],
    );
}

/** 其他结果178件,尚未审结37件: one part among others, where the list goes on. */
function isLast({ passage: { text }, numbers }: NumberedPassage, rest: Count): boolean {
  const next = numbers.slice(numbers.indexOf(rest) + 1).find(({ measure }) => measure === rest.measure);
  return next === undefined || /[。;]/u.test(text.slice(rest.end, next.start));
}

/** 567件已办结538件,其中按时526件、超时12件,其余29件: where the parts come to what they are of, the rest is of the number before. */
function besideUsedUp(own: Count, like: readonly Count[]): Reckoning[] {
  const whole = like.findLast(({ end, value }) => end <= own.start && value > own.value);
  if (!whole || ![whole, own].every((each) => isPlain(each) && !isChange(each))) return [];
  const how = `${printNumber(whole.value)}减去 ${printNumber(own.value)}是`;
  return [{ value: whole.value - own.value, how, grade: 'told', of: [whole, own] }];
}

/** 9次会议超过1小时,其中3次…,其余6次: 其中 takes a number apart, up to what is left. */
function afterParts(
  { passage: { text }, numbers }: NumberedPassage,
  rest: Count,
  earlier: readonly Count[],
): Reckoning[] {
  const like = earlier.filter(({ measure }) => measure === rest.measure);
  const from = text.slice(0, rest.start).lastIndexOf('其中');
  if (from < sentenceStart(text, rest.start)) return [];
  const parts = like.filter(({ start }) => start > from);
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const own = like.findLast(({ end }) => end <= from);
  if (own && sum === own.value) return besideUsedUp(own, like);
  // 因政策限制4件、因资金不足5件。其中2件…,其余7件: of a number that the paragraph has said before.
  const said = numbers.filter(
    ({ end, measure, value }) => end <= from && measure === rest.measure && value > sum && value > rest.value,
  );
  const wholes = own ? [own] : said.reverse();
  if (parts.length === 0 || ![...wholes, ...parts].every((each) => isPlain(each) && !isChange(each))) return [];
  const taken = parts.map(({ value }) => printNumber(value)).join('、');
  return wholes.map((whole) => ({
    value: whole.value - sum,
    how: `${printNumber(whole.value)}减去 ${taken}是`,
    grade: 'told',
    of: [whole, ...parts],
  }));
}
