import type { Change, EntityName, FieldValue } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import { findChange, headOf, listSetters, type Setter } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db } from './database.ts';
import { claimOf, isOpen, weighFields } from './weighHeads.ts';

/** One of the values that contend for a field. */
export interface Contender {
  readonly value: FieldValue;
  readonly person: string;
  readonly device: string;
  readonly at: string;
  readonly writer: string;
  readonly seq: number;
  /** All that this change set: of work on a thing that another laptop removed, what the work was. */
  readonly fields: Change['fields'];
}

/**
 * A field that was changed in two places without seeing each other. The last contender stands until a person decides. Equal values are
 * none, nor is one that was taken back.
 */
export interface Conflict {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly contenders: readonly Contender[];
}

/** Open conflicts; none of them was decided by anybody. */
export function listConflicts(db: Db): Conflict[] {
  const keys = all<{ entity: EntityName; id: string }>(
    db,
    'SELECT DISTINCT entity, id FROM conflict ORDER BY entity, id',
  );
  return keys.flatMap(({ entity, id }) => conflictsOf(db, entity, id));
}

/** The open conflicts of one thing. */
export function conflictsOf(db: Db, entity: EntityName, id: string): Conflict[] {
  return [...weighFields(entity, listSetters(db, entity, id))]
    .filter(([field, weighed]) => isOpen(field, weighed))
    .map(([field, { contenders, standing }]) => {
      const stands = (each: Setter) => canonicalJson(claimOf(field, each)) === canonicalJson(claimOf(field, standing));
      const inOrder = [...contenders.filter((each) => !stands(each)), ...contenders.filter(stands)];
      return { entity, id, field, contenders: inOrder.map((each) => contender(db, each, field)) };
    })
    .sort((a, b) => (a.field < b.field ? -1 : 1));
}

function contender(db: Db, setter: Setter, field: string): Contender {
  const { writer, seq } = setter;
  const { person, device, clock, fields } = findChange(db, headOf(setter)) as Change;
  return { value: claimOf(field, setter), person, device, at: clockTime(clock), writer, seq, fields };
}
