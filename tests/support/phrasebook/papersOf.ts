import type { CheckFixture } from '../checkFixture.ts';
import type { Book } from './phrase.ts';
import { seeded, shuffled } from './seeded.ts';

export interface PhrasePaper extends CheckFixture {
  /** Which line says which phrase. */
  readonly phrases: ReadonlyMap<number, string>;
}

/** As many sentences as a section of a bulletin has. */
const perPaper = 7;

/** Clean bulletins that say every phrase of a book that is true of the table, a few to a paper. */
export function papersOf(book: Book, seeds: readonly number[]): PhrasePaper[] {
  return seeds.flatMap((seed) => {
    const { said, before, after } = book.tell(seed);
    const mixed = shuffled(said, seeded(seed * 977));
    const papers = Math.ceil(mixed.length / perPaper);
    return Array.from({ length: papers }, (_, paper) => {
      const own = mixed.slice(paper * perPaper, (paper + 1) * perPaper);
      return {
        name: `${book.name} ${seed}.${paper + 1}`,
        lines: [...before, ...own.map(({ sentence }) => sentence), ...after],
        phrases: new Map(own.map(({ phrase }, index) => [before.length + index, phrase])),
      };
    });
  });
}
