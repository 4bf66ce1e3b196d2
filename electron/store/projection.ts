import { type EntityName, entityNames } from '#shared/store/change.ts';
import type { Cells } from './cell.ts';
import { headOf, listSetters } from './changeLog.ts';
import { settleAll, writeContested } from './conflictRow.ts';
import { all, type Db, run } from './database.ts';
import { findingRow, writeFinding } from './findingRow.ts';
import { writeObject } from './objectRow.ts';
import { claimOf, weighFields } from './weighHeads.ts';

function writeCells(db: Db, entity: EntityName, id: string, cells: Cells): void {
  if (entity === 'finding') writeFinding(db, id, findingRow(cells));
  else writeObject(db, entity, id, cells);
}

/** Projects one thing from the log, whatever order its changes arrived in. */
export function projectKey(db: Db, entity: EntityName, id: string): void {
  settleAll(db, entity, id);
  const cells: Cells = new Map();
  for (const [field, weighed] of weighFields(entity, listSetters(db, entity, id))) {
    const { heads, standing } = weighed;
    cells.set(field, { value: claimOf(field, standing), head: headOf(standing) });
    if (heads.length > 1) writeContested(db, entity, id, field, heads.map(headOf));
  }
  writeCells(db, entity, id, cells);
}

export const projectedTables = [...entityNames, 'conflict'] as const;

/** Makes all projected tables anew from the log. Call within a transaction. */
export function rebuildProjection(db: Db): void {
  for (const table of projectedTables) run(db, `DELETE FROM ${table}`);
  projectAllKeys(db);
}

/** Everything that the log knows. */
export function projectAllKeys(db: Db): void {
  const keys = all<{ entity: EntityName; id: string }>(db, 'SELECT DISTINCT entity, id FROM change');
  for (const { entity, id } of keys) projectKey(db, entity, id);
}
