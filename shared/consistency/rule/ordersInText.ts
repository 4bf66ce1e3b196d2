import { quantitiesIn } from '../claim/counts.ts';
import { isLabel, type Labelled, labelledRuns } from '../claim/labelled.ts';
import { printCount } from '../claim/numerals.ts';
import { type OrderSaid, ordersIn } from '../claim/orders.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isRate } from './printedRate.ts';
import { inPassage } from './report.ts';

/** 城市管理9个、人居环境10个,人居环境类最多: who is first and last of the numbers that the paragraph says itself. */
export function checkOrdersInText(passage: Passage): Discrepancy[] {
  const orders = ordersIn(passage.text);
  if (orders.length === 0) return [];
  const runs = labelledRuns(passage.text).map((run) => run.filter(({ label }) => !isOfAll.test(label)));
  return [...orders.flatMap((order) => judged(passage, order, runs)), ...bothEnds(passage, orders)];
}

const fall = /降幅|减幅|下降|减少|降低|退步/u;
const rateWords = /率|比例|占比|比重|幅/u;

/** 共发现错情147处,平均每百件17.6处: of all of them, and none of those that are ranked. */
const isOfAll = /^共|共(?:发现|有|计|收)|合计|总[计数量]|^平均|累计/u;

/** 转派416件;其中10月131件,11月138件: a month is first among months. */
function isOfPeriod({ label }: Labelled): boolean {
  return /(?:\d月份?|季度|半年)$/u.test(label);
}

interface Found {
  readonly run: readonly Labelled[];
  readonly own: Labelled;
  /** The words in front of 最高 without who it is. */
  readonly words: string;
}

function judged(passage: Passage, order: OrderSaid, runs: readonly (readonly Labelled[])[]): Discrepancy[] {
  const { text } = passage;
  if (order.roughly) return [];
  const out = /除([^,;。除]{2,12})(?:之?外|以外),[^,;。]*$/u.exec(text.slice(0, order.start))?.[1];
  const found = runs
    .map((run) => (out === undefined ? run : run.filter(({ label }) => !isLabel(out, label))))
    .filter((run) => (run.at(-1)?.count.end ?? 0) <= order.start)
    .flatMap((run) => [run.filter(isOfPeriod), run.filter((each) => !isOfPeriod(each))])
    .flatMap((run) => namedIn(text, order, run))
    .filter((each) => isNear(text, each, order) && isOfThat(text, each, order));
  const near = found.at(-1);
  if (!near || found.some(({ run, own }) => own.count.value === extremeOf(run, order.high)?.count.value)) return [];
  const { run, own } = near;
  const best = extremeOf(run, order.high);
  if (!best) return [];
  const say = ({ label, count }: Labelled): string => `${label}是 ${printCount(count)}`;
  return inPassage(passage, (order.who ?? order.head)[0], order.end, {
    severity: 'error',
    rule: 'superlative',
    claimed: own.label,
    found: best.label,
    message: `${say(own)}，${say(best)}。`,
  });
}

