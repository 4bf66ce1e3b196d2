import { isBegun, than } from '../claim/comparedWith.ts';
import { type Count, quantitiesIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { lessOf, moreOf } from '../claim/ways.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { printNumber } from '../reckon/reckoning.ts';
import { blurOf, isRate, printRate } from './printedRate.ts';
import { inText } from './report.ts';

const more = new RegExp(`(?:增加|增长|提高|上升|提升|多|上涨|延长|[增涨升]幅|${moreOf})(?:了|为|达)?$`, 'u');
const less = new RegExp(`(?:减少|下降|降低|少|回落|下滑|缩短|压缩|[减降跌]幅|${lessOf})(?:了|为|达)?$`, 'u');
const apart = /(?:相差|差距为?|差额为?)$/u;
const compared = new RegExp(`${than}|[同环]比|由|从|去年同期|相差|差距|差额`, 'u');
const ofThen = new RegExp(`(?:${than}|去年同期|上年同期|同期)[^,]{0,14}$`, 'u');
const ofOthersThen = new RegExp(`${than}[^,;:。]*的[^,;:。]*$`, 'u');
const ofBefore = new RegExp(`同期[^,]{0,8}$|上[季月年][^,]{0,8}$|去年[^,]{0,8}$|${than}[^,]{0,10}$`, 'u');

/** 较8月份的19个减少5个, 由95.2%提高到96.4%、提高1.2个百分点, 两者相差26.5分: a difference against the two numbers it is of. */
export function checkDifferences(sentence: Sentence, earlier: readonly Count[]): Discrepancy[] {
  const counts = quantitiesIn(sentence.text);
  const found = counts.flatMap((count, at): Discrepancy[] => {
    const way = wayOf(count);
    if (count.measure === '%' && /[增升降减]幅[为达]?$/u.test(count.before))
      return growth(sentence, count, counts.slice(0, at));
    // 由3307人上升为6008人: what it rose to, and not by how much.
    if (
      /(?:上升|下降|增加|减少|提高|降低)(?:为|至|到)$/u.test(count.before) &&
      isBegun(counts[at - 1] ?? { before: '', after: '' })
    )
      return [];
    if (way === null || count.rough || count.bound || !compared.test(sentence.text.slice(0, count.end))) return [];
    const measure = count.measure === '个百分点' ? '%' : count.measure;
    const near = counts.slice(0, at).filter((each) => each.measure === measure && !each.bound && wayOf(each) === null);
    if (count.measure === '%') return growth(sentence, count, counts.slice(0, at));
    const [from, to] = fromTo(near);
    if (from && to) return ofTwo(sentence, count, from, [to], way);
    const given = baseBehind(sentence.text, count, counts[at + 1]);
    if (given && near.length > 0) return ofTwo(sentence, count, given, [...near].reverse(), way);
    const base = baseOf(sentence.text, near, count);
    if (!base) return [];
    const own = near.filter((each) => each !== base && !isBase(sentence.text, each, base));
    const others = [...own, ...earlier.filter((each) => each.measure === measure).slice(0, 3)];
    // What another sentence says may be of something else, and 最高分与最低分相差 names its own two.
    const isSure = own.length > 0 && !(way === 'apart' && namesItsTwo.test(count.before));
    return ofTwo(sentence, count, base, others, way).map((each) => (isSure ? each : { ...each, severity: 'doubt' }));
  });
  return [...found, ...betweenMonths(sentence, counts, earlier)];
}

type Way = 'more' | 'less' | 'apart';

function wayOf({ before }: Count): Way | null {
  if (apart.test(before)) return 'apart';
  if (less.test(before)) return 'less';
  return more.test(before) ? 'more' : null;
}

/** What it is compared with: the number behind 较, 比, 由 or 去年同期; of 相差 the last one. */
function baseOf(text: string, near: readonly Count[], count: Count): Count | null {
  const last = near.at(-1);
  if (!last) return null;
  // Of 最低58分,两者相差38分 the other one may be said in the sentence before.
  if (apart.test(count.before)) return near.length >= 2 || /两者|二者/u.test(count.before) ? last : null;
  const from = near.find(isBegun);
  if (from) return from;
  const gap = text.slice(last.end, count.start);
  const behind = ofThen.test(last.before) || isComparedWith(last);
  return behind && gap.length <= 12 ? last : null;
}

const namesItsTwo = /[与和比][^,;。]*[相差]/u;

/** 较4月份的98.22%、96.61%提升1.34、1.02个百分点: what other things were. */
function isBase(text: string, { start, clause }: Count, base: Count): boolean {
  return clause !== base.clause && ofOthersThen.test(text.slice(0, start));
}

function isComparedWith({ after }: Count): boolean {
  return /^[^,]{0,4}(?:相比|相较)/u.test(after);
}

/** 由2家增加到3家: the two that the next difference is of, and no others. */
function fromTo(near: readonly Count[]): readonly [Count, Count] | readonly [] {
  const at = near.findLastIndex(isBegun);
  const [from, to] = [near[at], near[at + 1]];
  return from && to && at === near.length - 2 && /[到至为](?:[^,;。]{1,8}的)?$/u.test(to.before) ? [from, to] : [];
}

/** 比第二批减少3个(第二批为14个). */
function baseBehind(text: string, count: Count, next: Count | undefined): Count | null {
  if (next?.measure !== count.measure || !/[较比]/u.test(count.before)) return null;
  const label = /^[^,;。]{0,4}\(([^,;。()]{1,10}?)(?:共?[为是有])?$/u.exec(text.slice(count.end, next.start))?.[1];
  return label !== undefined && count.before.includes(label) ? next : null;
}

function ofTwo(sentence: Sentence, count: Count, base: Count, others: readonly Count[], way: Way): Discrepancy[] {
  const right = others.find((each) => Math.abs(each.value - base.value) === count.value);
  const [first] = others;
  if (!first) return [];
  const from = isBegun(base);
  if (right) {
    const rising = right.value > base.value;
    if (way === 'apart' || count.value === 0 || rising === (way === 'more')) return [];
    const word = rising ? '增加' : '减少';
    return [
      inText(sentence, base.start, count.end, {
        severity: 'error',
        rule: 'direction',
        claimed: way === 'more' ? '增加' : '减少',
        found: word,
        message: `${print(right)}与 ${print(base)}相比是${word}，文中写的相反。`,
      }),
    ];
  }
  const difference = Math.abs(first.value - base.value);
  const found = `${printNumber(difference)}${count.measure}`;
  return [
    inText(sentence, Math.min(base.start, count.start), count.end, {
      severity: from || others.length === 1 || first.clause < base.clause || way === 'apart' ? 'error' : 'doubt',
      rule: count.measure === '个百分点' ? 'percentage-points' : 'difference',
      claimed: print(count),
      found,
      message: `${print(first)}与 ${print(base)}相差 ${found}，文中写作 ${print(count)}。`,
    }),
  ];
}

/** 去年同期为198条,同比增加14条,增长7.1%: of what it grew from. */
function growth(sentence: Sentence, rate: Count, counts: readonly Count[]): Discrepancy[] {
  if (!/^[,(]?(?:同比|环比)?(?:增长|下降|减少|增加|提高|上升|[增升降减]幅[为达]?)了?$/u.test(rate.before)) return [];
  const plain = counts.filter(
    ({ bound, rough, measure }) => !bound && !rough && measure !== '%' && measure !== '个百分点',
  );
  const base = plain.find(
    (each) => wayOf(each) === null && (ofBefore.test(each.before) || isBegun(each) || isComparedWith(each)),
  );
  const same = plain.filter((each) => each !== base && each.measure === base?.measure);
  const [now] = same;
  if (!base) return growthByDifference(sentence, rate, plain);
  if (!now || base.value === 0) return [];
  // 三季度比二季度多完成4802万元: which of the others it is of, the words need not say.
  const fits = [base, ...same].some((of) =>
    same.some((each) =>
      [each.value, Math.abs(each.value - of.value)].some(
        (part) => of.value > 0 && isRate(part, of.value, rate.value, rate.decimals),
      ),
    ),
  );
  if (fits) return [];
  // 与2010年的725482人相比,增加25907人,增长3.57%: by how much is said.
  const change = wayOf(now) === null ? Math.abs(now.value - base.value) : now.value;
  const found = printRate(change, base.value, rate.decimals);
  const what = wayOf(now) === null ? `${print(now)}与 ${print(base)}相差 ${printNumber(change)}` : print(now);
  return [
    inText(sentence, rate.start, rate.end, {
      severity: 'error',
      rule: 'growth',
      claimed: `${printHundredths(rate.value)}%`,
      found,
      message: `${what}，是 ${print(base)}的 ${found}，文中写作 ${printHundredths(rate.value)}%。`,
    }),
  ];
}

/** 比上月增加42件,同比增长6.3%: not of the month before. */
function isOfOtherTime({ before }: Count, base: string): boolean {
  const ofYear = /上年|去年|同期/u.test(base);
  return (/同比/u.test(before) && !ofYear && /上[月季]|\d月|环比/u.test(base)) || (/环比/u.test(before) && ofYear);
}

/** 受理2428件,比4月份增加83件,环比增长3.5%: of what it was before. */
function growthByDifference(sentence: Sentence, rate: Count, plain: readonly Count[]): Discrepancy[] {
  // 共8385起,较去年同期相比,起数下降641起
  const wordsBefore = (at: number): string => sentence.text.slice(plain[at - 1]?.end ?? 0, plain[at]?.start);
  const at = plain.findLastIndex((each, index) => wayOf(each) !== null && /[较比]/u.test(wordsBefore(index)));
  const change = plain[at];
  // 完成24627万元,为预算数60999万元的40.4%,比上年减收1070万元: not of the plan; 1035件,日均34.5件: not of a mean.
  const all = plain
    .slice(0, Math.max(0, at))
    .filter(
      ({ measure, after, before }) => measure === change?.measure && !after.startsWith('的') && !/均/u.test(before),
    );
  const now = all.at(-1);
  if (!change || !now || plain.length > at + 1 || isOfOtherTime(rate, wordsBefore(at))) return [];
  // 171天,同比增加6天,优良率94.5%,平均浓度31微克,同比下降8.8%: of what was said last.
  if (/\d/u.test(sentence.text.slice(change.end, rate.start).replace(/\d{1,4}[年月]/gu, ''))) return [];
  const before = (of: Count): number => of.value + change.value * (wayOf(change) === 'less' ? 1 : -1);
  const earlier = before(now);
  if (earlier <= 0 || all.some((each) => before(each) > 0 && mayBeGrowth(change, each, before(each), rate))) return [];
  const found = printRate(change.value, earlier, rate.decimals);
  const message = `${print(now)}比原来的 ${print({ ...now, value: earlier })}相差 ${print(change)}，是 ${found}，文中写作 ${printHundredths(rate.value)}%。`;
  const claim = {
    severity: 'error',
    rule: 'growth',
    claimed: `${printHundredths(rate.value)}%`,
    found,
    message,
  } as const;
  return [inText(sentence, rate.start, rate.end, claim)];
}

/** 38.3亿元,同比增收6.5亿元: each stands for what lies up to half of its last digit from it. */
function mayBeGrowth(change: Count, now: Count, was: number, { value, decimals }: Count): boolean {
  if (isRate(change.value, was, value, decimals)) return true;
  const [a, b] = [blurOf(change), blurOf(change) + blurOf(now)];
  const half = 10 ** Math.max(0, 2 - decimals) / 2;
  const [low, high] = [(change.value - a) / (was + b), (change.value + a) / Math.max(1, was - b)];
  return (a > 0 || b > 0) && low * 10_000 <= value + half && high * 10_000 >= value - half;
}

function print({ value, measure }: Pick<Count, 'value' | 'measure'>): string {
  return `${printNumber(value)}${measure}`;
}

/** 11月较10月增加7件: of the numbers said of these months. */
function betweenMonths(sentence: Sentence, counts: readonly Count[], earlier: readonly Count[]): Discrepancy[] {
  return counts.flatMap((count, at): Discrepancy[] => {
    const months = /(\d{1,2}月)份?[较比](\d{1,2}月)份?(增加|上升|减少|下降|多|少)了?$/u.exec(
      sentence.text.slice(0, count.start),
    );
    if (!months || count.rough) return [];
    const said = (month: string | undefined): Count | undefined =>
      [...counts.slice(0, at), ...earlier].find(
        ({ before, measure }) => measure === count.measure && before.endsWith(month ?? ''),
      );
    const [now, base] = [said(months[1]), said(months[2])];
    if (!now || !base) return [];
    const rising = /增加|上升|多/u.test(months[3] ?? '');
    const change = (now.value - base.value) * (rising ? 1 : -1);
    if (change === count.value) return [];
    const found = `${now.value < base.value ? '减少' : '增加'}${printHundredths(Math.abs(now.value - base.value))}${count.measure}`;
    const message = `${months[1]}的 ${print(now)}与${months[2]}的 ${print(base)}相比${found}，文中写作${months[3]}${print(count)}。`;
    const claim = { severity: 'error', rule: 'difference', claimed: print(count), found, message } as const;
    return [inText(sentence, months.index, count.end, claim)];
  });
}
