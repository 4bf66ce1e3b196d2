import { type Quantity, roundsTo } from '../query/quantities.ts';
import type { Said } from './said.ts';
import { ofMeasure, sumsOfRuns } from './textSources.ts';

/** Whether a rate of hundredths in the place of its own would be that of numbers beside it: of the last one and any of the paper, or of others of its paragraph. */
export function isRateOfText(value: number, said: Said): boolean {
  const { own, paper } = said;
  if (ofMeasure(paper, '%').some((each) => each !== own && each.value === value)) return true;
  const rate = { ...own, value };
  return isOfLast(rate, said) || isOfParagraph(rate, said) || isApartBy(rate, said);
}

function isPlain({ measure, loose }: Quantity): boolean {
  return !loose && !['%', '倍', '个百分点'].includes(measure);
}

/** 1248件,占61.69%; 不合格3个,合格率: of the number right before it, or of what that leaves of its whole. */
function isOfLast(rate: Quantity, { sentence, paper }: Said): boolean {
  const last = sentence.findLast((each) => each.end <= rate.start && isPlain(each));
  return (
    last !== undefined &&
    ofMeasure(paper, last.measure).some(
      (whole) => isOf(rate, last.value, whole.value) || isOf(rate, whole.value - last.value, whole.value),
    )
  );
}

function isOf(rate: Quantity, part: number, whole: number): boolean {
  return part > 0 && part < whole && roundsTo(rate, (part * 10_000) / whole);
}

/** Of a number or of several that follow each other, in the sentence, over such in the paragraph, or the other way. */
function isOfParagraph(rate: Quantity, { sentence, paragraph }: Said): boolean {
  return [...new Set(sentence.filter(isPlain).map(({ measure }) => measure))].some((measure) => {
    const [own, near] = [sentence, paragraph].map((all) => {
      const values = all.filter((each) => isPlain(each) && each.measure === measure).map(({ value }) => value);
      return [...values, ...sumsOfRuns(values)];
    });
    return own?.some((one) => near?.some((other) => isOf(rate, one, other) || isOf(rate, other, one)));
  });
}

/** 较4月份的98.04%提升0.27个百分点: so many points from a rate of the paragraph. */
function isApartBy(rate: Quantity, { own, sentence, paragraph }: Said): boolean {
  return sentence.some(
    ({ measure, value }) =>
      measure === '个百分点' &&
      paragraph.some(
        (other) => other !== own && other.measure === '%' && Math.abs(Math.abs(other.value - rate.value) - value) < 1,
      ),
  );
}
