import { clauseAtEnd } from '../claim/clauses.ts';
import type { Count } from '../claim/counts.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { nounOf, unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { areUnits, isOfOneKind } from '../reckon/numbers.ts';
import { inPassage } from './report.ts';
import { isSumOfTwo } from './saidAgain.ts';

const asks =
  /(?<![申邀聘])请|须|务必|应当|(?<![重主需首摘纪])要(?![求点闻素件领目旨害])|(?<!被|已|当场)责令|一律|不得|原则上|限期(?!\p{Script=Han}{2,4}的)|督办(?!事项|[件工])|复查|复核|约谈|[日月底末]前(?:办[理结]|整改|完成|报)|将[^,;。]{0,16}(?:抽查|暗访|跟踪)/u;
const otherTime = /上[一]?[年季月批期次轮]|去年|同期|此前|\d{4}年|季度(?:通报|交办)/u;
const counted = /^[条处件个项起篇家户名份]$/u;
const lead =
  /^(?:[一二三四五六七八九十]是|[一二三四五六七八九十]要|各[^,;。的]{2,8}?(?:对|要)|对|将|把|向|请|就|由|以上|上述|这|拟|尚|仍|经|并|附件\d?所列|[、和及与])+/u;
const notSaidBefore = /每|以内|以上|典型|新增|新建|试点|分[别批]|另/u;

/** What a paper asks to be done with: so many, called so. */
interface AskedFor {
  readonly count: Count;
  /** 存在超期答复问题 of 存在超期答复问题的3个单位, 不满意工单 of 39件不满意工单. */
  readonly words: string;
  /** They stand before the number, and end with what they say; behind it they begin with that. */
  readonly before: boolean;
  /** 附件3所列. */
  readonly listed: boolean;
}

/** 12处重点问题须在…, 请5个无人接听的单位查明原因: what is asked for is about things that the paper has counted. */
export function checkAskedFor(passage: Passage, passages: readonly Passage[], sizes: readonly number[]): Discrepancy[] {
  const all = passage.counts.flatMap((count) => askedForBy(passage, count) ?? []);
  if (all.length === 0) return [];
  const elsewhere = passages.flatMap((each) => each.counts.map((count) => ({ text: each.text, count })));
  return all.flatMap((asked): Discrepancy[] => {
    const { count } = asked;
    const others = elsewhere.filter(
      (each) =>
        each.count !== count && !isAlso(passage, count, each.count) && isOfOneKind(each.count.measure, count.measure),
    );
    // What an annex lists is of several numbers of the text.
    const called = asked.listed ? [] : others.filter((each) => isCalled(each.text, each.count, asked));
    // Units that fall short are often named and not counted.
    if (called.length === 0)
      return isOfUnits(count) || isSaid(count, others, sizes) || isPartOfRest(passage, count)
        ? []
        : report(passage, count, '前文和附件里没有这个数', '无');
    const values = called.map(({ count: { value } }) => value);
    if (new Set(values).size >= mostMeant || values.includes(count.value)) return [];
    const alike = others.filter((each) => likeness(asked.words, clauseOf(each.text, each.count)) >= faint);
    if (alike.some((each) => each.count.value === count.value) || isSumOfTwo(count.value, values)) return [];
    const found = [...new Set(called.map((each) => printCount(each.count)))].join('、');
    return report(passage, count, `前文说的是 ${found}`, found);
  });
}

/** The words of a number that something is asked of; null where nothing is. */
function askedForBy(passage: Passage, count: Count): AskedFor | null {
  if (!counted.test(count.measure) || count.rough || count.inWords) return null;
  // 不超过148件的上半年水平 is no limit of its own.
  if (count.bound && !/^的[^,;。]{2,8}水平$/u.test(count.after)) return null;
  const sentence = passage.sentences.findLast(({ from }) => from <= count.start)?.sentence.text ?? '';
  const clause = clauseBefore(passage.text, count.start);
  if (!asks.test(sentence) || otherTime.test(clause) || notSaidBefore.test(`${clause}${count.after}`)) return null;
  // 对5家进行约谈;对其余4家责令整改 tells what was done with each of them.
  if (/^[^。]{0,40}[;,]对?(?:其余|其他)的?\d/u.test(passage.text.slice(count.end))) return null;
  const bare = count.bound ? '' : clause.replace(lead, '');
  const listed = clause.endsWith('所列');
  const before = /^(.{2,20})的$/u.exec(bare)?.[1];
  if (before !== undefined) return { count, words: before, before: true, listed };
  if (bare !== '') return null;
  const words =
    /^([^,;。、]{2,20})的(?=\p{Script=Han}{2})/u.exec(count.after)?.[1] ??
    // 12处重点问题须在2个工作日内改正: what is asked for is no name of it.
    /^\p{Script=Han}{3,8}?(?=[要须应]|务必|逐|由|[于在]\d|$)/u.exec(count.after)?.[0] ??
    /^\p{Script=Han}{3,8}/u.exec(count.after)?.[0];
  return words === undefined ? null : { count, words, before: false, listed };
}

