import { books } from '../support/phrasebook/books.ts';
import { papersOf } from '../support/phrasebook/papersOf.ts';
import { type TriedPhrase, triedPhrases } from '../support/phrasebook/tried.ts';

const wide = 72;

/**
 * The most ordinary sentences about plain tables, that no paper of the fixtures may happen to have: how many of their false forms are
 * found, and what is said of the true ones. `listing` prints each phrase, what is missed of it and what is told of it when it is true.
 */
export function measurePhrases(seeds: number, listing: boolean): void {
  const numbers = Array.from({ length: seeds }, (_, seed) => seed + 1);
  const all: TriedPhrase[] = [];
  console.log(`\nphrases of plain tables, ${seeds === 1 ? 'one seed' : `${seeds} seeds`} of each`);
  console.log(`  ${'table'.padEnd(wide)}false forms found     sentences  false errors  questions`);
  for (const table of new Set(books.map((book) => book.table))) {
    const papers = books.filter((book) => book.table === table).flatMap((book) => papersOf(book, numbers));
    const tried = papers.flatMap((paper) => triedPhrases(paper));
    if (listing) printPhrases(tried);
    printLine(table, tried);
    all.push(...tried);
  }
  printLine('ALL', all);
}

function printPhrases(tried: readonly TriedPhrase[]): void {
  for (const phrase of [...new Set(tried.map((each) => each.phrase))].sort()) {
    const own = tried.filter((each) => each.phrase === phrase);
    printLine(`  ${phrase}`, own);
    for (const says of own.flatMap(({ missed }) => missed)) console.log(`      - ${says}`);
    for (const says of own.flatMap(({ errors }) => errors)) console.log(`      ! error ${says}`);
    for (const says of own.flatMap(({ questions }) => questions)) console.log(`      ! doubt ${says}`);
  }
}

function printLine(title: string, tried: readonly TriedPhrase[]): void {
  const count = (value: (each: TriedPhrase) => number): number => tried.reduce((sum, each) => sum + value(each), 0);
  const forms = count(({ falseForms }) => falseForms);
  const found = forms - count(({ missed }) => missed.length);
  const rate = `${((found / Math.max(1, forms)) * 100).toFixed(1)} %`;
  const cells = [
    `${found} / ${forms}`.padEnd(13) + rate.padEnd(9),
    String(tried.length).padEnd(11),
    String(count(({ errors }) => errors.length)).padEnd(14),
    String(count(({ questions }) => questions.length)),
  ];
  console.log(`  ${title.padEnd(wide)}${cells.join('')}`);
}
