import { type Count, countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { isCutOff, isRate, isShareOf, mayBeRate, printRate } from './printedRate.ts';
import { fits, isBorneOut } from './ratesBorneOut.ts';
import { isPlain, type RateTerms, termsBefore } from './rateTerms.ts';
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
  const { text } = sentence;
  const counts = countsIn(text);
  return counts.flatMap((rate, at): Discrepancy[] => {
    const ahead = counts.slice(0, at);
    // 差率为-0.24%: no share.
    if (/[-−]$/u.test(text.slice(0, rate.start)) || text.startsWith('-', rate.start)) return [];
    if (context.judged.has(rate) || !isOfCounts(rate, ahead)) return [];
    const said = termsBefore(text, rate, ahead, context.earlier.filter(isPlain));
    if (!said || isOfItsWhole(text, rate, said.numerator)) return [];
    const parted = wholeParted(text, rate, said.near);
    if (parted && !fits(rate, [parted.part], [parted.whole]))
      return [reportOf(sentence, rate, parted.part, parted.whole)];
    return isBorneOut(rate, said, context.annexTotals) ? [] : against(sentence, rate, said, ahead);
  });
}

function isOfCounts(rate: Count, ahead: readonly Count[]): boolean {
  const { measure, bound, rough, before, after } = rate;
  // 分别检查15家、60家和51家,覆盖率为57.7%、50.0%和63.0%: of the numbers of a list, in turn.
  if (/^[、和及]$/u.test(after)) return false;
  if (measure !== '%' || bound || rough || !rateLabel.test(before) || isOfUncounted(rate, ahead)) return false;
  // 合格25个,不合格4个,上季度合格率为84.6%: of what was then.
  if (/(?:上年|去年|前年|上[一]?[季年月期])[^,;。]{0,12}$/u.test(before)) return false;
  return !differs.test(before) && !/平均|均达|均为|合计占|共占|分别占/u.test(before);
}

/** What the rate is over the whole that it most likely is of. */
function against(sentence: Sentence, rate: Count, said: RateTerms, ahead: readonly Count[]): Discrepancy[] {
  const { earlier, numerator, own, within, same, opposites } = said;
  const others = within.filter((count) => count !== numerator && !opposites.includes(count));
  const largest = largestOf(others.length > 0 ? others : same.slice(0, 6));
  if (!largest || largest.value === 0 || (largest.value < numerator.value && !own)) return [];
  const together = same.slice(0, 2).map((each) => ({ ...each, value: each.value + numerator.value }));
  const joint = together.filter((whole) => isClose(rate, numerator, whole));
  const wholes = [largest, ...others, ...same, ...joint].filter(({ decimals }) => decimals === 0);
  const denominator = nearestOf(rate, numerator, [largest, ...wholes]);
  if (isRate(numerator.value, denominator.value, rate.value, rate.decimals)) return [];
  if (isOfAllParts(rate, said)) return [];
  // 应结案944件,结案940件,结案率99.58%,按期结案率94.49%: the two are those of the rate before.
  const isTaken = ahead.some((each) => each.measure === '%' && isShareOf(numerator, denominator, each));
  if (!own && isTaken && !isClose(rate, numerator, denominator)) return [];
  // 339个城市 said once more is no whole of the same 339.
  if (!own && denominator.value === numerator.value && !within.includes(denominator)) return [];
  if ([denominator, ...others, ...same].some((whole) => mayBeRate(numerator, whole, rate))) return [];
  // 在市县门户网站中,有158家…,占比95.7%: of a whole that is named and not counted.
  const isNamed = /(?:^|[,;:])在[^,;:。]{4,40}中,/u.test(sentence.text.slice(0, numerator.start));
  const isOfOthers = isNamed || (within.length < 2 && isOfNewGroup(numerator, earlier));
  if (isOfOthers && !isClose(rate, numerator, denominator)) return [];
  const more = numerator.value > largest.value;
  // What another sentence counts may be of something else.
  const severity = !more && within.length >= 2 && within.includes(denominator) ? 'error' : 'doubt';
  return [{ ...reportOf(sentence, rate, numerator, denominator), severity }];
}

/** 维持21家,调整5家,调整率19.2%: of both together; 42个已完成,38个完成31个,总体完成率76.0%: of what two of them come to. */
function isOfAllParts(rate: Count, { numerator, within }: RateTerms): boolean {
  const others = within.filter((each) => each !== numerator);
  const isOf = (part: number, to: number): boolean =>
    to > 0 && part <= to && isRate(part, to, rate.value, rate.decimals);
  const wholes = [sumOf(within), ...others.map(({ value }) => numerator.value + value)];
  if (wholes.some((to) => isOf(numerator.value, to))) return true;
  if (!/总体|整体|综合|合计|总的/u.test(rate.before)) return false;
  return others.some((one) => others.some((to) => to !== one && isOf(numerator.value + one.value, to.value)));
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

/** 监测的192个湖库中,优良湖库占78.1%; 专任教师319.1万人,专任教师中本科以上比例87.6%: the number is the whole, and the part is not said. */
function isOfItsWhole(text: string, rate: Count, whole: Count): boolean {
  if (/^[^,;。\d]{0,14}中,[^;。\d]*$/u.test(text.slice(whole.end, rate.start))) return true;
  const named = /^([^,;。]{2,10}?)中[^,;。]*$/u.exec(rate.before)?.[1];
  if (named !== undefined && whole.before.includes(named)) return true;
  // 天数比例 is of days.
  return /天数比例(?:为|是)?$/u.test(rate.before) && whole.measure !== '天';
}

/** 这三类占, 合计占, 两者共占: of what was said right before. */
const isPointing = /^(?:这|其(?!他|它)|该|此|上述|以上)|[均各共]|合计|分别|依次|[两二三四五六七八九十]|率$/u;

/** 电气引起176起,占31.4%,…,放火占2.5%: of what stands under a name of its own, and without its number. */
export function isOfUncounted({ before }: Count, counts: readonly Count[]): boolean {
  const name =
    /^(?:其中|[、,:;])?([^,;。:、\d占]{2,16}?)(?:约|仅)?(?:占(?:比|[^,;。\d]{0,8}的)?|比例(?:为|达到?)?)$/u.exec(
      before,
    )?.[1];
  if (name === undefined || isPointing.test(name)) return false;
  return !counts.some((each) => isPlain(each) && isCalled(`${each.before}${each.after}`, name));
}

/** Of a long name, 公办园在园幼儿, half of it is said of what is counted; 公办幼儿园46所 is of something else. */
function isCalled(words: string, name: string): boolean {
  if (!words.includes(name.slice(0, 2))) return false;
  const pairs = [...name].slice(1).map((_, at) => name.slice(at, at + 2));
  return name.length < 6 || pairs.filter((pair) => words.includes(pair)).length * 2 >= pairs.length;
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
