import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Generation, rotation, surplusGenerations } from '#shared/backup/rotation.ts';

const made = (number: number, day: string, beforeRestore = false): Generation => ({ number, day, beforeRestore });

function kept(all: readonly Generation[]): number[] {
  const surplus = surplusGenerations(all);
  return all.filter((each) => !surplus.includes(each)).map(({ number }) => number);
}

describe('of all backups are kept', () => {
  test('the newest six of one day', () => {
    const day = Array.from({ length: 20 }, (_, index) => made(index + 1, '2026-11-22'));
    expect(kept(day)).toEqual([15, 16, 17, 18, 19, 20]);
  });

  test('the newest of each of fourteen days and eight weeks', () => {
    const start = Date.UTC(2026, 0, 1);
    const days = Array.from({ length: 100 }, (_, index) =>
      made(index + 1, new Date(start + index * 86_400_000).toISOString().slice(0, 10)),
    );
    const rest = kept(days);
    expect(rest).toEqual(expect.arrayContaining([87, 88, 99, 100]));
    // 2026-04-10 is a Friday: the weeks before it end on its Sundays.
    expect(rest).toHaveLength(14 + 8 - 3);
  });

  test('those made before restoring, apart from the others', () => {
    const all = [
      made(1, '2026-01-01', true),
      ...Array.from({ length: 10 }, (_, index) => made(index + 2, '2026-11-22')),
    ];
    expect(kept(all)).toContain(1);
  });

  test('the newest by number, where a clock was set back', () => {
    const all = [...Array.from({ length: 20 }, (_, index) => made(index + 1, '2026-11-22')), made(21, '2019-01-01')];
    expect(kept(all)).toContain(21);
  });

  test('never none, and never more than the rule says', () => {
    const generation = fc.record({
      number: fc.integer({ min: 1, max: 1000 }),
      day: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      beforeRestore: fc.boolean(),
    });
    const most = rotation.latest + rotation.days + rotation.weeks + rotation.beforeRestore;
    fc.assert(
      fc.property(fc.uniqueArray(generation, { selector: ({ number }) => number, minLength: 1 }), (all) => {
        const rest = kept(all);
        expect(rest).toContain(Math.max(...all.map(({ number }) => number)));
        expect(rest.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
