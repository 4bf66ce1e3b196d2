import { type Count, countsIn, quantitiesIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { ofWhom } from '../claim/ofWhom.ts';
import { type OrderSaid, ordersIn } from '../claim/orders.ts';
import { clauseStart } from '../claim/quantified.ts';
import { inOneWord } from '../claim/synonyms.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { rowComparisons } from '../query/compared.ts';
import { kindComparisons } from '../query/comparedKinds.ts';
import type { Compared, Comparison } from '../query/comparison.ts';
import type { Passage } from '../query/passage.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { Sentence } from '../read/textDocument.ts';
import { rounded } from '../reckon/reckoning.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const otherPeriod = /上[季月年]|去年|同期|连续|曾/u;

/** 采用率最高的是甲, 甲采用率最高, 甲升幅居首位: who is named first or last against the order that the annexes show. */
export function checkSuperlatives(reader: WordReader, passage: Passage, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = passage.sentence;
  const mentions = ofWhom(mentionsIn(text));
  return ordersIn(text).flatMap((order): Discrepancy[] => {
    if (order.roughly || otherPeriod.test(text.slice(order.head[0], order.end))) return [];
    // 除全部办结的单位外,进度最快的是: of the others.
    if (/除[^,;。除]{2,24}外,?[^;。]*$/u.test(text.slice(0, order.start))) return [];
    // 在已开工项目中,完成率最低的是甲: of those.
    if (/(?:^|[,;。])在?(?:已|未|[不没]|正在|[被有仍尚])[^,;。]{1,16}中,?[^,;。]*$/u.test(text.slice(0, order.start)))
      return [];
    const who = whoIsMeant(text, order, mentions);
    const words = wordsOf(text, order, who);
    // 网站和新媒体合计: of several columns together.
    if (/[和及与、].*合计/u.test(words)) return [];
    // 两者相差25个百分点,为各单位最大: in how far two are apart.
    if (words === '' && /(?:相差|差距|差值)[^;。]*,$/u.test(text.slice(0, order.head[0]))) return [];
    const asked = {
      reader,
      text,
      until: order.start,
      words: words === '' ? earlier(passage, order) : words === '次数' ? clauseAhead(text, order) : words,
      kind: kindOf(text, order, words),
      before: passage.before.join(''),
    };
    const named = who.length > 0 ? rowComparisons(who, asked) : [];
    const span = order.who ?? order.head;
    const kinds = who.length > 0 ? [] : reader.annexes.flatMap((annex) => kindComparisons(annex, span, asked));
    const name = who.map((each) => each.name).join('、');
    return judged(passage.sentence, ...inTime(text, order, inPermille(text, order, [...named, ...kinds])), words, name);
  });
}

/** 对照控制目标,甲最高,达到0.48‰: of a column of such, and not of one that is called 目标. */
function inPermille(text: string, { end }: OrderSaid, all: readonly Comparison[]): readonly Comparison[] {
  const isPermille = /^[^;。\d]{0,12}[\d.]+‰/u.test(text.slice(end));
  return isPermille ? all.filter(({ title }) => title.includes('‰')) : all;
}

const lengthOfTime = /用时|耗时|时长|历时|时限|周期|天数|\((?:秒|分钟?|小时|时|天|日|工作日)\)$/u;

/** 到场最快的是甲: whose time is shortest, where no other column is meant. */
function inTime(text: string, order: OrderSaid, all: readonly Comparison[]): [OrderSaid, readonly Comparison[]] {
  const isOfSpeed = /[快慢]/u.test(text.slice(order.start, order.end));
  const times = isOfSpeed ? all.filter(({ title }) => lengthOfTime.test(title)) : [];
  const most = (some: readonly Comparison[]): number => Math.max(0, ...some.map(({ points }) => points));
  const isTime = times.length > 0 && most(times) >= most(all.filter((each) => !times.includes(each)));
  return isTime ? [{ ...order, high: !order.high }, times] : [order, all];
}

/** Those that follow, or the one in front; where the clause names nobody, the only one that the sentence has named. */
function whoIsMeant(text: string, order: OrderSaid, mentions: readonly Mention[]): readonly Mention[] {
  const { head, who } = order;
  const within = ([from, to]: readonly [number, number]): Mention[] =>
    mentions.filter(({ start, end }) => start >= from && end <= to);
  if (who) return within(who);
  const own = within(head);
  if (own.length === 1) return /[、和及]$/u.test(text.slice(0, own[0]?.start)) ? [] : own;
  const before = mentions.filter(({ end }) => end <= head[0]);
  // 其中甲迟报3次,次数最多: the clause before says who.
  const ahead = before.filter(({ start }) => start >= clauseStart(text, head[0] - 1));
  // 乙没有出现差评,甲差评5次,为各地最多.
  const isBare = /^(?:为各?地?|居)$/u.test(text.slice(...head)) && numberAhead(text, order) !== undefined;
  if (own.length === 0 && ahead.length === 1 && (isBare || /^次数$/u.test(text.slice(...head)))) return ahead;
  const measure = /^[^,]{0,4}(?:[升增降减涨跌]幅|得分|积分|排名|[^,]率)?$/u.test(text.slice(...head));
  return own.length === 0 && before.length === 1 && measure ? before : [];
}

/** 最多 is of no rate; the number that follows says which, where the words do not. */
function kindOf(text: string, { head, start, end }: OrderSaid, words: string): 'number' | 'percent' | null {
  const counts = countsIn(text);
  // 降幅最大,由1720件降至1567件,下降8.90%
  if (/[升增降减涨跌]幅/u.test(words))
    return counts.some((count) => count.start >= end && count.measure === '%') ? 'percent' : null;
  if (/率|占比|比例|比重/u.test(words)) return 'percent';
  if (/[多少]$/u.test(text.slice(start, end))) return 'number';
  const near = quantitiesIn(text).find(
    (count) => (count.start >= end && count.start - end <= 24) || (count.end <= start && count.end > head[0]),
  );
  // 完成率达到75%的是甲、乙,其中甲居第一位,完成3417亩: first in whatever was said before.
  if (near === undefined || (words === '' && /[居位]/u.test(text.slice(start, end)))) return null;
  // 最为突出,占30.4%: a share is of the greatest number.
  const isShare = near.measure === '%' && /占$/u.test(near.before);
  return /^(?:%|个百分点)$/u.test(near.measure) && !isShare ? 'percent' : 'number';
}

const said =
  /其中|为?各地?|全[县市区旗州省]|分月|从[^看,]*看|单位|乡镇|部门|街道|地区|月份|类别?|的|,|以|则|在[^,]*中/gu;

/** What it is in: the words in front without who. */
function wordsOf(text: string, { head: [from, to], who }: OrderSaid, meant: readonly Mention[]): string {
  const [own] = who ? [] : meant;
  const words = own && own.start >= from ? text.slice(from, own.start) + text.slice(own.end, to) : text.slice(from, to);
  // 设施故障共178处,居3类隐患之首: in how many it has.
  return words
    .replace(/共?\d+[\p{Script=Han}]$/u, '')
    .replace(said, '')
    .replace(/^[为是]$/u, '');
}

/** 最多的是6月,最少的是3月: the second goes on about the same. */
function earlier({ sentence: { text }, before }: Passage, { head }: OrderSaid): string {
  const ahead = text.slice(0, head[0]);
  return /\p{Script=Han}{2}/u.test(ahead) ? ahead : (before[0] ?? '');
}

/** 迟报3次,次数最多: of what it is how often. */
function clauseAhead(text: string, { head }: OrderSaid): string {
  return text.slice(clauseStart(text, head[0] - 1), head[0]);
}

function judged(
  sentence: Sentence,
  order: OrderSaid,
  comparisons: readonly Comparison[],
  words: string,
  name: string,
): Discrepancy[] {
  const { text } = sentence;
  const told = comparisons.filter((each) => isOfThat(each, words, text.slice(0, order.head[0])));
  const count = quantitiesIn(text).find(({ start }) => start >= order.end && start - order.end <= 30);
  // 仍有4处没有到位,其中丙最多,有2处: some column has that for its greatest number.
  if (words === '' && count && told.some((each) => isAtEnd(each, order.high) && shows(each, order.high, count)))
    return [];
  const best = Math.max(0, ...told.map(({ points }) => points));
  // 其中甲6个,为最多: of the column that the sentence names and whose greatest number stands before.
  const before = words === '' ? numberAhead(text, order) : undefined;
  const other = before ? atOtherEnd(told, order, before, text) : undefined;
  if (other) return [report(sentence, order, other, 'doubt', name)];
  const meant = (best < 1 ? byNumber(told, order, count) : told.filter(({ points }) => points === best)).filter(
    (each) => !before || (shows(each, order.high, before) && text.includes(leafOf(each))),
  );
  const [first] = meant;
  if (!first || meant.some((each) => isAtEnd(each, order.high))) return [];
  const inWhat = first.own.reduce((rest, each) => rest.replace(each.name, ''), words);
  const isOfCount = count !== undefined && meant.some((each) => shows(each, order.high, count));
  // 滞后项目最多 beside a column 项目数: said of something that no column tells, unless the number is that of another row.
  if (words !== '' && !isCovered(inWhat, meant) && !isOfCount) return [];
  // 超期 may be less than all that is 未按期办结.
  const isLeft = first.title.startsWith('未') && !words.includes('未');
  const plain = words !== '' && isCovered(inWhat, meant) && (!count || isOfCount) && !isLeft;
  return [report(sentence, order, first, plain ? 'error' : 'doubt', name)];
}

function isOfThat({ own, all, title, say }: Comparison, words: string, ahead: string): boolean {
  if (own.length === 0 || all.length <= own.length || isDenied(title) !== isDenied(words, title)) return false;
  // 仍有4处没有到位,其中丙最多: not of 已整改到位.
  return !(words === '' && /^“?已/u.test(say) && /[未没][^,;。]{0,8},[^,;。]*$/u.test(ahead));
}

/** 差评5次,为各地最少: of the column that the sentence names, where nobody has more. */
function atOtherEnd(
  told: readonly Comparison[],
  { high }: OrderSaid,
  { value }: Count,
  text: string,
): Comparison | undefined {
  const own = told.filter(
    (each) =>
      (text.includes(leafOf(each)) || /^[合总小]计$/u.test(leafOf(each))) &&
      each.own.every(({ size }) => Math.abs(size - value) < 10),
  );
  return own.some((each) => isAtEnd(each, high)) ? undefined : own.find((each) => isAtEnd(each, !high));
}

function report(
  sentence: Sentence,
  order: OrderSaid,
  comparison: Comparison,
  severity: 'error' | 'doubt',
  called: string,
): Discrepancy {
  const { annex, own, say } = comparison;
  const name = called === '' ? own.map((each) => each.name).join('、') : called;
  const end = endOf(comparison, order.high);
  const [printed, rows] = [own.map((each) => each.printed).join('、'), [...own, ...(end ? [end] : [])]];
  return inText(sentence, (order.who ?? order.head)[0], Math.max(order.end, order.who?.[1] ?? 0), {
    severity,
    rule: 'superlative',
    claimed: name,
    found: end?.name ?? '',
    rows: rows.flatMap((each) => each.rows.slice(0, 5).map((row) => rowPlace(annex, row))),
    message: `${nameOfAnnex(annex)}里${say}${order.high ? '最高' : '最低'}的是“${end?.name}”（${end?.printed}），“${name}”是 ${printed}。`,
  });
}

function leafOf({ say }: Comparison): string {
  return say.replace(/\([^()]*\)|[“”]/gu, '').replace(/(?<=..)[数量]$/u, '');
}

function numberAhead(text: string, { head, who }: OrderSaid): Count | undefined {
  return who ? undefined : quantitiesIn(text).find(({ end }) => text.slice(end, head[0]) === ',' || end === head[1]);
}

/** 采用最多 is not of 未采用; 超期最多 is of 未按期办结. */
function isDenied(words: string, title = words): boolean {
  return /^[未不]/u.test(title) && /[未不]|[超逾]期|超时/u.test(words);
}

/** 承担任务最多的是甲,共4项, where the table on 任务 has somebody else with 4: no column says it, the number does. */
function byNumber(told: readonly Comparison[], { high }: OrderSaid, count: Count | undefined): readonly Comparison[] {
  const showing = count === undefined ? [] : told.filter((each) => shows(each, high, count));
  return showing.some((each) => isAtEnd(each, high)) ? [] : showing.filter(({ about }) => about);
}

function endOf({ all }: Comparison, high: boolean): Compared | undefined {
  return [...all].sort((a, b) => (high ? b.size - a.size : a.size - b.size))[0];
}

/** As many as are named may stand before each of them. */
function isAtEnd({ own, all }: Comparison, high: boolean): boolean {
  return own.every(
    ({ size }) => all.filter((each) => (high ? each.size > size : each.size < size)).length < own.length,
  );
}

/** The number that follows is the one at the end, so that only the name is wrong. */
function shows(comparison: Comparison, high: boolean, { value, decimals, measure }: Count): boolean {
  const size = Math.abs(endOf(comparison, high)?.size ?? -1);
  const whole = comparison.all.reduce((sum, each) => sum + Math.abs(each.size), 0);
  // 最为突出,占30.4%: its share of all of them.
  if (measure === '%' && rounded((size * 10_000) / whole, 10 ** (2 - Math.min(2, decimals))) === value) return true;
  // 24.64亿元 beside 24.64 of a column in 亿元.
  return [1, 10_000, 100_000_000].some((times) => Math.abs(size * times - value) < 10 * times);
}

/** 滞后项目最多 is of no column that only says 项目. */
function isCovered(words: string, comparisons: readonly Comparison[]): boolean {
  const content = inOneWord(words).replace(/[,;。、].*$|单位|部门|[^\p{Script=Han}]|[的数量总得有为是]/gu, '');
  const titles = inOneWord(comparisons.map(({ title }) => title).join(''));
  return [...content].filter((each) => !titles.includes(each)).length < 2;
}
