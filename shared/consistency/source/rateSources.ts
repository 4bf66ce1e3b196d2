import type { Quantity } from '../query/quantities.ts';
import type { Said } from './said.ts';
import { comesTo, ofMeasure, sumsOfRuns } from './textSources.ts';

/** Whether a rate of hundredths in the place of its own would be that of numbers beside it: of the last one and any of the paper, or of others of its paragraph. */
export function isRateOfText(said: Said): (value: number) => boolean {
  const { own, paper } = said;
  const again = new Set(ofMeasure(paper, '%').flatMap((each) => (each === own ? [] : [each.value])));
  const isRate = comesTo(own, [...ratesOfLast(said), ...ratesOfParagraph(said)]);
  return (value) => again.has(value) || isRate(value) || isApartBy(value, said);
}

function isPlain({ measure, loose }: Quantity): boolean {
  return !loose && !['%', '倍', '个百分点'].includes(measure);
}

/** 1248件,占61.69%; 不合格3个,合格率: of the number right before it, or of what that leaves of its whole. */
function ratesOfLast({ own, sentence, paper }: Said): number[] {
  const last = sentence.findLast((each) => each.end <= own.start && isPlain(each));
  if (!last) return [];
  return ofMeasure(paper, last.measure).flatMap(({ value: whole }) => [
    ...rateOf(last.value, whole),
    ...rateOf(whole - last.value, whole),
  ]);
}

function rateOf(part: number, whole: number): number[] {
  return part > 0 && part < whole ? [(part * 10_000) / whole] : [];
}

/** Of a number or of several that follow each other, in the sentence, over such in the paragraph, or the other way. */
function ratesOfParagraph({ sentence, paragraph }: Said): number[] {
  return [...new Set(sentence.filter(isPlain).map(({ measure }) => measure))].flatMap((measure) => {
    const [own = [], near = []] = [sentence, paragraph].map((all) => {
      const values = all.filter((each) => isPlain(each) && each.measure === measure).map(({ value }) => value);
      return [...values, ...sumsOfRuns(values)];
    });
    return own.flatMap((one) =>
      near
        .filter((other) => other !== one && one > 0 && other > 0)
        .map((other) => (Math.min(one, other) * 10_000) / Math.max(one, other)),
    );
  });
}

/** 较4月份的98.04%提升0.27个百分点: so many points from a rate of the paragraph. */
function isApartBy(rate: number, { own, sentence, paragraph }: Said): boolean {
  return sentence.some(
    ({ measure, value }) =>
      measure === '个百分点' &&
      paragraph.some(
        (other) => other !== own && other.measure === '%' && Math.abs(Math.abs(other.value - rate) - value) < 1,
      ),
  );
}
