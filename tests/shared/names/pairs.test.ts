import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matchName } from '#shared/names/matchName.ts';
import { createNameIndex } from '#shared/names/nameIndex.ts';

interface Pairs {
  readonly registers: Readonly<Record<string, { readonly place: string; readonly names: readonly string[] }>>;
  readonly pairs: readonly {
    readonly register: string;
    readonly printed: string;
    readonly expected: string | null;
    readonly kind: string;
  }[];
}

interface Counts {
  pairs: number;
  right: number;
  sure: number;
  wrongSure: number;
}

function measure(file: string): { kinds: Record<string, Counts>; total: Counts } {
  const url = new URL(`../../fixtures/names/${file}`, import.meta.url);
  const { registers, pairs } = JSON.parse(readFileSync(url, 'utf8')) as Pairs;
  const indexes = new Map(Object.entries(registers).map(([id, { place, names }]) => [id, indexOf(names, place)]));
  const total: Counts = { pairs: 0, right: 0, sure: 0, wrongSure: 0 };
  const kinds: Record<string, Counts> = {};
  for (const { register, printed, expected, kind } of pairs) {
    const index = indexes.get(register);
    if (!index) throw new Error(`no register ${register}`);
    const match = matchName(index, printed);
    const top = match.kind === 'sure' ? match.unitId : match.kind === 'likely' ? match.candidates[0]?.unitId : null;
    kinds[kind] ??= { pairs: 0, right: 0, sure: 0, wrongSure: 0 };
    for (const counts of [total, kinds[kind]]) {
      counts.pairs += 1;
      if (top === expected) counts.right += 1;
      if (match.kind !== 'sure') continue;
      counts.sure += 1;
      if (match.unitId !== expected) counts.wrongSure += 1;
    }
  }
  return { kinds, total };
}

function indexOf(names: readonly string[], place: string) {
  const plain = { shorts: [], aliases: [], formerNames: [], groupId: null };
  return createNameIndex(
    names.map((name) => ({ ...plain, unitId: name, name })),
    place,
  );
}

/** `right`: the unit meant is taken or offered first, and nothing is offered where none is meant. */
test.each([
  ['pairs.json', 500],
  ['heldOut.json', 150],
  ['heldOutLater.json', 120],
])('%s: 98 of 100 right, and what is taken without asking is right', (file, least) => {
  const { kinds, total } = measure(file);
  console.info(file);
  console.table({ ...kinds, total });
  expect(total.pairs).toBeGreaterThanOrEqual(least);
  expect(total.right / total.pairs).toBeGreaterThanOrEqual(0.98);
  expect(total.wrongSure).toBe(0);
  expect(kinds.slip?.sure).toBe(0);
});
