import type { Discrepancy } from './discrepancy.ts';
import type { TextDocument, TextParagraph } from './read/textDocument.ts';

/** Where in the quoted sentence the claim stands. */
export interface QuoteMark {
  readonly start: number;
  readonly end: number;
}

/** A sentence as the paper prints it, with its spaces and full-width signs, and what of it is meant. */
export interface Quoted {
  readonly quote: string;
  readonly mark: QuoteMark;
}

/** The sentence in which a stretch of a paragraph begins; null in a paragraph without one. */
export function quoteAt({ text, sentences }: TextParagraph, start: number, end: number): Quoted | null {
  const sentence = sentences.find(({ offsets }) => start >= (offsets[0] ?? 0) && start <= (offsets.at(-1) ?? -1));
  if (!sentence) return null;
  const [from, to] = [sentence.offsets[0] ?? 0, (sentence.offsets.at(-1) ?? -1) + 1];
  return { quote: text.slice(from, to), mark: { start: start - from, end: Math.min(end, to) - from } };
}

export function quoteMark({ paragraphs }: TextDocument, { place }: Discrepancy): QuoteMark | null {
  const paragraph = place && paragraphs[place.paragraph];
  return (paragraph && quoteAt(paragraph, place.start, place.end)?.mark) ?? null;
}

/** The rules read sentences without spaces and with half-width signs; a person finds them as they are printed. */
export function quotedAsPrinted({ paragraphs }: TextDocument, found: readonly Discrepancy[]): Discrepancy[] {
  return found.map((each) => {
    const paragraph = each.place && paragraphs[each.place.paragraph];
    const quoted = paragraph && each.place ? quoteAt(paragraph, each.place.start, each.place.end) : null;
    return quoted ? { ...each, quote: quoted.quote } : each;
  });
}
