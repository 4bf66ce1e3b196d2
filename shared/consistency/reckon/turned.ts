import { type Count, stepOf } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { wayBefore } from '../claim/ways.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from '../rule/report.ts';
import { changeOfNow, rateChangeOf } from './changeBeside.ts';
import { toPeriodBefore } from './differences.ts';
import { changesOf } from './fromTo.ts';
import { growthOf } from './growth.ts';
import type { NumberedPassage } from './numbers.ts';
import { type Reckoning, rounded } from './reckoning.ts';

/** 438639人次,上年同期421167人次,同比下降4.1%: what two numbers come to is right, and its way is not. */
export function turnedChanges(own: NumberedPassage): Discrepancy[] {
  return own.numbers.flatMap((count): Discrepancy[] => {
    const way = wayBefore(count);
    if (!way || count.bound || count.rough || count.value === 0) return [];
    const step = stepOf(own.passage.text, count);
    const isRate = count.measure === '%';
    const compared = isRate ? [...growthOf(own, count), ...changeOfNow(own, count)] : toPeriodBefore(own, count);
    const reckonings = [...compared, ...changesOf(own, count), ...rateChangeOf(own, count)];
    const right = reckonings.filter(({ value }) => rounded(value, step) === count.value);
    const [first] = right;
    if (!first || right.some(({ rises }) => rises === undefined || rises === way.rises)) return [];
    return report(own.passage, count, way.printed, first);
  });
}

function report(passage: Passage, { start, end }: Count, claimed: string, { how, rises }: Reckoning): Discrepancy[] {
  const found = rises ? '增长' : '下降';
  const message = `${how.replace(/相差$/u, '相比是')}${found}，文中写作“${claimed}”。请核对增减。`;
  return inPassage(passage, start, end, { severity: 'error', rule: 'direction', claimed, found, message });
}
