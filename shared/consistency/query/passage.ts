import type { Sentence, TextParagraph } from '../read/textDocument.ts';

/** A sentence with the texts that say what it goes on about, nearest first. */
export interface Passage {
  readonly sentence: Sentence;
  /** The sentences before it in its paragraph, and the headings that it stands under. */
  readonly before: readonly string[];
  /** Every sentence of its paragraph. */
  readonly beside: readonly string[];
}

/** The passages of a paper: of each paragraph the sentence before, its first one, and the heading over it. */
export function passagesOf(paragraphs: readonly TextParagraph[]): Passage[] {
  let heading = '';
  return paragraphs.flatMap((paragraph) => {
    const { sentences, level } = paragraph;
    const over = heading;
    const [first] = sentences;
    const alone = level > 0 && sentences.length === 1 && (first?.text.length ?? 99) <= 40;
    if (alone) heading = first?.text ?? '';
    return sentences.map((sentence, at) => {
      const texts = [sentences[at - 1]?.text, at > 1 ? first?.text : undefined, alone ? undefined : over];
      return {
        sentence,
        beside: sentences.map((each) => each.text),
        before: texts.flatMap((text) => (text ? [text] : [])),
      };
    });
  });
}
