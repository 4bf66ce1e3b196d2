import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { type Count, countsIn } from './counts.ts';

/** A paragraph as one text: what is said over several sentences, 按方式分,甲7件;乙5件. */
export interface Passage {
  readonly text: string;
  readonly counts: readonly Count[];
  readonly sentences: readonly { readonly sentence: Sentence; readonly from: number }[];
}

/** Longer ones are lists without an end, and each rule would compare each number with each. */
const most = { characters: 2000, numbers: 120 };

export function passageOf({ sentences }: TextParagraph): Passage | null {
  let text = '';
  const placed: { sentence: Sentence; from: number }[] = [];
  for (const sentence of sentences) {
    placed.push({ sentence, from: text.length });
    text += sentence.text;
  }
  if (text === '' || text.length > most.characters) return null;
  const counts = countsIn(text);
  return counts.length > most.numbers ? null : { text, counts, sentences: placed };
}

/** Where a stretch of the passage stands in the sentence that holds its end. */
export function placedIn(
  passage: Passage,
  start: number,
  end: number,
): { sentence: Sentence; start: number; end: number } | null {
  const holding = passage.sentences.findLast(({ from }) => from < end);
  return holding
    ? { sentence: holding.sentence, start: Math.max(0, start - holding.from), end: end - holding.from }
    : null;
}
