import type { DraftBlock } from '../../bulletin/draftBlock.ts';
import { literalsOf } from './printedPlace.ts';
import type { RoundPaper } from './roundPaper.ts';

/** A number in the words of a paragraph that no fact answers for. */
export interface TypedNumber {
  /** Of the printed paragraph, by its place among the blocks of the text. */
  readonly at: number;
  readonly block: DraftBlock;
  /** In the printed words of the block, without its numeral. */
  readonly start: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const number = /\d[\d,]*(?:\.\d+)?%?/gu;
const around = 40;

/** Every number that is written in digits, in the order of the text. */
export function typedNumbers({ blocks }: RoundPaper, wording: (fact: string) => string): TypedNumber[] {
  return [...blocks].flatMap(([at, { block }]) => {
    if (block.style === 'table') return [];
    return literalsOf(block.text, wording).flatMap((literal) =>
      [...literal.text.matchAll(number)].map(({ 0: text, index }): TypedNumber => {
        const before = literal.text.slice(Math.max(0, index - around), index);
        const after = literal.text.slice(index + text.length, index + text.length + around);
        return { at, block, start: literal.start + index, text, before, after };
      }),
    );
  });
}
