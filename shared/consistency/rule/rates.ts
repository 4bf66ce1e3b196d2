import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isOfBothKinds, isOpposite } from './bothKinds.ts';
import { isCutOff, isRate, mayBeRate, printRate } from './printedRate.ts';
import { inText } from './report.ts';

/** What a sentence may take its denominators from: the counts said before it, nearest first. */
export interface RateContext {
  readonly earlier: readonly Count[];
  /** Numbers of rows and totals of the annexes, hundredths. */
  readonly annexTotals: readonly number[];
  /** Shares that are known by the list they stand in. */
  readonly judged: ReadonlySet<Count>;
}

const rateLabel = /(?:率|占比|占|比例|比重)(?:为|达到?|是|均为|约为)?$/u;
const differs = /环比|同比|较上|比上|增长|提高|下降|提升|增加|减少|目标|要求|不低于|不少于/u;

/** 办结率, 占比: the rate is that of two numbers the reader has before him. */
export function checkRates(sentence: Sentence, context: RateContext): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return counts.flatMap((rate, at): Discrepancy[] => {
    if (rate.measure !== '%' || rate.bound || rate.rough || context.judged.has(rate) || !rateLabel.test(rate.before))
      return [];
    if (isOfUncounted(rate, counts.slice(0, at))) return [];
    if (differs.test(rate.before) || /平均|均达|均为|合计占|共占|分别占/u.test(rate.before)) return [];
    const near = withoutMoves(outside(sentence.text, rate, counts.slice(0, at)).filter(isPlain));
    const numerator = numeratorsOf(rate, near)[0] ?? (speaksOf(rate, near) ? near.at(-1) : undefined);
    // 6个乡覆盖率75.5%: of what these six have, not of six.
    if (
      !numerator ||
      (isUnit(numerator.measure) && unitKindOf(numerator.after) !== null && numerator.after === rate.before)
    )
      return [];
    const earlier = context.earlier.filter(isPlain);
    if (isOfItsWhole(sentence.text, rate, numerator)) return [];
    const within = near.filter((each) => isAlike(each, numerator));
    const candidates = numeratorsOf(rate, near);
    const own = candidates[0];
    const parted = wholeParted(sentence.text, rate, near);
    if (parted && !fits(rate, [parted.part], [parted.whole]))
      return [reportOf(sentence, rate, parted.part, parted.whole)];
    const before = earlier.filter((each) => own !== undefined && isAlike(each, own));
    if (candidates.some((each) => fitsOwn(rate, each, near, [...near, ...before]))) return [];
    if (!own && isOfList(rate, within)) return [];
    // 承诺开复工36项,已开复工的项目26项,开复工率72.2%
    if (rate.decimals > 0 && fits(rate, within, within)) return [];
    if (own && isOfAllDone(rate, near, [...near, ...before])) return [];
    if (!own && fits(rate, within, within)) return [];
    const opposites = [...near, ...earlier].filter((each) => each !== numerator && isOpposite(rate, each));
    if (opposites.length > 0 && isOfBothKinds(rate, numerator, opposites, [...near, ...earlier])) return [];
    const same = earlier.filter(
      (each) =>
        !opposites.includes(each) &&
        (each.measure === numerator.measure || isUnit(each.measure) === isUnit(numerator.measure)),
    );
    const totals = [...same.map(({ value }) => value), ...context.annexTotals];
    if (/总体|整体|全[县市区]|平均/u.test(rate.before) && fits(rate, [...within, ...same], [...within, ...same]))
      return [];
    if (!own && totals.some((total) => fitsPair(rate, numerator.value, total))) return [];
    if (own && context.annexTotals.some((total) => isRate(own.value, total, rate.value, rate.decimals))) return [];
    if (!own && isOfRun(rate, near, [...near, ...earlier])) return [];
    const others = within.filter((count) => count !== numerator && !opposites.includes(count));
    const largest = largestOf(others.length > 0 ? others : same.slice(0, 6));
    if (!largest || largest.value === 0 || (largest.value < numerator.value && !own)) return [];
    const more = numerator.value > largest.value;
    const severity = !more && (within.length >= 2 || same.length === 1) ? 'error' : 'doubt';
    const joint = same.slice(0, 2).map((each) => ({ ...each, value: each.value + numerator.value }));
    const wholes = [largest, ...others, ...same, ...joint].filter(({ decimals }) => decimals === 0);
    const denominator = nearestOf(rate, numerator, [largest, ...wholes]);
    if (isRate(numerator.value, denominator.value, rate.value, rate.decimals)) return [];
    // 339个城市 said once more is no whole of the same 339.
    if (!own && denominator.value === numerator.value && !within.includes(denominator)) return [];
    if ([denominator, ...others, ...same].some((whole) => mayBeRate(numerator, whole, rate))) return [];
    // 在市县门户网站中,有158家…,占比95.7%: of a whole that is named and not counted.
    if (
      /(?:^|[,;:])在[^,;:。]{4,40}中,/u.test(sentence.text.slice(0, numerator.start)) &&
      !isClose(rate, numerator, denominator)
    )
      return [];
    if (within.length < 2 && isOfNewGroup(numerator, earlier) && !isClose(rate, numerator, denominator)) return [];
    return [{ ...reportOf(sentence, rate, numerator, denominator), severity }];
  });
}

