import { actionOf, isSettled } from '../claim/actionWords.ts';
import { type Count, countsIn, lack } from '../claim/counts.ts';
import { measuresOf } from '../claim/jointMeasures.ts';
import { isKindOfUnit, looksLikeUnit, partsOf, unitsJoined } from '../claim/nameLists.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import type { Discrepancy, Severity } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { changed } from '../reckon/changeWords.ts';
import { doneAndOpen, doneAndStillOpen, opposites, remainders } from './doneAndOpen.ts';
import { isShareSaid } from './ofOthers.ts';
import { isRounded } from './printedRate.ts';
import { inText } from './report.ts';

/** Words that make a part overlap others or stand for no part at all. */
const noPart =
  /以上|以下|及以|达到|存在|出现|发现|被|率|占|超|不足|低于|同比|环比|增|减|较|上[季月年]|去年|均(?!衡)|相差|最|分别|排|扣|如$|例如|每|提高|下降|计划(?:开工|完成|新)|实际|^,?经|立案|比.{2,}[多少高低]/u;

/** Whether a number with such words before it is none of the parts of another. */
export function isNoPart(label: string): boolean {
  return noPart.test(label.replace(lack, ''));
}

export const hedged = /主要|重点|较多|居前|突出|包括|如|部分/u;

/** Parts after 其中 and 撤单 / 应办: the sentence's own arithmetic. */
export function checkSums(sentence: Sentence, earlier: readonly Count[]): Discrepancy[] {
  const counts = countsIn(sentence.text);
  return [
    ...partitions(sentence, counts),
    ...remainders(sentence, counts),
    ...doneAndOpen(sentence, counts),
    ...doneAndStillOpen(sentence, counts, earlier),
    ...opposites(sentence, counts, earlier),
  ];
}

function partitions(sentence: Sentence, counts: readonly Count[]): Discrepancy[] {
  const { text } = sentence;
  // 办结的126件中,予以公开57件 takes a whole apart as 其中 does.
  return [...text.matchAll(/其中|(?<=^|[,:;。])(?:[^,;。:]{0,12}\d+[件个家条][^,;。:、]{0,8})中,/gu)].flatMap(
    (match) => {
      const index = match.index + match[0].length - 2;
      // 共435篇,平均每件1.96篇,其中…: a mean has no parts.
      const total = counts.findLast(
        ({ end, bound, measure, before }) => end <= index && !bound && measure !== '%' && !/均/u.test(before),
      );
      const next = text.indexOf('其中', index + 2);
      const later = counts.filter(({ start }) => start > index && (next < 0 || start < next));
      const parts = total ? leadingParts(total, later, text) : [];
      // 3862个,较上年减少428个,其中甲类986个: of all there are, and not of what they are fewer by.
      if (total && changed.test(total.before) && parts.some(({ value }) => value > total.value)) return [];
      // 规划、水旱灾害防御各1条 is of two: what each has is added up elsewhere.
      if (/^[,;、][^;。\d]{2,40}各[^,;。、\d]{0,6}\d/u.test(text.slice(parts.at(-1)?.end ?? 0))) return [];
      if (!total || parts.length >= 2) return total ? (sumOf(sentence, total, parts, text.slice(index)) ?? []) : [];
      return slipOfTwo(sentence, total, later);
    },
  );
}

