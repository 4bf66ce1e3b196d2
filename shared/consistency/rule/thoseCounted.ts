import { countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText } from './report.ts';

/** 有3个乡镇,分别是甲、乙、丙,这3个乡镇合计…: as many as the sentence has listed; what other sentences have is asked elsewhere. */
export function checkThoseCounted(sentence: Sentence): Discrepancy[] {
  const { text } = sentence;
  return countsIn(text).flatMap((count): Discrepancy[] => {
    if (!'家个名户所'.includes(count.measure) || count.bound || !/这$/u.test(text.slice(0, count.start))) return [];
    const lists = nameListsIn(text).filter(({ end, count: of }) => Math.max(end, of.end) <= count.start);
    const last = lists.findLast((list) => list.count.measure === count.measure);
    // 除上述4个外,还有甲、乙和丙,但这3个: others were named since.
    if (!last || /[、和]/u.test(text.slice(last.end, count.start))) return [];
    const sizes = lists.map((list) => list.count.value);
    const together = sizes.reduce((sum, size) => sum + size, 0);
    if ([...sizes, together].includes(count.value)) return [];
    const print = (value: number): string => `${printHundredths(value)}${count.measure}`;
    const [claimed, found] = [print(count.value), print(last.count.value)];
    const message = `前面列的是 ${found}：${last.names.join('、')}，这里写作 ${claimed}。请核对。`;
    const claim = { severity: 'doubt', rule: 'names-counted', claimed, found, message } as const;
    return [inText(sentence, count.start, count.end, claim)];
  });
}
