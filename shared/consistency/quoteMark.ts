import type { Discrepancy } from './discrepancy.ts';
import type { TextDocument } from './read/textDocument.ts';

/** Where in the quoted sentence the claim stands. */
export interface QuoteMark {
  readonly start: number;
  readonly end: number;
}

export function quoteMark({ paragraphs }: TextDocument, { place, quote }: Discrepancy): QuoteMark | null {
  if (!place) return null;
  const sentence = paragraphs[place.paragraph]?.sentences.find(
    ({ text, offsets }) => text === quote && (offsets.at(-1) ?? -1) >= place.start,
  );
  if (!sentence) return null;
  const start = sentence.offsets.findIndex((offset) => offset >= place.start);
  const after = sentence.offsets.findIndex((offset) => offset >= place.end);
  return start < 0 ? null : { start, end: after < 0 ? quote.length : after };
}
