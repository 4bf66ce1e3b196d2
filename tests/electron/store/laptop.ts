import { onTestFinished } from 'vitest';
import { all, type Db } from '#electron/store/database.ts';
import { filledAnswers } from '#electron/store/findings.ts';
import { projectedTables } from '#electron/store/projection.ts';
import { createMemoryStore, type Store } from '#electron/store/store.ts';
import { laptopOptions } from './laptopOptions.ts';

export function memoryLaptop(device: string, start?: number): Store {
  const store = createMemoryStore(laptopOptions(device, start));
  onTestFinished(() => {
    store.db.close();
  });
  return store;
}

/** Everything that queries can read. */
export function tablesOf(db: Db): Record<string, unknown[]> {
  return Object.fromEntries(projectedTables.map((table) => [table, sorted(db, table)]));
}

/** The log as well. */
export function contentOf(db: Db): Record<string, unknown[]> {
  return { ...tablesOf(db), writer: sorted(db, 'writer'), change: sorted(db, 'change') };
}

function sorted(db: Db, table: string): unknown[] {
  return all<Record<string, unknown>>(db, `SELECT * FROM ${table}`)
    .map((row) => JSON.stringify(row))
    .sort();
}

/** What a person sees: the values without the changes that they come from, blanks and removed things left out. */
export function valuesOf(db: Db): Record<string, unknown[]> {
  const values = Object.entries(tablesOf(db)).map(([table, rows]): [string, unknown[]] => [
    table,
    rows
      .map((row) => JSON.parse(row as string))
      .map((row) => (table === 'finding' ? { ...row, answers: filledAnswers(row.answers) } : row))
      .filter((row) => row.removed !== 1 && row.answers?.length !== 0)
      .map(({ heads: _, writer: __, seq: ___, ...row }) => row),
  ]);
  return Object.fromEntries(values);
}