/** Another that something is asked of in the same sentence. */
function isAlso({ counts, sentences }: Passage, { start }: Count, other: Count): boolean {
  const holding = (place: number) => sentences.findLast(({ from }) => from <= place);
  return counts.includes(other) && holding(start) === holding(other.start);
}

/** So many numbers under the same words are of so many parts. */
const mostMeant = 4;
const faint = 0.3;
const half = 0.5;
const strong = 0.6;
const denied = /[未不没无零非]/u;
const late = /超[时期]|逾期/u;

/** Said of the same: by most of its words, not denied, and of units if that is of units. */
function isCalled(text: string, other: Count, { count, words, before }: AskedFor): boolean {
  if (other.measure !== count.measure || other.bound || other.rough || other.inWords) return false;
  if (isListedAs(text, other, count, words)) return true;
  if (isOfUnits(other) !== isOfUnits(count) && !(other.after === '' && count.measure === '个')) return false;
  const clause = clauseOf(text, other);
  const like = likeness(words, clause);
  const isLike =
    like >= strong || (like >= half && clause.includes(stateOf(words, before)) && likeness(words, text) >= strong);
  return isLike && [denied, late].every((each) => each.test(words) === each.test(clause));
}

/** 甲村、乙村2个村问题达到15处,列入“黑榜”: the same words in the sentence, and the same are counted. */
function isListedAs(text: string, other: Count, { after }: Count, words: string): boolean {
  const noun = nounOf(after);
  if (words.length < 4 || noun === '' || noun !== nounOf(other.after)) return false;
  const behind = /^[^。]*/u.exec(text.slice(other.end))?.[0] ?? '';
  return behind.includes(words);
}

/** 不达标 of 专区不达标的4个乡镇, 滞后 of 5项滞后任务: what they are, where the rest is said in another clause. */
function stateOf(words: string, before: boolean): string {
  return before ? words.slice(-2) : words.slice(0, 2);
}

function isOfUnits({ measure, after }: Count): boolean {
  return areUnits(measure) && unitKindOf(after) !== null;
}

function clauseOf(text: string, { start, end }: Count): string {
  const after = /^[^,;:。]*/u.exec(text.slice(end))?.[0] ?? '';
  return `${clauseBefore(text, start)}${text.slice(start, end)}${after}`;
}

/** From the number before where 、 or 和 goes on with another: 不达标的4个乡镇、未报送的4个单位; what stands in brackets is passed over. */
function clauseBefore(text: string, place: number): string {
  const clause = clauseAtEnd(text.slice(0, place).replace(/(?<=\p{Script=Han})\([^()]*\)(?=\p{Script=Han})/gu, ''));
  return clause.replace(/^.*\d[^、和及与]*(?:[、与]|及(?!以)|(?<!之)和)/u, '');
}

/** How much of the words is said in a clause: pairs of characters, in hundredths. */
function likeness(words: string, clause: string): number {
  const pairs = Array.from({ length: Math.max(1, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  return pairs.filter((pair) => clause.includes(pair)).length / pairs.length;
}

function isSaid({ value }: Count, others: readonly { readonly count: Count }[], sizes: readonly number[]): boolean {
  return sizes.includes(value) || others.some(({ count }) => count.value === value);
}

/** 其余20个中,13个…,7个…: the parts of a whole that come to it. */
function isPartOfRest({ counts, text }: Passage, count: Count): boolean {
  const own = counts.filter(({ measure }) => measure === count.measure);
  const whole = own.findLast(({ start, after }) => start < count.start && /中$/u.test(after));
  if (!whole || text.slice(whole.end, count.start).includes('。')) return false;
  const parts = own.filter(({ start }) => start > whole.start);
  const sums = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0));
  const last = sums.indexOf(whole.value);
  return last > 0 && last >= parts.indexOf(count);
}

function report(passage: Passage, count: Count, known: string, found: string): Discrepancy[] {
  const claimed = printCount(count);
  const message = `这里要求办理 ${claimed}，${known}。请核对。`;
  return inPassage(passage, count.start, count.end, { severity: 'doubt', rule: 'set-size', claimed, found, message });
}
