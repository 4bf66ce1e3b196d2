import type { Count } from '../claim/counts.ts';
import { printHundredths, readChineseNumeral } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const led =
  /(?<many>[二两三四五六七八九十]|\d{1,2})(?:次|批次?|轮|期|个(?:月|季度|批次|阶段))[^,;。、\d]{0,10}?(?<noun>\p{Script=Han}{2})(?:依次|分别)[是为有]?$/u;

/** 四次抽查发现的问题依次为3次、1次、5次、3次: as many numbers as there were times are all of it, and come to what was said of it before. */
export function checkListedInFull(passage: Passage): Discrepancy[] {
  const { text, counts } = passage;
  return counts.flatMap((first, at): readonly Discrepancy[] | Discrepancy => {
    const { many = '', noun = '' } = led.exec(text.slice(Math.max(0, first.start - 24), first.start))?.groups ?? {};
    const size = /^\d/u.test(many) ? Number(many) : (readChineseNumeral(many) ?? 0);
    const run = counts.slice(at, at + size);
    const last = run.at(-1);
    if (!last || size < 3 || run.length < size || !isOneList(text, run)) return [];
    const wholes = counts.filter((each) => each.end <= first.start && isWholeOf(each, first, noun));
    const sum = sumOf(run);
    const whole = wholes.at(-1);
    if (!whole || wholes.some(({ value }) => value === sum)) return [];
    const [claimed, found] = [whole.value, sum].map((value) => printHundredths(value) + first.measure);
    const message = `所列 ${size} 个数相加是 ${found}，与前面说的 ${claimed}不一致。请核对总数和各数。`;
    const claim = {
      severity: 'doubt',
      rule: 'distribution',
      claimed: claimed ?? '',
      found: found ?? '',
      message,
    } as const;
    return inPassage(passage, first.start, last.end, claim);
  });
}

function isOneList(text: string, run: readonly Count[]): boolean {
  return run.every(
    ({ measure, bound, rough, start }, at) =>
      measure === run[0]?.measure &&
      !/^(?:%|分|个百分点)$/u.test(measure) &&
      !bound &&
      !rough &&
      (at === 0 || /^(?:、|和|及)$/u.test(text.slice(run[at - 1]?.end, start))),
  );
}

/** 发现问题12次 of 发现的问题. */
function isWholeOf({ measure, before, bound, rough }: Count, first: Count, noun: string): boolean {
  return measure === first.measure && !bound && !rough && before.replace(/[共计有为]+$/u, '').endsWith(noun);
}
