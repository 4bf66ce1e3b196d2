import type { Count } from '../claim/counts.ts';
import { namesJoined, partsOf } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const excepted = /除([^,;。]{2,60}?)(?:以|之)?外,?(?:的)?(?:其余|其他|还有)?(?:的)?$/u;

/** 除甲局、乙镇外,其余9家: what is left of a whole that the paper or an annex knows. */
export function checkRests(passage: Passage, said: readonly Count[], sizes: readonly number[]): Discrepancy[] {
  return passage.counts.flatMap((rest, at): Discrepancy[] => {
    if (!'家个'.includes(rest.measure) || rest.bound || rest.rough) return [];
    const taken = takenOff(passage, rest, at);
    if (taken === null) return [];
    const wholes = [
      ...said.filter((each) => each !== rest && '家个'.includes(each.measure)).map(({ value }) => value),
      ...sizes,
    ];
    if (taken.some((off) => wholes.includes(rest.value + off * 100))) return [];
    const claimed = `${printHundredths(rest.value)}${rest.measure}`;
    const message = `除去 ${taken.join(' 或 ')} 个，还有 ${claimed}，前后文和附件里没有这个总数。请核对。`;
    const claim = { severity: 'doubt', rule: 'remainder', claimed, found: '无', message } as const;
    return inPassage(passage, rest.start, rest.end, claim);
  });
}

/** How many are left out by name or by number: 除甲、乙外, 除上述4个外. */
function takenOff({ text, counts }: Passage, rest: Count, at: number): readonly number[] | null {
  const words = excepted.exec(text.slice(0, rest.start))?.[1];
  if (words === undefined) return null;
  const last = counts[at - 1];
  if (last && last.end > rest.start - words.length - 8 && '家个'.includes(last.measure)) return [last.value / 100];
  return /^[上前以]/u.test(words) ? null : namesJoined(partsOf(words)).lengths;
}
