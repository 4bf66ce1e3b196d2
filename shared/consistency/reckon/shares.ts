import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { blurOf } from '../rule/rates.ts';
import { sharersOf } from '../rule/sums.ts';
import { asListed, inList } from './listedShares.ts';
import { calledSo, isOfOneKind, isPlain, joinedList, largestOf, type NumberedPassage, runUpTo } from './numbers.ts';
import { type Grade, printNumber, type Reckoning } from './reckoning.ts';

/** What a rate may be the share of: a number of its paragraph, or several of them together. */
interface Part {
  readonly value: number;
  readonly measure: string;
  readonly said: string;
  /** What it is made of. */
  readonly of: readonly Count[];
  /** Half of its last digit, as a part of it. */
  readonly blur: number;
  /** 不合格3个,合格率: the rate is of what is left of the whole. */
  readonly left: boolean;
}

const shareWords =
  /占[^,;。]{1,14}的$|(?:率|占比?|比例|比重|完成面|覆盖面)(?:仅|约|已|的?比[例重])?(?:占|达到?|为|是|均为|只有)?$/u;
const together = /合计|共|之和|总和|总计|[两二三四五六七八九十\d][类个家项种地者]/u;
const change = /同比|环比|增长|下降|上升|提[高升]|减少|增加|[增降涨跌升]幅|较|比(?![例重])/u;

/** 275件,占54.7%; 网络申请占46.9%; 甲与乙合计占44.7%; 办结率: a rate out of the numbers that its words point to. */
export function sharesOf(own: NumberedPassage, rate: Count, wholes: readonly number[]): Reckoning[] {
  const { passage, numbers, before } = own;
  const { text } = passage;
  // 分别下降28.1%、31.0%: both are changes.
  const [head = rate] = joinedList(text, numbers, rate);
  if ([rate, head].some((each) => change.test(each.before.replace(/占比|比[例重]/gu, '')))) return [];
  const bracketed = text.charAt(rate.start - 1) === '(';
  const stated = [...ofStated(text, numbers, rate), ...asListed(own, rate)];
  if (stated.length > 0) return stated;
  if (!bracketed && !shareWords.test(wordsOf(text, rate)) && inList(text, numbers, rate) === null) return [];
  const parts = partsOf(own, rate);
  if (parts.length === 0) return [];
  const near = numbers.filter((each) => isPlain(each) && each !== rate);
  const far = before.filter(isPlain);
  const of = wholeNamed(rate);
  const named = of === null ? [] : [...calledSo(text, near, of), ...calledSo('', far, of)];
  return parts.flatMap((part) => {
    const isLike = ({ measure }: Count): boolean => isOfOneKind(measure, part.measure);
    const alike = far.filter(isLike);
    // 其中乙组不合格5个,合格率: of those of 乙组.
    const ofSome = part.left && /其中/u.test(text.slice(text.lastIndexOf('。', rate.start), rate.start));
    const all = [
      ...named.filter(isLike).map((whole) => wholeOf(whole, 'named')),
      ...[...near.filter(isLike), ...alike.filter(isTotal), ...largestOf(alike)].map((whole) =>
        wholeOf(whole, ofSome ? 'far' : 'near'),
      ),
      ...[...near, ...far].map((whole) => wholeOf(whole, 'far')),
      ...wholes.map((value): Whole => ({ value, blur: 0, grade: 'far', of: [] })),
    ];
    return all
      .filter(({ value }) => value > part.value || (value === part.value && rate.value === 10_000))
      .map((whole) => shareOf(part, whole));
  });
}

