import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions } from '../claim/mentions.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { bornOutIn } from '../rule/bornOut.ts';

/**
 * A number that other numbers of its paragraph or the annexes come to is seldom wrong: more likely it was held to the wrong
 * ones, in a sentence written in a manner that is not known here.
 */
export function bornOutElsewhere(
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): (discrepancy: Discrepancy) => boolean {
  const isBornOut = bornOutIn(paragraphs, annexes, mentionsIn);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return (each) => {
    const sentence = sentences.find(
      ({ paragraph, text }) => paragraph === each.place?.paragraph && text === each.quote,
    );
    const count = sentence && claimedCount(sentence, each);
    return sentence !== undefined && count !== undefined && isBornOut(sentence, count);
  };
}

function claimedCount({ text, offsets }: Sentence, { claimed, place }: Discrepancy): Count | undefined {
  return countsIn(text).find(
    ({ start, value, measure }) =>
      `${printHundredths(value)}${measure}` === claimed &&
      (offsets[start] ?? -1) >= (place?.start ?? 0) &&
      (offsets[start] ?? -1) < (place?.end ?? 0),
  );
}
