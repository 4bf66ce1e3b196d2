import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { entities } from '#electron/store/entities.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { rebuildProjection } from '#electron/store/projection.ts';
import { createMemoryStore, type Store } from '#electron/store/store.ts';
import { redo, undo } from '#electron/store/undo.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { anyHappenings, type Happening } from './edits.ts';
import { contentOf, memoryLaptop, tablesOf } from './laptop.ts';
import { laptopOptions } from './laptopOptions.ts';

/** Plays the happenings on three laptops and hands them to `check`. */
function withLaptops(happenings: readonly Happening[], check: (laptops: readonly Store[]) => void): void {
  // The second clock runs behind, the third far ahead.
  const laptops = ['甲', '乙', '丙'].map((name, i) => createMemoryStore(laptopOptions(name, 1.7e12 + (i - 1) * 1e7)));
  try {
    for (const happening of happenings) play(laptops, happening);
    check(laptops);
  } finally {
    for (const { db } of laptops) db.close();
  }
}

function play(laptops: readonly Store[], happening: Happening): void {
  const store = laptops[happening.laptop] as Store;
  if (happening.kind === 'edit') appendEdits(store, 'record', happening.edits);
  if (happening.kind === 'undo') undo(store);
  if (happening.kind === 'redo') redo(store);
  if (happening.kind === 'merge') {
    const changes = listChanges((laptops[happening.from] as Store).db);
    mergeChanges(store, changes.slice(Math.floor(changes.length * (1 - happening.share))));
  }
}

describe('the tables follow from the log alone', () => {
  test('projecting the log anew gives the same tables', () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        withLaptops(happenings, (laptops) => {
          for (const { db } of laptops) {
            const before = tablesOf(db);
            db.transaction(() => rebuildProjection(db))();
            expect(tablesOf(db)).toEqual(before);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  test('any order, repetition and splitting of the same changes gives the same state', () => {
    fc.assert(
      fc.property(anyHappenings, fc.infiniteStream(fc.nat(1000)), (happenings, chance) => {
        withLaptops(happenings, (laptops) => {
          const changes = laptops.flatMap(({ db }) => listChanges(db));
          const states = laptops.map((store) => {
            mergeChanges(store, shuffled(changes, chance));
            return contentOf(store.db);
          });
          const fresh = createMemoryStore(laptopOptions('丁'));
          for (const change of shuffled([...changes, ...changes], chance)) mergeChanges(fresh, [change]);
          for (const state of states) expect(state).toEqual(contentOf(fresh.db));
          expect(verifyStore(fresh).problems).toEqual([]);
          fresh.db.close();
        });
      }),
      { numRuns: 100 },
    );
  });

  test('a field that was changed in two places is in conflict exactly when neither saw the other', () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        withLaptops(happenings, ([store]) => {
          if (!store) return;
          const shown = tablesOf(store.db).conflict?.filter((row) => !(row as string).includes('"removed"'));
          expect(shown).toEqual(conflictsByDefinition(store));
        });
      }),
      { numRuns: 100 },
    );
  });
});

/** The definition, written down naively: heads are the changes of a field that no other change of it has seen. (Removals: tests/merge.) */
function conflictsByDefinition({ db }: Store): string[] {
  const changes = listChanges(db);
  const rows: string[] = [];
  const keys = new Set(
    changes.flatMap((c) => Object.keys(c.fields).map((field) => JSON.stringify([c.entity, c.id, field]))),
  );
  for (const key of keys) {
    const [entity, id, field] = JSON.parse(key) as [string, string, string];
    if (field === 'removed') continue;
    const setters = changes.filter((c) => c.entity === entity && c.id === id && field in c.fields);
    const heads = setters.filter(({ writer, seq }) => !setters.some((c) => c.seen.includes(`${writer}:${seq}`)));
    if (heads.length > 1)
      rows.push(...heads.map(({ writer, seq }) => JSON.stringify({ entity, id, field, writer, seq })));
  }
  return rows.sort();
}

function shuffled<T>(items: readonly T[], chance: Iterator<number>): T[] {
  return items
    .map((item): [number, T] => [chance.next().value as number, item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

test('every table has the columns of its declaration', () => {
  const { db } = memoryLaptop('甲');
  for (const [entity, fields] of Object.entries(entities)) {
    const columns = (db.pragma(`table_info(${entity})`) as { name: string; type: string; notnull: number }[]).map(
      ({ name, type, notnull }) => `${name} ${type} ${notnull}`,
    );
    const declared = Object.entries(fields).map(
      ([name, { kind, nullable }]) =>
        `${name} ${kind === 'integer' || kind === 'boolean' ? 'INTEGER' : 'TEXT'} ${nullable ? 0 : 1}`,
    );
    // A later migration adds its columns at the end; every statement names its columns.
    expect(columns.sort()).toEqual(['id TEXT 1', ...declared, 'heads TEXT 1'].sort());
  }
});