function reportOf(sentence: Sentence, rate: Count, { value: of }: Count, { value: to }: Count): Discrepancy {
  const actual = of > to ? '100%以上' : printRate(of, to, rate.decimals);
  return inText(sentence, rate.start, rate.end, {
    severity: 'error',
    rule: 'rate',
    claimed: `${printHundredths(rate.value)}%`,
    found: actual,
    message: `${printHundredths(of)}÷${printHundredths(to)} 是 ${actual}，文中写作 ${printHundredths(rate.value)}%${isCutOff(of, to, rate) ? '，像是直接截去了末位，没有四舍五入' : ''}。请核对比率和两个数。`,
  });
}

/** 14个单位中13个已完成整改,整改率…: the rate right behind a part of a whole is of these two. */
function wholeParted(text: string, rate: Count, near: readonly Count[]): { part: Count; whole: Count } | null {
  const [whole, part] = near.slice(-2);
  if (!whole || !part || whole.measure !== part.measure || part.value > whole.value) return null;
  const goesOn = /^[^,;。]{0,14},[^,;。%]{0,8}$/u.test(text.slice(part.end, rate.start));
  return goesOn && /^[^,;。]{0,8}中,?有?$/u.test(text.slice(whole.end, part.start)) ? { part, whole } : null;
}

/** 24.47万所,比上年的23.41万所增加1.06万所,占83.0%: by how much it has grown is no part, nor what it was. */
function withoutMoves(counts: readonly Count[]): Count[] {
  const isMove = (count: Count | undefined): boolean => /(?:增加|减少|上升|下降)了?$/u.test(count?.before ?? '');
  return counts.filter(
    (count, at) => !isMove(count) && !(isMove(counts[at + 1]) && /[较比由从][^,;。]*$/u.test(count.before)),
  );
}

/** 监测的192个湖库中,优良湖库占78.1%; 专任教师319.1万人,专任教师中本科以上比例87.6%: the number is the whole, and the part is not said. */
function isOfItsWhole(text: string, rate: Count, whole: Count): boolean {
  if (/^[^,;。\d]{0,14}中,[^;。\d]*$/u.test(text.slice(whole.end, rate.start))) return true;
  const named = /^([^,;。]{2,10}?)中[^,;。]*$/u.exec(rate.before)?.[1];
  if (named !== undefined && whole.before.includes(named)) return true;
  // 天数比例 is of days.
  return /天数比例(?:为|是)?$/u.test(rate.before) && whole.measure !== '天';
}

/** 办结 of 办结率; null for 占比, which is of whatever was said last. */
function stemOf(rate: Count): string | null {
  return /([^,]{2,6})率/u.exec(rate.before)?.[1]?.replace(/^.*(?:总体|整体|综合|平均)/u, '') ?? null;
}

/** The counts of what the rate is of, where the sentence gives them; the one under just that name first. */
function numeratorsOf(rate: Count, counts: readonly Count[]): Count[] {
  const stem = stemOf(rate);
  if (stem === null) return [];
  const labels = counts.map((count) => ({ count, label: count.before.replace(/[件数量的为有达了]+$/u, '') }));
  const own = labels.filter(
    ({ count, label }) =>
      // 合格26家, 26家合格
      (label.endsWith(stem) && !/[不未超逾待]|正在/u.test(label.slice(-stem.length - 2))) || count.after === stem,
  );
  return [...own].sort((a, b) => a.label.length - b.label.length).map(({ count }) => count);
}

/** 错别字8个、链接不可用4个、信息不全2个,错别字占57.1%: one of a list of three or more, or two beside each other, of all of it. */
function isOfList(rate: Count, list: readonly Count[]): boolean {
  const values = list.map(({ value }) => value);
  const sum = values.reduce((so, value) => so + value, 0);
  const parts = values.flatMap((value, at) => [value, value + (values[at + 1] ?? 0)]);
  return values.length >= 3 && parts.some((part) => isRate(part, sum, rate.value, rate.decimals));
}

/** 这三类问题占83.3%: of what was counted last, added up. */
function isOfRun(rate: Count, near: readonly Count[], wholes: readonly Count[]): boolean {
  const last = near.at(-1);
  const run = near.filter(({ measure }) => measure === last?.measure).reverse();
  let sum = 0;
  return run.some(({ value }, at) => {
    sum += value;
    return at > 0 && wholes.some((to) => sum <= to.value && isRate(sum, to.value, rate.value, rate.decimals));
  });
}