/** Counts that follow each other with a short name before each: 投诉类353件,求助类32件. */
export function leadingParts(total: Count, counts: readonly Count[], text: string): Count[] {
  const parts: Count[] = [];
  const measures = measuresOf(text, total);
  for (const count of counts) {
    // 微信41个(停更2个): what stands in brackets is a part of the part.
    if (isInBrackets(text.slice(total.end), count.start - total.end)) continue;
    if (kindOfCount(count) !== kindOfCount(total) && !measures.includes(count.measure) && !areKinds(total, count)) {
      // 占比 and other figures beside a part are passed over, another thing counted ends the list.
      if (count.measure === '%') continue;
      break;
    }
    const label = count.before.replace(/^[、和及以其中有为]+/u, '');
    const ends =
      label.length < 1 ||
      (label.length > 16 && !label.endsWith('各')) ||
      isNoPart(label) ||
      count.bound !== null ||
      count.rough;
    const goesOn = /^[^,;。、和及]{3,}/u.test(count.after) && !/^[(]/u.test(count.after);
    if (ends || goesOn || /(?:共|总计|合计|累计)[计有为]?$/u.test(label)) break;
    // 应结案956件,结案902件: what is due holds what is done.
    if (/应[办结回报整公]/u.test(label)) break;
    // 已开工77个,其中已竣工42个,未开工16个: what is not done is no part of what is.
    if (isUndone(label, total)) break;
    // 甲6件,乙5件,其中丙2件: of those of the last.
    if (parts.length > 0 && /^[,、]?其中/u.test(count.before)) break;
    // 采用16条,上报223条: what else was done with them is no part.
    if (parts.length > 0 && actionOf(label) !== actionOf(parts[0]?.before ?? '')) break;
    // 未到时限的9项、逾期未办结的9项: neither is.
    const isOpen = [label, parts[0]?.before ?? ''].some((words) => /[未没]/u.test(words));
    if (parts.length > 0 && !isOpen && isSettled(label) !== isSettled(parts[0]?.before ?? '')) break;
    parts.push(count);
  }
  const first = parts[0];
  return first && total.end <= text.length ? parts : [];
}

/** 5家,其中市直单位2家,街道、镇3个: units may be counted in two ways. */
function areKinds(total: Count, { measure, before }: Count): boolean {
  const label = before.replace(/^[、,和及以其中有为]+/u, '');
  return [total.measure, measure].every((each) => '家个'.includes(each)) && label.split('、').every(isKindOfUnit);
}

function isUndone(label: string, { before }: Count): boolean {
  const what = /^(?:[尚还仍]有?)?(?:未|没有)(\p{Script=Han}{2})/u.exec(label)?.[1];
  return what !== undefined && new RegExp(`(?<![未没应需须拟划])${what}`, 'u').test(before);
}

/** A smaller number may be missed by a slip by chance. */
const telling = 10_000;

/** 受理15230件,其中直接答复9138件,转派6092件: two that were dealt with in different ways, and miss the whole by a slip. */
function slipOfTwo(sentence: Sentence, total: Count, later: readonly Count[]): Discrepancy[] {
  const like = later.filter((each) => each.measure === total.measure);
  const [one, other, ...more] = like;
  if (!one || !other || more.length > 0 || total.rough || like.some((each) => each.bound || each.rough)) return [];
  const isJoined = /^[,、;][^,;。\d]{2,12}$/u.test(sentence.text.slice(one.end, other.start));
  const values = [one.value, other.value];
  const sum = one.value + other.value;
  const isMissed = sum !== total.value && total.value >= telling && isSlip(total.value, sum, values);
  // 重大隐患12处,已完成整改1188处: a kind, and how far it is with all.
  if (/^[,;、]?已/u.test(other.before) && !/已/u.test(one.before)) return [];
  if (!isJoined || !isMissed || like.some(({ before }) => isNoPart(before.replace(/^[、,和及]|其中/gu, '')))) return [];
  const found = `${printHundredths(sum)}${total.measure}`;
  const message = `“其中”各项相加是 ${values.map(printHundredths).join('＋')}＝${found}，与总数 ${printCount(total)}只差一点。请核对总数和各项。`;
  const claim = { severity: 'doubt', rule: 'sum-of-parts', claimed: printCount(total), found, message } as const;
  return [inText(sentence, total.start, other.end, claim)];
}

/** 条次 are 条. */
function kindOfCount({ measure }: Count): string {
  return measure.length === 2 ? measure.replace(/次$/u, '') : measure;
}

function sumOf(sentence: Sentence, total: Count, parts: readonly Count[], words: string): Discrepancy | null {
  const values = parts.map((part) => part.value * sharersOf(part));
  const sum = values.reduce((so, value) => so + value, 0);
  if (sum === total.value || total.rough || isOfEarlier(sentence, total, sum)) return null;
  if (isRounded(total, parts, sum) || isMadeByMore(sentence, total, parts, sum)) return null;
  // 职工62人,其中…6项…,退休28人: so many do not make the whole by chance.
  if (madeByFirst(total, values) > 2) return null;
  // 300件,其中有效回访246件,满意240件,不满意6件: the first part is taken apart by the others.
  const ofOthers = values.slice(1).reduce((so, value) => so + value, 0);
  const mayBeTakenApart = !/^、/u.test(sentence.text.slice(parts[0]?.end));
  if (mayBeTakenApart && values.length > 2 && ofOthers === values[0] && !isSlip(total.value, sum, values)) return null;
  // 文字59篇、发布会3次 of 102篇(次).
  const others = countsIn(sentence.text).filter(
    ({ start, measure }) => start > (parts.at(-1)?.end ?? 0) && measure !== '%',
  );
  if (others[0] && others[0].measure !== total.measure && sum + others[0].value === total.value) return null;
  const gap = total.value - sum;
  const whole = /其他|其余|另/u.test(words);
  if (gap > 0 && !whole && hedged.test(words.slice(0, 60))) return null;
  // 其中县城管局4分、县住建局3分: some of the units.
  if (
    gap > 0 &&
    !whole &&
    parts.every(({ before }) => looksLikeUnit(before.replace(/^(?:其中|[、,和及以])+|(?:有|为|共)$/gu, '')))
  )
    return null;
  if (gap > 0 && isShareSaid(countsIn(sentence.text), total.end, sum, total.value)) return null;
  // 其中 before two of many kinds takes the whole apart only where little is missing.
  if (gap * 4 > total.value && !whole && !isSlip(total.value, sum, values)) return null;
  // Units may be counted under several heads; what is told may be the larger parts only.
  const overlap = gap < 0 && '家个户名'.includes(total.measure) && !whole;
  const some = gap > 0 && !whole && gap * 10 > total.value;
  const severity: Severity = overlap || some || madeByFirst(total, values) > 0 ? 'doubt' : 'error';
  const last = parts.at(-1) ?? total;
  const added = values.map(printHundredths).join('＋');
  return inText(sentence, total.start, last.end, {
    severity,
    rule: 'sum-of-parts',
    claimed: printCount(total),
    found: `${printHundredths(sum)}${total.measure}`,
    message: `“其中”各项相加是 ${added}＝${printHundredths(sum)}${total.measure}，与总数 ${printCount(total)}不一致。请核对总数和各项。`,
  });
}

/** 甲局、乙局各4件 are four each. */
export function sharersOf({ before }: Count): number {
  const names = /^[、和及与以其中,]*([^,;。]+)各[^,;。、\d]{0,3}$/u.exec(before)?.[1];
  return names === undefined ? 1 : partsOf(names).flatMap(unitsJoined).length;
}

/** The parts make another number that was said before: 收到3059条,甲1904条,乙1155条,其中…. */
function isOfEarlier(sentence: Sentence, total: Count, sum: number): boolean {
  return countsIn(sentence.text).some(
    ({ end, measure, value }) => end < total.start && measure === total.measure && value === sum,
  );
}

/** 97户,其中正常经营78户,…,已责令改正6户: what stands behind the parts that were read, whatever it is called, fills the gap. */
function isMadeByMore({ text }: Sentence, total: Count, parts: readonly Count[], sum: number): boolean {
  const end = parts.at(-1)?.end ?? text.length;
  let all = sum;
  return countsIn(text)
    .filter(({ start, measure }) => start >= end && measure === total.measure)
    .some(({ value }) => {
      all += value;
      return all === total.value;
    });
}

/** 115件,其中会上114件,会后1件,来信5件: how many of the first parts alone make the whole, the last may be something else. */
function madeByFirst(total: Count, values: readonly number[]): number {
  let sum = 0;
  const at = values.findIndex((value, index) => {
    sum += value;
    return index > 0 && sum === total.value;
  });
  return at + 1;
}

/** One wrong digit makes 3 or 40 or 500 of difference; two that changed places are those of the whole or of one of the parts. */
export function isSlip(whole: number, sum: number, parts: readonly number[]): boolean {
  const sorted = (value: number): string => [...String(value)].sort().join('');
  const gap = whole - sum;
  if (/^[1-9]0*$/u.test(String(Math.abs(gap) / 100)) || sorted(whole) === sorted(sum)) return true;
  return parts.some((part) => sorted(part + gap) === sorted(part));
}
