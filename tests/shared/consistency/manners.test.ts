import { expect, test } from 'vitest';
import { checkFixtures } from '../../support/checkFixture.ts';
import { type Manner, printed, worded } from '../../support/manners.ts';
import { toldNew, toldOf } from '../../support/toldNew.ts';

const papers = ['', 'fresh8', 'fresh13'].flatMap((part) => checkFixtures(part).slice(0, 1));
const known = papers.map(({ lines }) => toldOf(lines));

const told = (write: Manner) =>
  papers.flatMap(({ name, lines }, at) =>
    toldNew(write(lines), known[at] ?? new Set()).map(({ severity, message }) => `${severity} ${name}: ${message}`),
  );

test.each(Object.entries(printed))('a paper written in another manner is told the same: %s', (_, write) => {
  expect(told(write)).toEqual([]);
});

test.each(Object.entries(worded))(
  'a paper whose sentences are put together otherwise has no error more: %s',
  (_, write) => {
    expect(told(write).filter((each) => each.startsWith('error'))).toEqual([]);
  },
);
