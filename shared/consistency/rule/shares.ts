import { type Count, countsIn, quantitiesIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isOfOneKind } from '../reckon/numbers.ts';
import { isPlain, partsOf, sumsOf } from './partsShared.ts';
import { isRate, isShareOf, printRate, togetherOf } from './printedRate.ts';
import { isOfUncounted } from './rates.ts';
import { isAmongParts, isOrdered } from './rateTerms.ts';
import { inText } from './report.ts';
import { commonWhole, placeInList } from './sharesRespective.ts';

/** 占全县的67.0%, 完成任务的80%, 分别占75.0%、18.5%、6.5%: a part of something said, or of a total of the annexes. */
export function checkShares(
  sentence: Sentence,
  earlier: readonly Count[],
  wholes: readonly number[],
  judged: ReadonlySet<Count>,
): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return counts.flatMap((rate, at): Discrepancy[] =>
    !judged.has(rate) && isOfCounts(sentence.text, rate, counts.slice(0, at))
      ? against(sentence, counts, at, earlier, wholes)
      : [],
  );
}

function isOfCounts(text: string, rate: Count, ahead: readonly Count[]): boolean {
  // 占全国的 is of what no paper of a county counts.
  if (rate.measure !== '%' || rate.bound || rate.rough || /占全国|较|比|目标/u.test(rate.before)) return false;
  if (isOfUncounted(rate, ahead)) return false;
  // 完成投资199亿元,占计划的75%: of money, which is not counted here.
  const nearest = quantitiesIn(text).findLast((each) => each.end <= rate.start && isPlain(each));
  if (nearest && !ahead.some(({ start }) => start === nearest.start)) return false;
  const last = ahead.at(-1);
  if (!last) return true;
  // 从业人员超过1.6亿人,占45.9%: of a number that is not said to the end.
  if ((last.rough || last.bound === 'above') && last.measure !== '%') return false;
  return !/\d[^,;。]{0,6}[,，]?[^,;。\d]*$/u.test(text.slice(last.end, rate.start).replace(/第\d+/gu, ''));
}

function against(
  sentence: Sentence,
  counts: readonly Count[],
  at: number,
  earlier: readonly Count[],
  wholes: readonly number[],
): Discrepancy[] {
  const rate = counts[at] as Count;
  const plain = counts.slice(0, at).filter((each) => isPlain(each) && !isMean(each));
  // 51550件,比一季度增加6535件,占上半年的53.4%: by how much it has grown is no part.
  const near = plain.length > 1 && isGrowth(plain.at(-1)) ? plain.slice(0, -1) : plain;
  const respective = placeInList(sentence.text, counts, at);
  // 大、中、小型企业分别占16%、24%、60%: of numbers that are not said.
  if (respective !== null && near.length < respective.length) return [];
  const parts =
    respective === null
      ? partsOf(rate, near, earlier)
      : [near[near.length - respective.length + respective.at]?.value ?? 0];
  if (parts === null) return rightBehind(sentence, rate, counts.slice(0, at), earlier, wholes);
  const first = at - (respective?.at ?? 0);
  const head = counts[first] ?? rate;
  // 占全部未公开事项的 is of what was said anywhere before, another share of what was said last.
  const all = /全|总|所有/u.test(head.before) || rate.decimals > 0;
  const said = [...near, ...earlier.filter(isPlain).slice(0, all ? earlier.length : 8)].map(({ value }) => value);
  const tos = [...said, ...wholes];
  const before = [...near.slice(0, -(respective?.length ?? 1)), ...earlier];
  if (wholes.length === 0 && isOfNameUncounted(head, before, near.at(-1))) return [];
  // 抽查7535家,占全部网站的16%: of more than any number of the paper.
  if (!tos.some((to) => parts.some((part) => to > part))) return [];
  // 甲12.6件、乙11.1件、丙9.9件,占全部的58.4%: of more than these, and nothing that was said is.
  if (parts.length > 1 && !tos.some((to) => to > Math.max(...parts))) return [];
  const isOf = (to: number): boolean =>
    parts.some((part) => to > 0 && part <= to * 2 && isRate(part, to, rate.value, rate.decimals));
  const common = respective ? commonWhole(near, counts.slice(first, first + respective.length), tos) : null;
  if (common !== null) return isOf(common) ? [] : [report(sentence, rate, parts[0] ?? 0, common)];
  if (tos.some(isOf) || (respective === null && isOfRest(rate, near.at(-1), earlier))) return [];
  return parts.length === 0 ? [] : [report(sentence, rate, ...nearestOf(rate, parts, tos))];
}

/** 商品类1816件,占68.27%;…;服务类844件,占31.73%: of both, where their shares make 100%. */
function isOfRest(rate: Count, part: Count | undefined, earlier: readonly Count[]): boolean {
  const at = earlier.findIndex(({ measure, value }) => measure === '%' && value + rate.value === 10_000);
  const other = earlier.slice(at + 1).find((each) => isPlain(each));
  if (at < 0 || !part || other?.measure !== part.measure) return false;
  return isShareOf(part, togetherOf(part, other), rate);
}

