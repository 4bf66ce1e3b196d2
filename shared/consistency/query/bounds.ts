import { type Count, countsIn, quantitiesIn, setBy } from '../claim/counts.ts';
import { readHundredths } from '../claim/numerals.ts';
import { readOnce } from '../readOnce.ts';
import { limitsAmong } from '../rule/thresholds.ts';
import { roundAmounts } from './roundAmounts.ts';

/** A bound, and the other end of its range. */
export type Limit = readonly [Count, Count | null];

/** Every bound of a text, of counts, money and lengths alike: 90分以上, 1000万元以上, 24小时以内, 6至10个工作日. */
export const boundsIn: (text: string) => readonly Limit[] = readOnce((text) => {
  const measured = [...quantitiesIn(text), ...roundAmounts(text)]
    .map((count) => boundInWords(text, count))
    .sort((one, other) => one.start - other.start);
  const spans = measured.flatMap((count) => spanTo(text, count));
  const taken = new Set(spans.map(([, upper]) => upper?.start));
  const rest = measured.filter(({ start, end }) => !taken.has(start) && !isRepeated(text, start, end));
  const counts = new Set(countsIn(text).map(({ start }) => start));
  // 10个工作日内 is a bound; 3个月 before a deadline counts nothing that a table has.
  const others = limitsAmong(text, rest).filter(([limit]) => counts.has(limit.start) || isAmount(limit));
  const bounded = new Set([...others, ...spans].map(([{ start }]) => start));
  const exact = rest.filter(({ start }) => !bounded.has(start)).flatMap((count) => exactlyIn(text, count));
  return [...others.map((limit) => withSetBy(text, withRepeated(text, limit))), ...spans, ...exact].sort(
    ([one], [other]) => one.start - other.start,
  );
});

const time = '(?:[一二两三四五六七八九十半]+|\\d+)(?:个?(?:半年|年半?|半?月|季度|星期)|周)';
const way = '(?:及?以上|及?以下|[以之]?内)';
/** 超过两年, 满三个月, 半年以上: a bound of time that a bracket says in the unit of a column. */
const wordsBefore = new RegExp(
  `(?<above>超过?|逾|大于|长达)?(?<below>不足|不满|未满|少于)?(?<atLeast>达到?|满|至少|不少于)?(?<time>${time})(?<way>${way})?\\((?:即|约|合)?$`,
  'u',
);
const wordsBehind = new RegExp(`^\\((?:即|约|合)?${time}\\)(?<way>${way})`, 'u');

/** 超过两年(730天), 两年(730天)以上, 730天(两年)以上: the number or its words stand in a bracket, and the bound outside of it. */
function boundInWords(text: string, count: Count): Count {
  if (count.bound !== null) return count;
  const behind = wordsBehind.exec(text.slice(count.end));
  if (behind) return { ...count, bound: boundOf(behind.groups), end: count.end + behind[0].length, after: '' };
  const said = text.charAt(count.end) === ')' ? wordsBefore.exec(text.slice(0, count.start)) : null;
  if (!said?.groups) return count;
  const outside = new RegExp(`^${way}`, 'u').exec(text.slice(count.end + 1))?.[0] ?? '';
  const bound = boundOf({ ...said.groups, way: said.groups.way ?? outside });
  const start = text.lastIndexOf(said.groups.time ?? '', count.start);
  return bound === null ? count : { ...count, bound, start, end: count.end + 1 + outside.length, after: '' };
}

function boundOf(said: Record<string, string | undefined> = {}): Count['bound'] {
  if (said.way?.endsWith('上')) return 'atLeast';
  if (said.way?.endsWith('下')) return 'under';
  if (said.way?.endsWith('内')) return 'atMost';
  return (['above', 'below', 'atLeast'] as const).find((each) => said[each] !== undefined) ?? null;
}

/** 7天以内(含7天): the number again, in its bracket. */
function isRepeated(text: string, start: number, end: number): boolean {
  return text.slice(0, start).endsWith('(含') && text.charAt(end) === ')';
}

function withRepeated(text: string, [limit, upper]: Limit): Limit {
  const last = upper ?? limit;
  const bracket = /^(?:[及或]?以[上下内]|之?内)?\(含[^()]{1,10}\)(?:[以之][上下内])?/u.exec(text.slice(last.end))?.[0];
  if (bracket === undefined) return [limit, upper];
  const longer = { ...last, end: last.end + bracket.length };
  return upper ? [limit, longer] : [longer, null];
}

/** 低于省定75%目标的: who sets the bound, and that it is one, says nothing of the rows. */
function withSetBy(text: string, [limit, upper]: Limit): Limit {
  const before = setBy.exec(text.slice(0, limit.start))?.[0].length ?? 0;
  const own = { ...limit, start: limit.start - before };
  if (upper) return [own, upper];
  const behind = /^的?(?:目标|标准|要求|控制线|底线)值?(?=的|有|,|。)/u.exec(text.slice(limit.end))?.[0].length ?? 0;
  return [{ ...own, end: limit.end + behind }, null];
}

/** 加1.5分的事项有8个: just so many, where how many these are follows at once. */
function exactlyIn(text: string, count: Count): Limit[] {
  const isOf = /^的(?:单位|部门|乡镇|街道|事项|项目|网站|账号|村)(?:共?有|为|共)?\d/u.test(text.slice(count.end));
  if (!isOf || count.rough || /[前后末第各均]$/u.test(text.slice(0, count.start))) return [];
  return [
    [
      { ...count, bound: 'atLeast' },
      { ...count, bound: 'atMost' },
    ],
  ];
}

function isAmount({ measure, bound }: Count): boolean {
  return bound !== null && measure !== '倍' && measure !== '位';
}

/** 6至10个工作日答复的, 10至20件的: the first number without its measure. */
function spanTo(text: string, upper: Count): Limit[] {
  const from = /(?<![\d.第])(\d+(?:\.\d+)?)(?:至|到|—|-|~|～)$/u.exec(text.slice(0, upper.start));
  const value = readHundredths(from?.[1] ?? '');
  if (!from || upper.bound !== null || value === null || value >= upper.value) return [];
  const ofParts = /^(?:之间)?的|^之间|^(?:内|以内)?(?:办结|答复|完成|回复|整改)/u.test(upper.after);
  if (!ofParts) return [];
  const lower: Count = {
    ...upper,
    value,
    start: from.index,
    end: from.index + (from[1]?.length ?? 0),
    bound: 'atLeast',
  };
  return [[lower, { ...upper, bound: '%分'.includes(upper.measure) ? 'under' : 'atMost' }]];
}
