import { clauseAtEnd } from '../claim/clauses.ts';
import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { nounOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const lead =
  /^(?:[一二三四五六七八九十]是|对|将|把|向|扣除|其中|以上|上述|这|拟|尚|仍|经|目前|本次|截至目前|由|[、和及与])+/u;
const otherTime = /上[一]?[季月年批期次轮]|去年|同期|此前|原|\d月|\d{4}年|[由从]/u;
/** So many numbers under the same words are of so many parts. */
const mostMeant = 3;

/** 对未整改的4个问题, 不合格的3个账号, 逾期超过90天的7条: what has been counted before, or will be, under the same words. */
export function checkSaidAgain(passage: Passage, passages: readonly Passage[]): Discrepancy[] {
  return passage.counts.flatMap((count): Discrepancy[] => {
    const words = wordsOf(passage.text, count);
    if (words === null) return [];
    const others = passages.flatMap(({ text, counts }) =>
      counts.filter(
        (each) =>
          each !== count && each.measure === count.measure && isSaidOf(text, each, words) && mayBeSame(each, count),
      ),
    );
    const values = new Set(others.map(({ value }) => value));
    if (values.size === 0 || values.size >= mostMeant || values.has(count.value)) return [];
    if (isSumOfTwo(count.value, [...values])) return [];
    return report(passage, count, words, others);
  });
}

/** 尚未审结的9件, of 8件 and 1件 that are said of two kinds. */
export function isSumOfTwo(value: number, values: readonly number[]): boolean {
  return values.some((one, at) => values.some((other, place) => place > at && one + other === value));
}

/** What a definite number is of; null for one that is not definite. */
function wordsOf(text: string, count: Count): string | null {
  if (count.bound || count.rough || /^(?:%|个百分点|分|天|期)$/u.test(count.measure)) return null;
  const clause = clauseAtEnd(text.slice(0, count.start));
  if (otherTime.test(clause)) return null;
  const state = /^(.{3,14})的$/u.exec(clause.replace(lead, ''))?.[1];
  if (state !== undefined) return /[,;。“”]|各|每|的/u.test(state) ? null : state;
  if (!/^(?:对|将|针对)?$/u.test(clause)) return null;
  return /^([^,;。的、和]{3,6})的(?=\p{Script=Han}{2})/u.exec(count.after)?.[1] ?? null;
}

/** 未整改4个, 逾期超过90天的有7条: the same words right before a number. */
function isSaidOf(text: string, count: Count, words: string): boolean {
  if (count.bound || count.rough) return false;
  const clause = clauseAtEnd(text.slice(0, count.start));
  if (otherTime.test(clause)) return false;
  const at = clause.lastIndexOf(words);
  const head = clause.slice(0, Math.max(0, at));
  // 超时未完成6个 are some of those that are 未完成.
  const qualified =
    /[不未没非无]$/u.test(head) || /(?:超[时期]|因[^,]+|逾期|其中[^,、]{2,})$/u.test(head) || isOfAnother(head, words);
  return (
    at >= 0 && !qualified && !/\d/u.test(clause.slice(at + words.length)) && clause.length - at - words.length <= 6
  );
}

/** 投资完成率低于75% is no 完成率低于75%. */
function isOfAnother(head: string, words: string): boolean {
  return /率/u.test(words) && /\p{Script=Han}$/u.test(head.replace(lead, ''));
}

/** 正在运行的122个政府网站 and 正在运行的1061个政务新媒体 are of two things, 4个问题 and 4个突出问题 may be of one. */
function mayBeSame({ before, after: one }: Count, { after: other }: Count): boolean {
  // 流通环节的22批次不合格食品, of 流通环节707批次.
  const state = /^(?:不|未|已|超|逾)\p{Script=Han}{2}/u.exec(other)?.[0];
  if (state !== undefined && !`${before}${one}`.includes(state)) return false;
  const [a = '', b = ''] = [one, other].map((after) => nounOf(after) || /^\p{Script=Han}{2,4}/u.exec(after)?.[0] || '');
  return a === '' || b === '' || [...a].some((_, at) => at > 0 && b.includes(a.slice(at - 1, at + 1)));
}

function report(passage: Passage, count: Count, words: string, others: readonly Count[]): Discrepancy[] {
  const print = ({ value, measure }: Count): string => `${printHundredths(value)}${measure}`;
  const found = [...new Set(others.map(print))].join('、');
  const message = `“${words}”的这里写作 ${print(count)}，别处写作 ${found}。请核对。`;
  const claim = { severity: 'doubt', rule: 'said-twice', claimed: print(count), found, message } as const;
  return inPassage(passage, count.start, count.end, claim);
}
