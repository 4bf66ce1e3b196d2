import type { Change, EntityName, FieldValue } from '#shared/store/change.ts';
import { type ChangeRow, rowToChange } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db } from './database.ts';

/** One of the values that contend for a field. */
export interface Contender {
  readonly value: FieldValue;
  readonly person: string;
  readonly device: string;
  readonly at: string;
  readonly writer: string;
  readonly seq: number;
}

/** A field that was changed in two places without seeing each other. The last contender stands until a person decides. */
export interface Conflict {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly contenders: readonly Contender[];
}

/** Open conflicts; none of them was decided by anybody. */
export function listConflicts(db: Db): Conflict[] {
  const sql = `SELECT conflict.field AS contested, change.* FROM conflict JOIN change USING (writer, seq)
    ORDER BY change.entity, change.id, conflict.field, clock, change.writer, seq`;
  const conflicts = new Map<string, Conflict & { contenders: Contender[] }>();
  for (const { contested: field, ...row } of all<ChangeRow & { contested: string }>(db, sql)) {
    const change = rowToChange(row);
    const { entity, id } = change;
    const key = JSON.stringify([entity, id, field]);
    const known = conflicts.get(key);
    if (known) known.contenders.push(contender(change, field));
    else conflicts.set(key, { entity, id, field, contenders: [contender(change, field)] });
  }
  return [...conflicts.values()];
}

function contender({ fields, person, device, clock, writer, seq }: Change, field: string): Contender {
  return { value: fields[field] ?? null, person, device, at: clockTime(clock), writer, seq };
}
