import { hash } from 'node:crypto';
import { all, type Db, get, openDatabase, run, transact } from './database.ts';
import { versionOf } from './migrate.ts';

/** Rows of these are only ever added, so that what the copy has need not be copied again. */
const grows = ['change', 'blob'] as const;

/**
 * Brings an earlier copy of a workspace up to date in place, in one transaction: new photos and new changes are added, the small
 * tables written anew, and all of it proved. False: it cannot be done so (another form, in use, spoiled), and the copy is what
 * it was, or must be made anew as a whole. The caller has seen that the copy holds nothing that the workspace does not.
 */
export function refreshCopy(source: Db, target: string): boolean {
  const copy = openDatabase(target, 'write');
  try {
    if (versionOf(copy) !== versionOf(source) || schemaOf(copy) !== schemaOf(source)) return false;
    copy.pragma('foreign_keys = OFF');
    run(copy, 'ATTACH ? AS source', source.name);
    const added = transact(copy, () => bringOver(copy));
    if (added === null) return false;
    run(copy, 'DETACH source');
    return provesRefresh(source, target, added);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false; // in use or spoiled: a whole new copy says what is wrong
    throw error;
  } finally {
    copy.close();
  }
}

function schemaOf(db: Db): string {
  return JSON.stringify(all(db, 'SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name'));
}

/** Returns the hashes of the photos and files that were added; null when the log of the copy was altered behind our back. */
function bringOver(copy: Db): string[] | null {
  if (!agrees(copy)) return null;
  const missing = 'SELECT hash FROM source.blob WHERE hash NOT IN (SELECT hash FROM main.blob)';
  const added = all<{ hash: string }>(copy, missing).map((row) => row.hash);
  for (const name of added) {
    run(copy, 'INSERT INTO main.blob (hash, bytes) SELECT hash, bytes FROM source.blob WHERE hash = ?', name);
  }
  const small = all<{ name: string }>(
    copy,
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  ).filter(({ name }) => !grows.some((growing) => growing === name));
  for (const { name } of small) {
    run(copy, `DELETE FROM main."${name}"`);
    run(copy, `INSERT INTO main."${name}" SELECT * FROM source."${name}"`);
  }
  run(
    copy,
    'INSERT INTO main.change SELECT * FROM source.change AS fresh WHERE NOT EXISTS (SELECT 1 FROM main.change AS known WHERE known.writer = fresh.writer AND known.seq = fresh.seq)',
  );
  // A change that came before the one in front of it is chained when that has arrived.
  run(
    copy,
    'UPDATE main.change SET hash = (SELECT hash FROM source.change AS whole WHERE whole.writer = main.change.writer AND whole.seq = main.change.seq) WHERE hash IS NULL',
  );
  return added;
}

const parts = 'clock, person, device, batch, action, entity, id, fields, seen';

/** Whether every change of the copy is, word for word, the one of the workspace. */
function agrees(copy: Db): boolean {
  const of = (table: string) =>
    parts
      .split(', ')
      .map((part) => `${table}.${part}`)
      .join(', ');
  const sql = `SELECT 1 FROM main.change AS known LEFT JOIN source.change AS whole
    ON whole.writer = known.writer AND whole.seq = known.seq
    WHERE (${of('known')}) IS NOT (${of('whole')}) OR (known.hash IS NOT NULL AND known.hash IS NOT whole.hash) LIMIT 1`;
  return get(copy, sql) === undefined;
}

/** As it lies on the disk: sound, every change of the workspace in it as it is there, and every new photo what its name says. */
function provesRefresh(source: Db, target: string, added: readonly string[]): boolean {
  const copy = openDatabase(target, 'read');
  try {
    const tables = all<{ name: string }>(copy, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    // Photos that were there were proved when they came; reading 600 MB again would take longer than anybody waits.
    const sound = tables
      .filter(({ name }) => name !== 'blob')
      .every(({ name }) => copy.pragma(`integrity_check("${name}")`, { simple: true }) === 'ok');
    return (
      sound &&
      added.every((name) => isWhole(copy, name)) &&
      tables.every(({ name }) => sameCount(source, copy, name)) &&
      sameChains(source, copy)
    );
  } finally {
    copy.close();
  }
}

function isWhole(copy: Db, name: string): boolean {
  const row = get<{ bytes: Buffer }>(copy, 'SELECT bytes FROM blob WHERE hash = ?', name);
  return row !== undefined && hash('sha256', row.bytes, 'hex') === name;
}

function sameCount(source: Db, copy: Db, table: string): boolean {
  // Of blob the index is enough.
  const sql = table === 'blob' ? 'SELECT count(hash) AS n FROM blob' : `SELECT count(*) AS n FROM "${table}"`;
  return get<{ n: number }>(source, sql)?.n === get<{ n: number }>(copy, sql)?.n;
}

/** The hash of a writer's last change is chained over all before it. */
function sameChains(source: Db, copy: Db): boolean {
  const sql = 'SELECT id, lastSeq, lower(hex(lastHash)) AS lastHash FROM writer ORDER BY id';
  const ends =
    'SELECT writer, max(seq) AS seq, count(*) AS n, lower(hex(hash)) AS hash FROM change GROUP BY writer ORDER BY writer';
  return [sql, ends].every((each) => JSON.stringify(all(source, each)) === JSON.stringify(all(copy, each)));
}