/** 审结一审案件22.3万件,占刑事案件总数的67.1%: of what is named, where nothing else of that name is counted. */
function isOfNameUncounted({ before: words }: Count, said: readonly Count[], part: Count | undefined): boolean {
  const named = /占([^,;。]{2,14})总[数量额]?的$/u.exec(words)?.[1];
  const name = named?.replace(/^(?:全[市县区州旗镇]|全部|所有)/u, '') ?? '';
  // 占产品总数的 of 105种: nothing that is counted so comes to as many.
  const isCounted = (each: Count): boolean => part !== undefined && isOfOneKind(each.measure, part.measure);
  if (name !== '' && part && !said.some((each) => isCounted(each) && each.value > part.value)) return true;
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  // 占委员总数的, of persons: 委员提案666件 says nothing of how many 委员 there are.
  if (name.length < 4) {
    const isSaid = (each: Count): boolean =>
      each.measure === part?.measure &&
      [...name].some((character) => `${each.before}${each.after}`.includes(character));
    return name.length > 1 && !said.some(isSaid);
  }
  return !said.some(({ before, after }) => {
    const own = pairs.filter((pair) => `${before}${after}`.includes(pair));
    return own[0] === pairs[0] && own.length * 2 >= pairs.length;
  });
}

/** 发放1200份,收回1128份,有效回收率94.0%: the rate that follows two numbers of one measure at once is of two numbers that were said. */
function rightBehind(
  sentence: Sentence,
  rate: Count,
  near: readonly Count[],
  earlier: readonly Count[],
  wholes: readonly number[],
): Discrepancy[] {
  const [one, other] = near.slice(-2);
  if (isGrowth(other) || near.slice(-2).some(isOrdered)) return [];
  if (other && isAmongParts(other, near)) return [];
  if (!one || !other || one.measure !== other.measure || !isPlain(one) || !isPlain(other)) return [];
  const label = /^,?([^,;。]{2,8})率(?:为|是|达)?$/u.exec(sentence.text.slice(other.end, rate.start))?.[1];
  if (label === undefined || !isAbout(label, [one, other]) || /同比|环比|增|降|平均|总体|均/u.test(rate.before))
    return [];
  const said = [...near, ...earlier.slice(0, 12)].filter(isPlain).map(({ value }) => value);
  const parts = [...said, ...sumsOf([], near.filter(isPlain))];
  const fits = (part: number, to: number): boolean =>
    to > 0 && part <= to && [part, to - part].some((each) => isRate(each, to, rate.value, rate.decimals));
  const tos = [...said, ...wholes, ...runsOf(near.filter(isPlain).slice(-mostInRun))];
  if (parts.some((part) => tos.some((to) => fits(part, to)))) return [];
  // 批捕4269人,不捕6774人,不捕率61.3%
  const both = togetherOf(one, other);
  if (/^[不未]/u.test(label) && [one, other].some((each) => isShareOf(each, both, rate))) return [];
  const [small = 0, large = 0] = [one.value, other.value].sort((a, b) => a - b);
  return [report(sentence, rate, small, large)];
}

const mostInRun = 6;

/** 合格128所、基本合格12所、不合格3所: what some that follow each other come to. */
function runsOf(near: readonly Count[]): number[] {
  return near.flatMap((_, from) =>
    near.slice(from + 1).flatMap((last, at) => {
      const run = near.slice(from, from + at + 2);
      return run.every(({ measure }) => measure === last.measure) ? [sumOf(run)] : [];
    }),
  );
}

/** 有效回收率 behind 发放 and 收回; 超期率 behind 办结 and 在办 is of numbers that are not said. */
function isAbout(label: string, counts: readonly Count[]): boolean {
  const words = counts.map(({ before, after }) => before + after).join('');
  // 普惠性幼儿园覆盖率: who it is of may be counted, and not who is covered.
  return label.length > 5 ? words.includes(label.slice(-2)) : [...label].some((each) => words.includes(each));
}

/** 造成4129人死亡,平均每天有5人死亡,占总数的: a mean is no part. */
function isGrowth(count: Count | undefined): boolean {
  return /[比较][^,;。\d]*(?:\d+月份?)?[^,;。\d]*(?:增加|减少|增长|下降|上升|多|少)了?$/u.test(count?.before ?? '');
}

function isMean({ before }: Count): boolean {
  return /平均每|[日月年]均/u.test(before);
}

/** The two numbers that come nearest to what is said. */
function nearestOf(rate: Count, parts: readonly number[], wholes: readonly number[]): [number, number | undefined] {
  const off = ([part, to]: readonly [number, number]): number => Math.abs((part / to) * 10_000 - rate.value);
  const pairs = parts.flatMap((part) => wholes.filter((to) => to > part).map((to) => [part, to] as const));
  const [best] = pairs.sort((a, b) => off(a) - off(b));
  return best ? [...best] : [parts[0] ?? 0, undefined];
}

function report(sentence: Sentence, rate: Count, part: number, whole: number | undefined): Discrepancy {
  const said = `${printHundredths(rate.value)}%`;
  const found = whole === undefined ? '无此比例' : printRate(part, whole, rate.decimals);
  const right = whole === undefined ? '' : `例如 ${printHundredths(part)}÷${printHundredths(whole)} 是 ${found}，`;
  return inText(sentence, rate.start, rate.end, {
    // That nothing comes to it proves nothing: what it is a share of may not be said.
    severity: 'doubt',
    rule: 'share',
    claimed: said,
    found,
    message: `文中写作 ${said}，前文和附件里没有两个数是这个比例；${right}请核对。`,
  });
}
