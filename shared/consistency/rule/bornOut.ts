import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions } from '../claim/mentions.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { isDistance, isOfOthers, isRateOfSome } from './ofOthers.ts';
import { shownBeside, sumsShown } from './valuesShown.ts';

/** A smaller number is borne out by something or other in any paper. */
const telling = 2000;

/** Whether other numbers of its paragraph or the annexes come to a number, in whatever way; of small numbers that says nothing. */
export function bornOutIn(
  paragraphs: readonly TextParagraph[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): (sentence: Sentence, count: Count) => boolean {
  const all = paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ text }) => countsIn(text)));
  const known = new Map<number, (own: Sentence, count: Count) => boolean>();
  return (sentence, count) => {
    const paragraph = paragraphs.find(({ sentences }) => sentences.includes(sentence));
    if (!paragraph || !isTelling(count)) return false;
    const isOf = known.get(paragraph.index) ?? sourcesBeside(paragraph, annexes, all, mentionsIn);
    known.set(paragraph.index, isOf);
    return isOf(sentence, count);
  };
}

function isTelling({ value, measure, decimals }: Count): boolean {
  return value >= telling || decimals > 0 || measure === '%';
}

function sourcesBeside(
  { sentences }: TextParagraph,
  annexes: readonly AnnexGrid[],
  all: readonly Count[],
  mentionsIn: FindMentions,
): (own: Sentence, count: Count) => boolean {
  const text = sentences.map((sentence) => sentence.text).join('');
  const near = sentences.flatMap((sentence) => countsIn(sentence.text));
  const shown = shownBeside(sentences, annexes, mentionsIn);
  const wholes = [...near.map(({ value }) => value), ...sumsShown(annexes, text)];
  return (own, count) => {
    if (shown(count)) return true;
    if (count.measure === '%') return isRateOfSome(count, countsIn(own.text), wholes);
    return isOfOthers(count, near, all) || isDistance(count, near);
  };
}