/** 建议承办量最大的是甲,14件: where the run has 26 for it, or amounts where a rate is said, it is of something else. */
function isOfThat(text: string, { run, own: { count } }: Found, { who, end, high }: OrderSaid): boolean {
  const from = who?.[1] ?? end;
  const said = quantitiesIn(text).find(({ start }) => start >= from);
  if (!said || !/^,?\(?(?:均?为|达到?|有|是|共)*$/u.test(text.slice(from, said.start))) return true;
  const best = extremeOf(run, high)?.count.value ?? 0;
  // 请示13件、函4件、意见2件,函占比最高,为65.0%: the share of the greatest of them.
  const whole = run.reduce((sum, each) => sum + each.count.value, 0);
  if (said.measure === '%' && count.measure !== '%') return isRate(best, whole, said.value, said.decimals);
  return said.measure === count.measure && said.value === count.value;
}

/** The series is of what the words say it is: of rates where they say a rate, in the same sentence or shortly before. */
function isNear(text: string, { run, words }: Found, { start }: OrderSaid): boolean {
  const [first] = run;
  const end = run.at(-1)?.count.end ?? 0;
  const stops = text.slice(end, start).match(/[。;]/gu)?.length ?? 0;
  // What has the greatest share has the greatest number.
  const content = words.replace(empty, '').replace(/^(?:所?占)?(?:占比|比重|比例)$|^(?:运用|使用)$/u, '');
  if (!first || stops > (content === '' && run.length > 2 ? 2 : 1)) return false;
  if (content === '') return true;
  if (rateWords.test(content) !== (first.count.measure === '%')) return false;
  if (/[得平均总]分$/u.test(content) && first.count.measure !== '分') return false;
  const said = text.slice(Math.max(0, first.count.start - first.label.length - 30), end);
  const own = pairs(content);
  return fall.test(content) === fall.test(said) && own.filter((pair) => said.includes(pair)).length * 2 >= own.length;
}

/** Words that say of no kind of number what it is. */
const empty =
  /其中|类|组|领域|数量|问题|份|件数|(?<!平)均|都|为|是|则|以|的|,|单月|单位|占[\d.]+%?|[\d.%]+[件条个家项]?/gu;

function pairs(words: string): string[] {
  return words.length < 2 ? [words] : Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
}

function namedIn(text: string, { head, who }: OrderSaid, run: readonly Labelled[]): Found[] {
  const words = text.slice(...head);
  return run.flatMap((own): Found[] => {
    const said = who
      ? text
          .slice(...who)
          .split(/[、和及与]/u)
          .find((each) => isLabel(each, own.label))
      : inHead(words, own.label);
    return said === undefined ? [] : [{ run, own, words: who ? words : words.replace(said, '') }];
  });
}

/** Who stands at the beginning of the clause, or behind 以 and 其中. */
function inHead(words: string, label: string): string | undefined {
  const starts = [0, ...[...words.matchAll(/其中|[以则中、]/gu)].map((match) => match.index + match[0].length)];
  for (let length = words.length; length >= 2; length -= 1)
    for (const start of starts) {
      const said = words.slice(start, start + length);
      if (said.length === length && isLabel(said, label)) return said;
    }
  return undefined;
}

function extremeOf(run: readonly Labelled[], high: boolean): Labelled | undefined {
  return [...run].sort((a, b) => (high ? b.count.value - a.count.value : a.count.value - b.count.value))[0];
}

/** 镇街最高,镇街最低: one thing is at both ends of the same. */
function bothEnds(passage: Passage, orders: readonly OrderSaid[]): Discrepancy[] {
  const { text } = passage;
  return orders.flatMap((order, at): Discrepancy[] => {
    const before = orders[at - 1];
    if (!before || order.roughly || text.slice(before.end, order.start).length > 60) return [];
    const [one, other] = [partsIn(text, before, order), partsIn(text, order, before)];
    // 为各月最低, 为各月最高: of all of them, and nobody by name.
    const who = other?.who.find((each) => one?.who.includes(each) && !/^[为是均都达居各]/u.test(each));
    if (!one || !other || who === undefined) return [];
    const [was, is] = [turned(before, one.words), turned(order, other.words)];
    if (was.high === is.high || (is.words !== '' && was.words !== is.words)) return [];
    const said = [before, order].map(({ start, end }) => text.slice(start, end)).join('、');
    const message = `“${who}”既是${text.slice(before.start, before.end)}，又是${text.slice(order.start, order.end)}。请核对是哪一个。`;
    const claim = { severity: 'doubt', rule: 'superlative', claimed: who, found: said, message } as const;
    return inPassage(passage, (order.who ?? order.head)[0], order.end, claim);
  });
}

/** Who and in what; where both stand in one clause, who is what the other statement names too. */
function partsIn(text: string, { head, who }: OrderSaid, beside: OrderSaid): { who: string[]; words: string } | null {
  const words = text.slice(...head);
  if (who) return { who: namesIn(text.slice(...who)), words: plain(words) };
  const others = beside.who ? namesIn(text.slice(...beside.who)) : [commonHead(words, text.slice(...beside.head))];
  const own = others.find((other) => other.length >= 2 && (words.startsWith(other) || words.endsWith(other)));
  if (own === undefined) return null;
  return { who: [own], words: plain(words.startsWith(own) ? words.slice(own.length) : words.slice(0, -own.length)) };
}

/** 签约率一般卫生院 and 一般卫生院; 甲满意率 and 甲办结率: who both are about. */
function commonHead(one: string, other: string): string {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.endsWith(short)) return short;
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return one.slice(0, length);
}

function namesIn(words: string): string[] {
  return words.split(/[、和及与]/u).map((name) => name.replace(/(?:类|组)$/u, ''));
}

function plain(words: string): string {
  return words.replace(/其中|类|组|的|幅度|均|为|是/gu, '');
}

/** 退步最多 is the other end of 进步. */
function turned({ high }: OrderSaid, words: string): { high: boolean; words: string } {
  const isFall = fall.test(words);
  const rises = /升幅|增幅|上升|增加|增长|提高|进步|下降|降幅|减幅|减少|降低|退步/u;
  return { high: high !== isFall, words: words.replace(rises, '变化') };
}
