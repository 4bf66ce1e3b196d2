import { entityTitles } from '#shared/store/fieldTitles.ts';
import { canonicalJson } from './canonicalJson.ts';
import { type ChangeRow, insertRow } from './changeLog.ts';
import { type Db, iterate, transact } from './database.ts';
import { openEmpty } from './migrate.ts';
import { projectedTables, rebuildProjection } from './projection.ts';

type Row = Record<string, string | number | null>;

const keys = {
  finding: ['roundId', 'annexId', 'subjectId'],
  conflict: ['entity', 'id', 'field', 'writer', 'seq'],
} as const;

/** Projects the log into an empty database and compares: one sentence per table, naming its first row that differs. */
export function verifyProjection(db: Db): string[] {
  const fresh = projectAnew(db);
  try {
    return projectedTables.flatMap((table) => firstDifference(table, db, fresh) ?? []);
  } finally {
    fresh.close();
  }
}

function projectAnew(db: Db): Db {
  const fresh = openEmpty();
  fresh.pragma('foreign_keys = OFF');
  transact(fresh, () => {
    for (const row of iterate<ChangeRow>(db, 'SELECT * FROM change')) insertRow(fresh, row, null);
    rebuildProjection(fresh);
  });
  return fresh;
}

function firstDifference(table: (typeof projectedTables)[number], kept: Db, fresh: Db): string | null {
  const key: readonly string[] = table === 'finding' || table === 'conflict' ? keys[table] : ['id'];
  const sql = `SELECT * FROM ${table} ORDER BY ${key.map((name) => `"${name}"`).join(', ')}`;
  const keptRows = iterate<Row>(kept, sql);
  const freshRows = iterate<Row>(fresh, sql);
  try {
    for (;;) {
      const a = keptRows.next();
      const b = freshRows.next();
      if (a.done && b.done) return null;
      if (!a.done && !b.done && canonicalJson(a.value) === canonicalJson(b.value)) continue;
      return sentence(table, key, earlier(a.done ? null : a.value, b.done ? null : b.value, key));
    }
  } finally {
    keptRows.return?.();
    freshRows.return?.();
  }
}

/** Of a row that is missing on one side, the one in front is the missing one. */
function earlier(a: Row | null, b: Row | null, key: readonly string[]): Row {
  const name = (row: Row) => key.map((part) => String(row[part])).join('\u0000');
  if (!a || !b) return (a ?? b) as Row;
  return name(b) < name(a) ? b : a;
}

function sentence(table: (typeof projectedTables)[number], key: readonly string[], row: Row): string {
  const title = table === 'conflict' ? '冲突登记' : entityTitles[table];
  const label = row.name ?? row.title ?? row.text;
  const place = key.map((part) => row[part]).join(' / ');
  return `${title}${label ? `“${label}”` : ''}（${place}）现在的内容与修改记录不符，可能被别的程序改动过。修改记录本身仍在，可据以重建。`;
}
