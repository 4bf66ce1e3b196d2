import { expect, test } from 'vitest';
import { books } from '../../support/phrasebook/books.ts';
import { papersOf } from '../../support/phrasebook/papersOf.ts';
import { triedPhrases } from '../../support/phrasebook/tried.ts';

/** Of the false forms, each tenth: `npm run bench:check -- phrases` tries them all. */
const step = 10;
const tried = books.flatMap((book) =>
  papersOf(book, [1]).flatMap((paper) => triedPhrases(paper, step).map((each) => ({ ...each, book: book.name }))),
);

test('no true sentence about a plain table is called an error', () => {
  expect(tried.flatMap(({ book, phrase, errors }) => errors.map((says) => `${book}, ${phrase}: ${says}`))).toEqual([]);
});

test('nearly all false sentences about plain tables are found', () => {
  const forms = tried.reduce((sum, { falseForms }) => sum + falseForms, 0);
  const missed = tried.flatMap((each) => each.missed);
  expect(forms).toBeGreaterThan(250);
  expect((1 - missed.length / forms) * 100, missed.join('\n')).toBeGreaterThan(96.5);
});
