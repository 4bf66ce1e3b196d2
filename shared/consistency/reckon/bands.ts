import type { Count } from '../claim/counts.ts';
import { sumOf } from '../claim/sums.ts';
import type { MissedSum } from './missedSums.ts';
import { isChange, isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';

/** 80至90分的, 3至7天的, 60分以上80分以下的. */
const between = /\d[^,;。、\d]{0,4}(?:至|到|以上不?[足满]?|[—–~～-])\d[^,;。、]{0,8}$/u;
/** 90分以上的, 超过7天的. */
const over =
  /\d[^,;。、\d]{0,4}(?:\((?:含|不含)[^()]*\))?(?:及|或)?以上[^,;。、\d]{0,6}$|(?:超过|高于|大于)\d[^,;。、]{0,6}$/u;
/** 60分以下的, 3天以内的, 不足60分的. */
const under =
  /\d[^,;。、\d]{0,4}(?:及|或)?以[下内][^,;。、\d]{0,6}$|(?:不足|低于|小于|不满|不到|未达到?)\d[^,;。、]{0,6}$/u;
const bands = [between, over, under];

/** 17个乡镇中,90分以上的6个、80至90分的8个、80分以下的3个: bands from the top to the bottom leave nothing out. */
export function missedBands({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return runsOf(text, numbers).flatMap((counts): MissedSum[] => {
    const kinds = counts.map((count) => bandOf(text, count));
    const once = (band: RegExp): boolean => kinds.filter((each) => each === band).length === 1;
    const [first] = counts;
    // 90分以上的3家,80分以上的6家: the one is inside of the other.
    if (!first || !once(over) || !once(under) || !kinds.includes(between)) return [];
    const whole = wholeBefore(text, numbers, first);
    const sum = sumOf(counts);
    return !whole || whole.value === sum ? [] : [{ counts, sum, whole }];
  });
}

/** 17个乡镇中,…; 工单18件,…,其中…: what the bands take apart. */
function wholeBefore(text: string, numbers: readonly Count[], first: Count): Count | undefined {
  const start = Math.max(text.lastIndexOf('。', first.start), text.lastIndexOf(';', first.start)) + 1;
  const isWhole = (each: Count): boolean =>
    isPlain(each) && !isChange(each) && isOfOneKind(each.measure, first.measure);
  const earlier = numbers.filter((each) => each.start >= start && each.end <= first.start && isWhole(each));
  const inside = earlier.find(({ end }) => /^[^,;。、\d]{0,12}中,/u.test(text.slice(end)));
  if (inside) return inside;
  const led = /其中[^,;。]*$/u.test(text.slice(start, first.start));
  return led ? (earlier.findLast(({ measure }) => measure === first.measure) ?? earlier.at(-1)) : undefined;
}

/** Numbers of one measure that follow each other, each behind a band. */
function runsOf(text: string, numbers: readonly Count[]): Count[][] {
  const runs: Count[][] = [];
  for (const count of numbers.filter((each) => isPlain(each) && bandOf(text, each) !== undefined)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext =
      last?.measure === count.measure &&
      /^[^;。、,]{0,4}(?:,?占[^,;。、]{0,12})?[、,;][^,;。、]*$/u.test(text.slice(last.end, count.start));
    if (run && isNext) run.push(count);
    else runs.push([count]);
  }
  return runs;
}

function bandOf(text: string, { start }: Count): RegExp | undefined {
  const words = text.slice(Math.max(0, start - 30), start).replace(/^.*[,;。、]/u, '');
  return bands.find((band) => band.test(words));
}
