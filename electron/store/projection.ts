import { type EntityName, entityNames, type Head } from '#shared/store/change.ts';
import type { Cells } from './cell.ts';
import { compareClocks, headOf, listSetters, type Setter } from './changeLog.ts';
import { readContested, settleAll, writeContested } from './conflictRow.ts';
import { all, type Db, run } from './database.ts';
import { findingRow, readFinding, writeFinding } from './findingRow.ts';
import { readObject, writeObject } from './objectRow.ts';

/** The present state of one thing: its fields, and all heads of those that are contested. */
export interface Present {
  readonly cells: Cells;
  readonly contested: ReadonlyMap<string, readonly Head[]>;
}

export function readPresent(db: Db, entity: EntityName, id: string): Present {
  const cells = entity === 'finding' ? readFinding(db, id) : readObject(db, entity, id);
  return { cells, contested: readContested(db, entity, id) };
}

function writeCells(db: Db, entity: EntityName, id: string, cells: Cells): void {
  if (entity === 'finding') writeFinding(db, id, findingRow(cells));
  else writeObject(db, entity, id, cells);
}

/** Projects one thing from the log, whatever order its changes arrived in. */
export function projectKey(db: Db, entity: EntityName, id: string): void {
  const setters = new Map<string, Setter[]>();
  for (const change of listSetters(db, entity, id).sort(compareClocks)) {
    for (const field of Object.keys(change.fields)) {
      const known = setters.get(field);
      if (known) known.push(change);
      else setters.set(field, [change]);
    }
  }
  settleAll(db, entity, id);
  const cells: Cells = new Map();
  for (const [field, changes] of setters) {
    const heads = headsOf(changes);
    const last = heads.at(-1);
    if (!last) continue;
    cells.set(field, { value: last.fields[field] ?? null, head: headOf(last) });
    if (heads.length > 1) writeContested(db, entity, id, field, heads.map(headOf));
  }
  writeCells(db, entity, id, cells);
}

/** Those changes of one field that no other one has seen, the one that stands last (`changes` are in order of clock). */
function headsOf(changes: readonly Setter[]): readonly Setter[] {
  if (changes.length === 1) return changes;
  const seen = new Set(changes.flatMap((change) => change.seen));
  return changes.filter((change) => !seen.has(headOf(change)));
}

export const projectedTables = [...entityNames, 'conflict'] as const;

/** Makes all projected tables anew from the log. Call within a transaction. */
export function rebuildProjection(db: Db): void {
  for (const table of projectedTables) run(db, `DELETE FROM ${table}`);
  const keys = all<{ entity: EntityName; id: string }>(db, 'SELECT DISTINCT entity, id FROM change');
  for (const { entity, id } of keys) projectKey(db, entity, id);
}
