import { type Count, countsIn } from './claim/counts.ts';
import type { FindMentions } from './claim/mentions.ts';
import { printHundredths } from './claim/numerals.ts';
import type { Discrepancy } from './discrepancy.ts';
import type { AnnexGrid } from './read/annexGrid.ts';
import type { Sentence, TextParagraph } from './read/textDocument.ts';
import { bornOutIn } from './rule/bornOut.ts';

/** Rules that say of two or more numbers, or of a number and some rows, that they belong together. */
const relating: ReadonlySet<string> = new Set([
  'annex-total',
  'difference',
  'mean',
  'named-value',
  'part-rate',
  'percentage-points',
  'rate',
  'row-count',
  'share',
  'sum-of-parts',
]);

/**
 * A number that other numbers of its paragraph or the annexes come to is seldom wrong: more likely it was held to the wrong
 * ones, in a sentence written in a manner that is not known here. Then a person is asked.
 */
export function askWhereBornOut(
  found: readonly Discrepancy[],
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): Discrepancy[] {
  const isBornOut = bornOutIn(paragraphs, annexes, mentionsIn);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return found.map((each) => {
    if (each.severity !== 'error' || !relating.has(each.rule) || !each.place) return each;
    const sentence = sentences.find(
      ({ paragraph, text }) => paragraph === each.place?.paragraph && text === each.quote,
    );
    const count = sentence && claimedCount(sentence, each);
    return sentence && count && isBornOut(sentence, count) ? { ...each, severity: 'doubt' } : each;
  });
}

function claimedCount({ text, offsets }: Sentence, { claimed, place }: Discrepancy): Count | undefined {
  return countsIn(text).find(
    ({ start, value, measure }) =>
      `${printHundredths(value)}${measure}` === claimed &&
      (offsets[start] ?? -1) >= (place?.start ?? 0) &&
      (offsets[start] ?? -1) < (place?.end ?? 0),
  );
}
