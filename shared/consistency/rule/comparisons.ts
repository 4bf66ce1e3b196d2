import { type Count, quantitiesIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { readOnce } from '../readOnce.ts';
import { isOfAnother, otherPeriod } from './otherSubjects.ts';
import { inPassage } from './report.ts';

const up = '高出|高|多|增加|上升|提高|延长|增长|扩大';
const down = '低|少|减少|下降|降低|缩短|回落|缩小';
const boundary = '(?:^|[,;:。(])';
/** 县（市、区）和经开区 is one name. */
const named = '(?:[^,;:。()]|\\([^()]*\\))';
const compared = new RegExp(
  `${boundary}([^,;:。()]{0,16}?)[比较](?!重|例|好|高|差|大|多|少)(${named}{1,18}?)(?:分别)?(${up}|${down})了?(?:约)?$`,
  'u',
);
const levelled = new RegExp(`${boundary}([^,;:。()]{0,16}?)(高|低|多|少)于([^,;:。()]{1,18}?)(?:约)?$`, 'u');
const outside = /全国|全省|目标|任务|要求|序时|时序|规定|时限|满分/u;

interface Comparison {
  /** What is compared, where it is named: 下半年 of 下半年比上半年多374条. */
  readonly subject: string;
  readonly base: string;
  readonly rises: boolean;
  readonly by: Count;
}

/** 下半年比上半年多374条, 比全市平均水平低11.8个百分点: a difference between two numbers that the paper says. */
export function checkComparisons(
  passage: Passage,
  passages: readonly Passage[],
  levels: readonly number[],
): Discrepancy[] {
  const own = quantitiesIn(passage.text);
  return own.flatMap((by, at): Discrepancy[] => {
    const comparison = comparisonOf(passage.text, by);
    if (!comparison || outside.test(comparison.base)) return [];
    const before = own
      .slice(0, at)
      .filter((each) => measureOf(by) === each.measure && levelsIn(passage.text).includes(each));
    const elsewhere = passages
      .filter((other) => other !== passage)
      .flatMap(({ text }) => levelsIn(text).filter(({ measure }) => measureOf(by) === measure));
    const now = nowOf(comparison, before, elsewhere, passage.text);
    if (now.length === 0) return [];
    const called = baseOf(passage.text, comparison, before, elsewhere).filter(
      (each) =>
        isLike(each, now) &&
        (now.length > 1 || !now.includes(each)) &&
        !(before.includes(each) && isOfAnother(passage.text, each, now, comparison.base)),
    );
    const rest = now.filter((each) => !called.includes(each));
    if (called.length > 0 && rest.length > 0) {
      // What another paragraph says of 9月 may be of other things.
      const isHere = [...rest, ...called].every((each) => before.includes(each));
      return judge(passage, comparison, rest, valuesOf(called), isHere ? 'error' : 'doubt');
    }
    if (by.measure !== '个百分点' || otherPeriod.test(comparison.base)) return [];
    const said = [...before, ...elsewhere].filter((each) => !now.includes(each));
    if (levels.length === 0 && !said.some((each) => isLike(each, now))) return [];
    return judge(passage, comparison, now, [...valuesOf(said), ...levels], 'doubt');
  });
}

function comparisonOf(text: string, by: Count): Comparison | null {
  if (by.bound || by.rough || by.measure === '%') return null;
  const before = text.slice(Math.max(0, by.start - 48), by.start);
  const [, subject, base, way] = compared.exec(before) ?? [];
  if (base !== undefined && way !== undefined)
    return { subject: subject ?? '', base, rises: new RegExp(`^(?:${up})$`, 'u').test(way), by };
  const [, who, side, level] = levelled.exec(before) ?? [];
  // 分别低于…4.0、8.3个百分点: what is lower is said before.
  return level === undefined
    ? null
    : { subject: (who ?? '').replace(/^(?:分别|均|都|各)$/u, ''), base: level, rises: /高|多/u.test(side ?? ''), by };
}

function measureOf({ measure }: Count): string {
  return measure === '个百分点' ? '%' : measure;
}

/** The numbers of a text that stand for themselves and are no difference to another; each comparison of the paper looks at them. */
const levelsIn = readOnce((text) => quantitiesIn(text).filter((each) => isLevel(text, each)));

function isLevel(text: string, count: Count): boolean {
  return (
    !count.bound &&
    !count.rough &&
    comparisonOf(text, count) === null &&
    !/(?:增加|减少|增长|下降|上升|上涨|下跌|回落|提高|降低|相差|多|少|高|低)了?$/u.test(count.before)
  );
}

/** 前者 of 后者比前者多: the one before the last; or what is said of the words. */
function baseOf(
  text: string,
  { base, by }: Comparison,
  before: readonly Count[],
  elsewhere: readonly Count[],
): readonly Count[] {
  if (base !== '前者' && base !== '后者') return labelled(base, before, elsewhere);
  return lastTwo(text, before, by).slice(base === '前者' ? 0 : 1, base === '前者' ? 1 : 2);
}

/** 最短的是甲(3.0天),最长的是乙(19.0天),后者比前者…: the two that stand last before it, and no third. */
function lastTwo(text: string, before: readonly Count[], { start }: Count): readonly Count[] {
  const own = before.filter(({ end }) => !/。/u.test(text.slice(end, start)));
  return own.length >= 2 ? own.slice(-2) : [];
}

/** 最低的, 排名第一的 before a name; 份, 水平 behind it; 无人接听的. */
const beside =
  /^(?:其中|排[名位]?|得分|最[低高多少][的]|本次|今年|位?第[一二三四五六七八九十\d]+[名位]?的)+|(?:水平|份|的)$/gu;
const meanScore = /平均(?:得分|成绩|积分)/gu;

/** Numbers that are said of what a word names: 上半年发布2642条, 部门组平均积分85.4分; those of the paragraph before others. */
function labelled(label: string, before: readonly Count[], elsewhere: readonly Count[]): Count[] {
  const bare = label.replace(beside, '').replace(meanScore, '平均分');
  const isCalled = (count: Count): boolean => {
    // 城区、乡村分别为77.6%和76.6%: the first of a list is no more the last name's than the first's.
    if (/、.*分别/u.test(count.before)) return false;
    const words = count.before.replace(meanScore, '平均分');
    const at = words.lastIndexOf(bare);
    // 2月 is not 12月.
    const whole = !/\d/u.test(bare.charAt(0)) || !/\d/u.test(words.charAt(at - 1));
    return at >= 0 && whole && words.length - at - bare.length <= 8;
  };
  if (bare === '') return [];
  const near = before.filter(isCalled).slice(-1);
  return near.length > 0 ? near : elsewhere.filter(isCalled);
}

function nowOf(
  { subject, by }: Comparison,
  before: readonly Count[],
  elsewhere: readonly Count[],
  text: string,
): Count[] {
  if (subject === '前者' || subject === '后者')
    return lastTwo(text, before, by).slice(subject === '前者' ? 0 : 1, subject === '前者' ? 1 : 2);
  if (subject !== '') return labelled(subject, before, elsewhere);
  // 满意率分别为81.5%、85.0%,低于…: what the same sentence has just said.
  const said = before.filter(({ end }) => !/[。;]/u.test(text.slice(end, by.start)) && by.start - end <= 80);
  // 占总量的29.2%,按期办结率99.3%,比市直单位低: a share is compared with shares.
  const isShare = ({ before: words }: Count): boolean => /占/u.test(words);
  const last = said.at(-1);
  return last && by.measure === '个百分点' ? said.filter((each) => isShare(each) === isShare(last)) : said;
}

/** 满意率 is compared with 满意率. */
function isLike(count: Count, now: readonly Count[]): boolean {
  const rate = /([^,]{2})率/u.exec(count.before)?.[1];
  return now.some(({ before }) => {
    const own = /([^,]{2})率/u.exec(before)?.[1];
    // 占县直部门采用总数的22.0% is no 采用率 of 县直部门, nor 占全市的42.7% one of 全市.
    if (rate === undefined && /占/u.test(count.before) && !/占/u.test(before)) return false;
    return rate === undefined || own === undefined || own === rate;
  });
}

function valuesOf(counts: readonly Count[]): number[] {
  return counts.map(({ value }) => value);
}

function judge(
  passage: Passage,
  { rises, by }: Comparison,
  now: readonly Count[],
  bases: readonly number[],
  severity: 'error' | 'doubt',
): Discrepancy[] {
  const step = by.measure === '个百分点' ? 10 ** (2 - Math.min(2, by.decimals)) : 1;
  const rounded = (value: number): number => Math.round(value / step) * step;
  const pairs = now.flatMap((each) =>
    bases.map((base) => ({ value: each.value, base, change: rounded(each.value - base) })),
  );
  if (pairs.some(({ change }) => change === (rises ? by.value : -by.value))) return [];
  const other = pairs.find(({ change }) => change === (rises ? -by.value : by.value));
  const nearest = [...pairs].sort(
    (a, b) => Math.abs(Math.abs(a.change) - by.value) - Math.abs(Math.abs(b.change) - by.value),
  )[0];
  const pair = other ?? nearest;
  if (!pair || (severity === 'doubt' && bases.length === 0)) return [];
  // 结转298件 of the month before is not what was filed in it: so far off, another number was compared.
  if (!other && by.measure !== '个百分点' && Math.abs(pair.change) > 10 * by.value) return [];
  const print = (value: number, measure: string): string => `${printHundredths(Math.round(value))}${measure}`;
  const way = (rising: boolean): string => (rising ? '高' : '低');
  const found = `${way(pair.change > 0)}${print(Math.abs(pair.change), by.measure)}`;
  const claimed = `${way(rises)}${print(by.value, by.measure)}`;
  const measure = measureOf(by);
  const message = `${print(pair.value, measure)}与 ${print(pair.base, measure)}相比${found}，文中写作${claimed}。请核对两个数和差额。`;
  const certain = severity === 'error' && pairs.length === 1;
  const claim = {
    severity: certain ? 'error' : 'doubt',
    rule: other ? 'direction' : 'difference',
    claimed,
    found,
    message,
  } as const;
  return inPassage(passage, by.start, by.end, claim);
}
