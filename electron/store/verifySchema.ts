import { all, type Db } from './database.ts';
import { openEmpty } from './migrate.ts';

interface Part {
  readonly name: string;
  readonly sql: string;
}

/** The form of the tables is the one that this program makes: what is written in another form cannot be judged further. */
export function verifySchema(db: Db): string[] {
  const fresh = openEmpty();
  try {
    const wanted = partsOf(fresh);
    const found = partsOf(db);
    const names = [...new Set([...wanted.keys(), ...found.keys()])];
    const strange = names.filter((name) => wanted.get(name) !== found.get(name));
    if (strange.length === 0) return [];
    return [`文件里表的形式被改动过（${strange.slice(0, 3).join('、')}），内容无法逐条核对。请从备份恢复。`];
  } finally {
    fresh.close();
  }
}

/** Triggers and indexes hold no content: who takes them out has not altered any yet. */
function partsOf(db: Db): Map<string, string> {
  const sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
  return new Map(all<Part>(db, sql).map((part) => [part.name, part.sql]));
}