/** 合计纠正6件,占已审结的8件的75.0%: the whole stands in the words of the share. */
function ofStated(text: string, numbers: readonly Count[], rate: Count): Reckoning[] {
  const at = numbers.indexOf(rate);
  const [part, whole] = numbers.slice(Math.max(0, at - 2), at);
  if (!part || !whole || !isPlain(part) || !isPlain(whole) || !isOfOneKind(part.measure, whole.measure)) return [];
  const beside =
    /占[^,;。]{0,14}$/u.test(whole.before) && /^[^,;。、]{0,8}的$/u.test(text.slice(whole.end, rate.start));
  const goesOn = /^[^,;。\d]{0,12},[^,;。\d]{0,16}$/u.test(text.slice(part.end, whole.start));
  if (!beside || !goesOn || part.value > whole.value) return [];
  return [{ ...shareOf(partOf(part), wholeOf(whole, 'named')), grade: 'told' }];
}

interface Whole {
  readonly value: number;
  readonly blur: number;
  readonly grade: Grade;
  readonly of: readonly Count[];
}

function wholeOf(count: Count, grade: Grade): Whole {
  return { value: count.value, blur: relativeBlur(count), grade, of: [count] };
}

function relativeBlur(count: Count): number {
  return count.value > 0 ? blurOf(count) / count.value : 0;
}

/** 0.01亿 is so rough that its share proves nothing. */
const roughest = 0.05;

function shareOf({ value, measure, said, left, blur: own, of: parts }: Part, whole: Whole): Reckoning {
  const of = printNumber(whole.value);
  const share = (value / whole.value) * 10_000;
  const [blur, grade] = [share * (own + whole.blur), own > roughest ? 'far' : whole.grade];
  const terms = [...parts, ...whole.of];
  return left
    ? { value: 10_000 - share, blur, grade, of: terms, how: `(${of}－${said})÷${of} 是` }
    : { value: share, blur, grade, of: terms, how: `${said}÷${of} 是`, left: whole.value - value, kind: measure };
}

/** 办结 of 占办结数的. */
function wholeNamed({ before }: Count): string | null {
  return /占(?:全部)?([^,;。]{2,8}?)(?:总?[数量]|件)?的$/u.exec(before)?.[1] ?? null;
}

/** 达标率(已完成和达到序时进度合计占比)71.4%: what is said of a rate between its name and it. */
const explanation = /\(([^()]*?)占比?\)$/u;

function wordsOf(text: string, rate: Count): string {
  return explanation.test(text.slice(0, rate.start)) ? '占' : rate.before;
}

/** 共35个, 全县: a number that may well be the whole of another. */
function isTotal({ before }: Count): boolean {
  return /共|全[县市区旗州]|总|合计|列入|应|^$/u.test(before.slice(-10));
}

function partsOf({ passage, numbers }: NumberedPassage, rate: Count): Part[] {
  const { text } = passage;
  const inside = isInBrackets(text, rate.start);
  const at = numbers.indexOf(rate);
  const earlier = numbers
    .slice(0, at)
    .filter((count) => isPlain(count) && (inside || !isInBrackets(text, count.start)));
  const respective = inList(text, numbers, rate);
  if (respective) return respective.map(partOf);
  const last = earlier.at(-1);
  const gap = last ? text.slice(last.end, rate.start).replace(/\([^()]*\)/gu, '') : '。';
  const named = partsByName(text, numbers.slice(0, at), rate);
  const parts: Part[] = [
    ...named,
    ...ofSeveral(text, numbers.slice(0, at), last),
    ...ofBracketed(text, numbers.slice(0, at), rate),
  ];
  if (last && !/[。;]/u.test(gap) && gap.length <= 24) {
    parts.push(partOf(last));
    if (/率/u.test(rate.before) && isFailing(last)) parts.push({ ...partOf(last), left: true });
    if (together.test(gap) || /[、和及与][^,;。、]{0,12}$/u.test(last.before))
      parts.push(...sumsOf(runUpTo(text, numbers.slice(0, at), last)));
  }
  return parts;
}