/** 办结率 of what was 按期办结 and what was 超期办结. */
function isOfAllDone(rate: Count, near: readonly Count[], denominators: readonly Count[]): boolean {
  const stem = stemOf(rate);
  const done = near.filter(({ before }) => stem !== null && before.endsWith(stem) && !/[不未待]|正在/u.test(before));
  const sum = done.reduce((so, { value }) => so + value, 0);
  return (
    done.length > 1 && denominators.some(({ value: to }) => sum <= to && isRate(sum, to, rate.value, rate.decimals))
  );
}

/** 满意率 in a sentence that counts nothing 满意 is of numbers that the reader does not see. */
function speaksOf(rate: Count, counts: readonly Count[]): boolean {
  const stem = stemOf(rate);
  // 7个镇覆盖率: its own words are no numerator.
  const own = (after: string): string => (after === rate.before ? '' : after);
  return stem === null || counts.some(({ before, after }) => `${before}｜${own(after)}`.includes(stem.slice(-2)));
}

/** Alone, or with those before it: 优秀、良好、合格 all pass. */
function fitsOwn(rate: Count, own: Count, near: readonly Count[], denominators: readonly Count[]): boolean {
  const at = near.indexOf(own);
  const parts = [own.value];
  for (const { value, measure } of near.slice(0, at).reverse())
    if (measure === own.measure) parts.push((parts.at(-1) ?? 0) + value);
  return denominators.some(
    (to) =>
      (to !== own || rate.value === 10_000) &&
      parts.some((part) => part <= to.value && isRate(part, to.value, rate.value, rate.decimals)),
  );
}

function isPlain({ measure, bound, rough }: Count): boolean {
  return measure !== '%' && measure !== '个百分点' && bound === null && !rough && measure !== '分';
}

function isUnit(measure: string): boolean {
  return '家个户名'.includes(measure);
}

/** 件 and 个 and 封 of one thing: 接听8947个,直办6673件. */
function isAlike(one: Count, other: Count): boolean {
  const matters = '件个条封宗次项';
  return one.measure === other.measure || (matters.includes(one.measure) && matters.includes(other.measure));
}

/** What stands in brackets before a rate is a part of its number: 不合格12个(停更10个、注销2个),占5.5%. */
function outside(text: string, rate: Count, counts: readonly Count[]): readonly Count[] {
  if (isInBrackets(text, rate.start)) return counts;
  const clear = counts.filter(({ start }) => !isInBrackets(text, start));
  return clear.length > 0 ? clear : counts;
}

/** 这三类占, 合计占, 两者共占: of what was said right before. */
const isPointing = /^(?:这|其(?!他|它)|该|此|上述|以上)|[均各共]|合计|分别|依次|[两二三四五六七八九十]|率$/u;

/** 电气引起176起,占31.4%,…,放火占2.5%: of what stands under a name of its own, and without its number. */
export function isOfUncounted({ before }: Count, counts: readonly Count[]): boolean {
  const name = /^(?:其中|[、,:;])?([^,;。:、\d]{2,12}?)(?:约|仅)?占(?:比|[^,;。\d]{0,8}的)?$/u.exec(before)?.[1];
  if (name === undefined || isPointing.test(name)) return false;
  return !counts.some((each) => isPlain(each) && `${each.before}${each.after}`.includes(name.slice(0, 2)));
}

/** 市直部门化解8件,化解率6.61%: of what a group has of which the paper has counted nothing before. */
function isOfNewGroup({ before }: Count, earlier: readonly Count[]): boolean {
  const group = /^(?:[省市县区旗州][直级属])(?:部门|单位)|^(?:乡镇|镇街|街道)/u.exec(before)?.[0];
  return group !== undefined && !earlier.some((each) => `${each.before}${each.after}`.includes(group));
}

function isClose(rate: Count, { value }: Count, whole: Count): boolean {
  return Math.abs((value / whole.value) * 10_000 - rate.value) < 500;
}

function largestOf(counts: readonly Count[]): Count | undefined {
  return [...counts].sort((a, b) => b.value - a.value)[0];
}

/** The whole under which the number comes nearest to what is said; the first given, where none comes near. */
function nearestOf(rate: Count, { value }: Count, wholes: readonly Count[]): Count {
  const off = (to: Count): number => Math.abs((value / to.value) * 10_000 - rate.value);
  const [first, ...others] = wholes.filter((to) => to.value >= value && to.value > 0);
  const [best] = others.sort((a, b) => off(a) - off(b));
  const fallback = first ?? wholes[0];
  if (!fallback) throw new Error('no whole');
  return best && off(best) < Math.min(500, off(fallback)) ? best : fallback;
}

/** Any of the numbers over any other, or what is left of it: 39 of 139 fail, 72 % pass. */
function fits(rate: Count, numerators: readonly Count[], denominators: readonly Count[]): boolean {
  return numerators.some((of) =>
    denominators.some((to) => (of !== to || rate.value === 10_000) && fitsPair(rate, of.value, to.value)),
  );
}

function fitsPair(rate: Count, of: number, to: number): boolean {
  if (to <= 0 || of > to) return false;
  return [of, to - of].some((part) => isRate(part, to, rate.value, rate.decimals));
}
