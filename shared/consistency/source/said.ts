import { type Quantity, quantitiesIn } from '../query/quantities.ts';
import type { Sentence } from '../read/textDocument.ts';

/** A number among those that stand around it, of which it may come. */
export interface Said {
  /** The number itself, as it stands in the lists. */
  readonly own: Quantity;
  /** All of its sentence, of its paragraph, of the paper, in their order. */
  readonly sentence: readonly Quantity[];
  readonly paragraph: readonly Quantity[];
  readonly paper: readonly Quantity[];
  readonly text: string;
  /** How many rows the annexes have. */
  readonly sizes: readonly number[];
}

/** What stands around the number that begins at a place of a sentence; null where none does. */
export type FindSaid = (sentence: Sentence, start: number) => Said | null;

/** The numbers of a paper, read once and for all: one is known among the others by what it is, and not by what it says. */
export function saidIn(sentences: readonly Sentence[], sizes: readonly number[]): FindSaid {
  const own = new Map(sentences.map((sentence) => [sentence, quantitiesIn(sentence.text)]));
  const paragraphs = new Map<number, readonly Quantity[]>();
  for (const [{ paragraph }, numbers] of own)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), ...numbers]);
  const paper = [...paragraphs.values()].flat();
  return (sentence, start) => {
    const numbers = own.get(sentence) ?? [];
    const found = numbers.find((each) => each.start === start);
    if (!found) return null;
    const paragraph = paragraphs.get(sentence.paragraph) ?? numbers;
    return { own: found, sentence: numbers, paragraph, paper, text: sentence.text, sizes };
  };
}
