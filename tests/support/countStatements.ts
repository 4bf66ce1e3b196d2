import type { Db } from '#electron/store/database.ts';

export interface Counted {
  /** Questions asked. */
  readonly reads: number;
  /** Rows written, changed or removed. */
  readonly writes: number;
}

type Method = (...values: unknown[]) => unknown;

/** How many statements run on this connection meanwhile. Nothing else may use the module: all connections have the same statements. */
export async function countStatements(db: Db, act: () => Promise<unknown>): Promise<Counted> {
  const statements = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<'get' | 'all' | 'run', Method>;
  const { get, all, run } = statements;
  const counted = { reads: 0, writes: 0 };
  const counting = (method: Method, kind: keyof Counted): Method =>
    function (this: unknown, ...values) {
      counted[kind] += 1;
      return method.apply(this, values);
    };
  Object.assign(statements, { get: counting(get, 'reads'), all: counting(all, 'reads'), run: counting(run, 'writes') });
  try {
    await act();
    return counted;
  } finally {
    Object.assign(statements, { get, all, run });
  }
}
