import { type Count, quantitiesIn } from '../claim/counts.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { periodOfTitle } from '../read/titlePeriod.ts';
import { rounded } from '../reckon/reckoning.ts';
import { inPassage } from './report.ts';

/** 高于序时进度10.4个百分点, 比序时进度低20个百分点, 快于, 落后. */
const beside =
  /(?:(?<side>高于|超过?|快于|领先|低于|慢于|落后于?|滞后于?)(?:序时|时序)进度|[比较](?:序时|时序)进度(?<way>高出?|快|低|慢|落后|滞后))了?$/u;
const ahead = /高|超|快|领先/u;
/** 序时进度为75%, 序时进度（83.3%）. */
const declared = /(?:序时|时序)(?:要求|目标)?进度(?:应?为|是|应达到?)?\(?(\d{1,3}(?:\.\d+)?)%/u;

/** 甲低于序时进度,乙差距最大,落后14.2个百分点; 丙落后3个百分点: who is behind it. */
const behindBy = /(?:^|[,;:。、])(?<who>[^,;:。、()\d]{2,24}?)(?:差距最大,|滞后最多,|进度最慢,)?(?:落后|滞后|慢)了?$/u;

/** How far a rate is from what is due by now: months over twelve, or what the paper says that it is. */
export function checkSchedules(
  passages: readonly Passage[],
  document: Pick<TextDocument, 'title' | 'paragraphs' | 'annexes'>,
): Discrepancy[] {
  const dues = duesOf(passages, document);
  if (dues.length === 0) return [];
  return passages.flatMap((passage) => {
    const numbers = quantitiesIn(passage.text);
    return numbers.flatMap((by, at): Discrepancy[] => {
      const of = rateOfNamed(passage, by, numbers);
      if (of) return judged(passage, of, by, false, dues, Number.POSITIVE_INFINITY);
      const groups = by.measure === '个百分点' ? beside.exec(passage.text.slice(0, by.start))?.groups : undefined;
      const rate = numbers.slice(0, at).findLast(({ measure }) => measure === '%');
      // 分别超序时进度3.6和7.2个百分点: each of its own rate.
      const isListed = /分别[^,;。]*$/u.test(passage.text.slice(0, by.start));
      if (!groups || !rate || by.rough || isListed || /。/u.test(passage.text.slice(rate.end, by.start))) return [];
      const isAhead = ahead.test(groups.side ?? groups.way ?? '');
      return judged(passage, rate, by, isAhead, dues);
    });
  });
}

/** The rate that stands in brackets behind the name of who is behind, in a sentence on what is due. */
function rateOfNamed({ text }: Passage, by: Count, numbers: readonly Count[]): Count | undefined {
  if (by.measure !== '个百分点' || by.rough || by.bound) return undefined;
  const from = text.lastIndexOf('。', by.start) + 1;
  const said = text.slice(from, by.start);
  const who = behindBy.exec(said)?.groups?.who;
  if (who === undefined || !/(?:低于|未达到?|没有达到|落后于?|慢于)(?:序时|时序)进度/u.test(said)) return undefined;
  const at = text.indexOf(`${who}(`, from);
  const end = text.indexOf(')', at);
  const rate = numbers.find((each) => each.measure === '%' && each.end === end);
  return at >= 0 && rate && rate.start > at && end < by.start ? rate : undefined;
}

/** What is said of it; else of the title's months, as offices round it. */
function duesOf(
  passages: readonly Passage[],
  { title, paragraphs, annexes }: Pick<TextDocument, 'title' | 'paragraphs' | 'annexes'>,
): number[] {
  const texts = [...passages.map(({ text }) => text), ...annexes.flatMap(({ notes }) => notes)];
  const said = texts.flatMap((text) => declared.exec(text)?.[1] ?? []);
  if (said.length > 0) return said.map((each) => Number(each) * 100);
  const months = periodOfTitle({ title, paragraphs })?.span.months;
  if (!months || months[1] === 12) return [];
  const due = (months[1] / 12) * 10_000;
  return [due, rounded(due, 1), rounded(due, 10), rounded(due, 100)];
}

const furthest = 500;

function judged(
  passage: Passage,
  rate: Count,
  by: Count,
  isAhead: boolean,
  dues: readonly number[],
  most: number = furthest,
): Discrepancy[] {
  const step = 10 ** (2 - Math.min(2, by.decimals));
  const apart = dues.map((due) => rounded(rate.value - due, step));
  const said = isAhead ? by.value : -by.value;
  const [found = 0] = apart;
  // Far from it another schedule is meant: of days, or of plans by quarters.
  const isOther = Math.abs(Math.abs(found) - by.value) > most;
  if (apart.includes(said) || isOther) return [];
  const way = found < 0 ? '低' : '高';
  const right = `${way}${printHundredths(Math.abs(found))}${by.measure}`;
  const claimed = `${isAhead ? '高' : '低'}${printCount(by)}`;
  const message = `序时进度按 ${printHundredths(Math.round(dues[0] ?? 0))}% 计，${printHundredths(rate.value)}% 与它相比${right}，文中写作${claimed}。请核对。`;
  const claim = { severity: 'doubt', rule: 'schedule', claimed, found: right, message } as const;
  return inPassage(passage, rate.start, by.end, claim);
}
