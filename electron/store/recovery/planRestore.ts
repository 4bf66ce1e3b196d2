import type { Edit, EntityName, FieldValue } from '#shared/store/change.ts';
import { entityNames, findingId } from '#shared/store/change.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { all, type Db } from '../database.ts';
import { entities, type ObjectName } from '../entities.ts';
import { readObjects } from '../objectRow.ts';

/** Packs are frozen, 定稿 is lifted with a reason, and what was learned about columns of files is nobody's record. */
const left: ReadonlySet<EntityName> = new Set(['pack', 'version', 'layout', 'finding']);

/**
 * What makes the workspace say again what it said at the moment of a backup: ordinary edits, so that restoring can be undone, has a history, and
 * is merged like everything else. What came later is removed or made blank, never forgotten.
 */
export function planRestore(present: Db, backup: Db): Edit[] {
  const objects = entityNames.filter((entity): entity is ObjectName => !left.has(entity));
  return [...planFindings(present, backup), ...objects.flatMap((entity) => planObjects(present, backup, entity))];
}

interface AnswerRow {
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
  readonly answers: string;
}

function planFindings(present: Db, backup: Db): Edit[] {
  const now = answersOf(present);
  const then = answersOf(backup);
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [was, is] = [then.get(id) ?? '{}', now.get(id) ?? '{}'];
    if (was === is) return [];
    const fields = differing(JSON.parse(was), JSON.parse(is));
    return Object.keys(fields).length > 0 ? [{ entity: 'finding' as const, id, fields }] : [];
  });
}

function answersOf(db: Db): Map<string, string> {
  const sql = 'SELECT roundId, annexId, subjectId, answers FROM finding';
  return new Map(
    all<AnswerRow>(db, sql).map(({ roundId, annexId, subjectId, answers }) => [
      findingId(roundId, annexId, subjectId),
      answers,
    ]),
  );
}

function differing(was: Record<string, FieldValue>, is: Record<string, FieldValue>): Record<string, FieldValue> {
  const columns = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = columns.filter((column) => canonicalJson(was[column] ?? null) !== canonicalJson(is[column] ?? null));
  return Object.fromEntries(changed.map((column) => [column, was[column] ?? null]));
}

function planObjects(present: Db, backup: Db, entity: ObjectName): Edit[] {
  const now = objectsOf(present, entity);
  const then = objectsOf(backup, entity);
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [was, is] = [then.get(id), now.get(id)];
    const wasThere = was !== undefined && was.removed !== true;
    const isThere = is !== undefined && is.removed !== true;
    // What is removed is blank for everybody; an edit of its fields would bring it back.
    if (!wasThere) return isThere ? [{ entity, id, fields: { removed: true } }] : [];
    const fields = differing(was, is ?? {});
    return Object.keys(fields).length > 0 ? [{ entity, id, fields }] : [];
  });
}

/** Every field of each, those that no change has set as they are read: blank. */
function objectsOf(db: Db, entity: ObjectName): Map<string, Record<string, FieldValue>> {
  const ids = all<{ id: string }>(db, `SELECT id FROM ${entity}`).map(({ id }) => id);
  const declared = Object.entries(entities[entity]);
  return new Map(
    [...readObjects(db, entity, ids)].map(([id, cells]) => [
      id,
      Object.fromEntries(declared.map(([name, { blank }]) => [name, cells.get(name)?.value ?? blank])),
    ]),
  );
}