/** 甲13件、乙6件,丙、丁各4件,上述4个单位占: the numbers of as many names as are counted right behind them. */
function ofSeveral(text: string, earlier: readonly Count[], counter: Count | undefined): Part[] {
  const last = earlier[earlier.indexOf(counter ?? ({} as Count)) - 1];
  if (!counter || !last || !/^\)?,?(?:上述|以上|这)?$/u.test(text.slice(last.end, counter.start))) return [];
  const run = runUpTo(text, earlier, last);
  let [from, names] = [run.length, 0];
  while (from > 0 && names * 100 < counter.value) {
    from -= 1;
    names += sharersOf(run[from] ?? last);
  }
  if (names * 100 !== counter.value) return [];
  return [sumOf(run.slice(from).map((count) => ({ ...count, value: count.value * sharersOf(count) })))];
}

/** 甲(8950万元)、乙(8800万元),合计占15.0%: what stands in brackets behind names, together. */
function ofBracketed(text: string, earlier: readonly Count[], rate: Count): Part[] {
  const last = earlier.findLast(isPlain);
  const gap = last ? text.slice(last.end, rate.start) : '';
  if (!last || !/^\),?[^,;。()]{0,24}$/u.test(gap) || !together.test(gap)) return [];
  return sumsOf(runUpTo(text, earlier, last));
}

const besideNumber = 10;

/** 不合格3个, 3个账号超过14天: what fails, before a rate of what does not. */
function isFailing({ before, after }: Count): boolean {
  return /[不未没无差]|超|逾|反弹|零/u.test(`${before.slice(-besideNumber)}${after.slice(0, besideNumber)}`);
}

function partOf(count: Count): Part {
  const { value, measure } = count;
  return { value, measure, said: printNumber(value), of: [count], blur: relativeBlur(count), left: false };
}

/** The last two of a list together, the last three, …. */
function sumsOf(run: readonly Count[]): Part[] {
  return run.slice(0, -1).map((_, at) => sumOf(run.slice(at)));
}

function sumOf(run: readonly Count[]): Part {
  return {
    value: run.reduce((sum, { value }) => sum + value, 0),
    measure: run[0]?.measure ?? '',
    blur: Math.max(0, ...run.map(relativeBlur)),
    said:
      run.length === 1 ? printNumber(run[0]?.value ?? 0) : `(${run.map(({ value }) => printNumber(value)).join('＋')})`,
    of: run,
    left: false,
  };
}

/** 网络申请占, 信函申请与当面申请合计占, 按期办结率: the numbers that the words before the rate name. */
function partsByName(text: string, earlier: readonly Count[], rate: Count): Part[] {
  // 第一季度最多,占全年的25.2%
  const before = text.slice(0, rate.start).replace(/(?:的?数?量?最[多高大少低]|居首位?|居多),(?=[^,;。]{0,10}占)/u, '');
  const explained = explanation.exec(before)?.[1];
  const words = explained === undefined ? (/([^,;。:()]{2,30})$/u.exec(before)?.[1] ?? '') : `${explained}占`;
  const stem = /^(?:其中|总体|整体|综合)?([^,]{2,10}?)(?:件|信息)?率/u.exec(words)?.[1];
  if (stem !== undefined) {
    const own = calledSo(text, earlier, stem);
    const opposite = earlier.filter(
      (count) =>
        isPlain(count) && new RegExp(`[不未没超逾]${stem.slice(-2)}`, 'u').test(`${count.before}${count.after}`),
    );
    return [...own.map(partOf), ...opposite.slice(-1).map((count) => ({ ...partOf(count), left: true }))];
  }
  const label = /^(?:其中)?(.{2,28}?)(?:数量|[数量])?(?:合计|共计?|之和|总和)?(?:仅|约|所)?占[^,]{0,14}$/u.exec(
    words,
  )?.[1];
  if (label === undefined) return [];
  const names = label.split(/、|[和与及]/u);
  const found = names.map((name) => calledSo(text, earlier, name.replace(/类$/u, '')).at(-1));
  const all = found.flatMap((count) => (count ? [count] : []));
  return all.length === names.length ? [sumOf(all)] : [];
}
