import { type Count, quantitiesIn } from '../claim/counts.ts';
import { isLabel, labelledRuns } from '../claim/labelled.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isChange } from '../reckon/numbers.ts';
import { restOfPeriod, sumOfPeriod } from '../reckon/periods.ts';
import { printNumber } from '../reckon/reckoning.ts';
import { isRate } from './printedRate.ts';
import { inPassage } from './report.ts';

const up = '高出|高|多|增加|上升|提高|提升|延长|增长|扩大';
const down = '低|少|减少|下降|降低|缩短|回落|缩小|下滑';
const boundary = '(?:^|[,;:。(])';
const name = '(?:[^,;:。()]|\\([^()]*\\))';
const patterns = [
  new RegExp(
    `${boundary}(?<one>${name}{0,14}?)(?:比(?![重例较])|较(?![好差大多少高低]))(?<other>${name}{2,16}?)(?<way>${up}|${down})了?约?$`,
    'u',
  ),
  new RegExp(`${boundary}(?<one>${name}{0,14}?)(?<way>[高低多少])于(?<other>${name}{2,16}?)约?$`, 'u'),
  new RegExp(`(?<then>同比|环比)(?<way>${up}|${down})了?约?$`, 'u'),
];
const rising = new RegExp(`^(?:${up})$`, 'u');
const earlierTime = /(?:上年|去年|上一?[年季月周期]度?)(?:同期|同月)?[^,;。\d]{0,6}$|同期[^,;。\d]{0,4}$/u;

/** No subject of its own. */
const goesOn = /^(?:其中|同比|环比|均|分别|总体|整体|[本今当][年季月]度?)?$/u;

interface Told {
  /** Empty where it goes on with what was just said. */
  readonly one: string;
  /** Null of 同比 and 环比: what was said of the time before. */
  readonly other: string | null;
  readonly way: string;
  readonly start: number;
}

/** 应巡17600次,实际17068次,比应巡次数少532次: two levels that the paragraph names, and which way they are apart. */
export function checkLevelDirections(passage: Passage): Discrepancy[] {
  const numbers = quantitiesIn(passage.text);
  return numbers.flatMap((by): Discrepancy[] => {
    const told = by.bound || by.rough || by.value === 0 ? null : toldBefore(passage.text, by);
    if (!told) return [];
    const rises = rising.test(told.way);
    const apart = pairsOf(passage, numbers, by, told).filter(([now, base]) => isApart(now, base, by));
    const [first] = apart;
    if (!first || apart.some(([now, base]) => now > base === rises)) return [];
    return report(passage, by, told, first);
  });
}

function toldBefore(text: string, { start }: Count): Told | null {
  const from = Math.max(0, start - 48);
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(from, start));
    const { one = '', other = null, way = '' } = match?.groups ?? {};
    if (match) return { one, other, way, start: from + match.index };
  }
  return null;
}

type Pair = readonly [now: number, base: number];

/** What the number may be between: what was said of the one and of the other. */
function pairsOf(passage: Passage, numbers: readonly Count[], by: Count, told: Told): Pair[] {
  const { text } = passage;
  const levels = numbers.filter(
    (each) => each.end <= told.start + 1 && !each.bound && !each.rough && !isChange(each) && isOfKind(each, by),
  );
  const from = Math.max(text.lastIndexOf('。', told.start), text.lastIndexOf(';', told.start));
  const last = levels.filter(({ end, start }) => end > from && by.start - start <= 80).at(-1);
  if (told.other === null) {
    const base = levels.findLast(({ before, end }) => earlierTime.test(before) && by.start - end <= 40);
    return base
      ? levels.filter((each) => each !== base && each.measure === base.measure).map(({ value }) => [value, base.value])
      : [];
  }
  const now = goesOn.test(told.one) ? last : levelCalled(text, levels, told.one);
  if (!now) return [];
  const like = levels.filter((each) => each !== now && each.measure === now.measure);
  const base = levelCalled(text, like, told.other)?.value ?? timeBefore(passage, numbers, now, told.other);
  return base === undefined ? [] : [[now.value, base]];
}

function isOfKind({ measure }: Count, by: Count): boolean {
  if (by.measure === '个百分点') return measure === '%';
  return by.measure === '%' ? !/^(?:%|个百分点|倍|位|期)$/u.test(measure) : measure === by.measure;
}

/** 出勤率95.2% of 7个苏木镇应到146人次,出勤率95.2%: the first behind the name in its part of the sentence. */
export function levelCalled(text: string, levels: readonly Count[], called: string): Count | undefined {
  const bare = called.replace(/^(?:其中|第)|(?<=..)(?:次数|总[数量]|数量|[人件]数|份)$/gu, '');
  if (bare.length < 2) return undefined;
  const listed = labelledRuns(text).flatMap((run) => run.filter(({ label }) => isLabel(bare, label)));
  const named = levels.findLast(({ start }) => listed.some(({ count }) => count.start === start));
  if (named) return named;
  return levels.findLast((level, at) => {
    const from = Math.max(
      text.lastIndexOf('。', level.start),
      text.lastIndexOf(';', level.start),
      levels[at - 1]?.end ?? 0,
    );
    const words = text.slice(from, level.start);
    const place = words.lastIndexOf(bare);
    if (/分别[^,;。]*$/u.test(text.slice(0, level.start))) return false;
    return place >= 0 && !/[比较于\d]$/u.test(words.slice(0, place));
  });
}

/** 一季度, whose months were said, or which 二季度 leaves of half a year. */
function timeBefore(passage: Passage, numbers: readonly Count[], now: Count, period: string): number | undefined {
  const own = { passage, numbers, before: [] };
  const sum = sumOfPeriod(own, period, now.measure);
  if (sum && !sum.of.includes(now)) return sum.value;
  const whole = restOfPeriod(own, period, now);
  return whole ? whole.value - now.value : undefined;
}

function isApart(now: number, base: number, by: Count): boolean {
  if (by.measure === '%') return base > 0 && now !== base && isRate(Math.abs(now - base), base, by.value, by.decimals);
  const step = by.measure === '个百分点' || by.measure === '分' ? 10 ** (2 - Math.min(2, by.decimals)) : 1;
  return now !== base && Math.round(Math.abs(now - base) / step) === Math.round(by.value / step);
}

function report(passage: Passage, by: Count, { way, start }: Told, [now, base]: Pair): Discrepancy[] {
  const [more, less] = by.measure === '%' ? ['增长', '下降'] : ['增加', '减少'];
  const found = now > base ? more : less;
  const message = `${printNumber(now)}与 ${printNumber(base)}相比是${found}，文中写作“${way}”。请核对增减。`;
  const claim = { severity: 'error', rule: 'direction', claimed: way, found, message } as const;
  return inPassage(passage, start + 1, by.end, claim);
}
