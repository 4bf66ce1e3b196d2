import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { editsOf } from '../../support/checkEdits.ts';
import { checkFixtures, documentOfFixture } from '../../support/checkFixture.ts';

const known = [...checkFixtures(), ...checkFixtures('held-out')];
const fixtures = [...known, ...checkFixtures('fresh'), ...checkFixtures('fresh2')];

test.each(fixtures)('no statement of a clean bulletin is called wrong: $name', ({ lines }) => {
  const errors = checkDocument(documentOfFixture(lines)).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message, quote }) => ({ message, quote }))).toEqual([]);
});

/** A cut of `npm run bench:check`: every twelfth edit of each bulletin. */
test('an edit that makes a statement false is found', () => {
  const cut = known.flatMap((fixture) => {
    const before = new Set(checkDocument(documentOfFixture(fixture.lines)).map(({ key }) => key));
    return editsOf(fixture)
      .filter((_, at) => at % 12 === 5)
      .map((edit) => ({ ...edit, before }));
  });
  const missed = cut.filter(({ lines, before }) =>
    checkDocument(documentOfFixture(lines)).every(({ severity, key }) => severity === 'hint' || before.has(key)),
  );
  expect(cut.length).toBeGreaterThan(200);
  // Said in full, so that a failure shows where the recall went.
  const told = missed.map(({ kind, says }) => `${kind}: ${says}`);
  expect(told.length <= cut.length * 0.02 ? [] : told).toEqual([]);
}, 90_000);
