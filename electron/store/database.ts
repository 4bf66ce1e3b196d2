import Database from 'better-sqlite3';

export type Db = Database.Database;

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** Compiled once per connection: preparing costs more than running. */
function statement(db: Db, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const prepared = known.get(sql) ?? db.prepare(sql);
  known.set(sql, prepared);
  return prepared;
}

export function all<Row>(db: Db, sql: string, ...values: unknown[]): Row[] {
  return statement(db, sql).all(...values) as Row[];
}

export function get<Row>(db: Db, sql: string, ...values: unknown[]): Row | undefined {
  return statement(db, sql).get(...values) as Row | undefined;
}

export function run(db: Db, sql: string, ...values: unknown[]): Database.RunResult {
  return statement(db, sql).run(...values);
}

/** Rows one by one; nothing may be written on the same connection meanwhile. */
export function iterate<Row>(db: Db, sql: string, ...values: unknown[]): IterableIterator<Row> {
  return db.prepare(sql).iterate(...values) as IterableIterator<Row>;
}

const transactions = new WeakMap<Db, Database.Transaction<(act: () => void) => void>>();

/** All of it or nothing; a durable commit when it returns. Never across an await: other calls would fall into it. */
export function transact<Result>(db: Db, act: () => Result): Result {
  const transaction = transactions.get(db) ?? db.transaction((inner: () => void) => inner());
  transactions.set(db, transaction);
  let result: { readonly value: Result } | undefined;
  transaction.immediate(() => {
    result = { value: act() };
  });
  if (!result) throw new Error('the transaction did not run');
  return result.value;
}

/** Several readings of one state, whatever is written meanwhile. */
export function snapshot<Result>(db: Db, read: () => Result): Result {
  return db.transaction(read).deferred();
}

/**
 * Durability is the point of the store: a commit returns when it is on the disk. Readers need no lock in WAL, so the
 * wait is only for the moments in which another program opens or closes the file.
 */
export function openDatabase(path: string, access: 'read' | 'write' | 'create'): Db {
  const db = new Database(path, {
    readonly: access === 'read',
    fileMustExist: access === 'write' && path !== ':memory:',
    timeout: 2000,
  });
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  return db;
}
