import type { Change, Edit, Head } from '#shared/store/change.ts';
import type { Cells } from './cell.ts';
import { headOf, headsOfAction } from './changeLog.ts';
import { settleField } from './conflictRow.ts';
import type { Db } from './database.ts';
import type { ObjectName } from './entities.ts';
import { cellsOf, type FindingRow, findingRow, firstFindingRow, writeFinding } from './findingRow.ts';
import { writeObject } from './objectRow.ts';
import { type Present, type Presents, readPresent, readPresents, type Thing } from './presents.ts';
import { projectKey } from './projection.ts';
import { decidingAction } from './weighHeads.ts';

/**
 * Projects the changes of one action, each of which has seen every head of the fields that it sets: no look into the log
 * (but for a thing whose removal is contested, and a decision that is taken back).
 */
export interface BatchProjection {
  /** With what the action has changed so far. */
  read(thing: Thing): Present;
  /** `fields`: those of the change as the log has them. */
  project(change: Change, present: Present, fields: string): void;
  /** Whether the head may be the decision of a conflict, for an action that takes such decisions back. */
  isDecision(head: Head): boolean;
  /** Writes what waits; the tables are complete only then. */
  finish(): void;
}

/**
 * Everything that the action touches is read at once before its first change. The findings wait and are written in the order of their
 * table, whatever order a file has: each page is touched once.
 */
export function startProjection(db: Db, action: string, edits: readonly Edit[]): BatchProjection {
  const before = readPresents(db, edits);
  const deciding = decidingAction(action);
  const isDecision = deciding === null ? () => false : readDecisions(db, before, edits, deciding);
  const reopens = (change: Change) => change.seen.some(isDecision);
  const waiting = new Map<string, FindingRow>();
  const objects = new Map<string, Cells>();
  const contested = new Map<string, Present['contested']>();
  const cellsAt = ({ entity, id }: Thing): Cells | undefined => {
    if (entity !== 'finding') return objects.get(`${entity}/${id}`);
    const row = waiting.get(id);
    return row && cellsOf(row);
  };
  return {
    isDecision,
    read: (thing) => ({
      cells: cellsAt(thing) ?? before.cells(thing),
      contested: (contested.size > 0 && contested.get(`${thing.entity}/${thing.id}`)) || before.contested(thing),
    }),
    project: (change, present, fields) => {
      const { entity, id } = change;
      if (entity !== 'finding') {
        const after = projectObject(db, entity, change, present, reopens(change));
        objects.set(`${entity}/${id}`, after.cells);
        contested.set(`${entity}/${id}`, after.contested);
        return;
      }
      if (reopens(change)) {
        projectKey(db, entity, id);
        const after = readPresent(db, change);
        contested.set(`finding/${id}`, after.contested);
        waiting.set(id, findingRow(after.cells));
        return;
      }
      if (present.contested.size > 0) contested.set(`finding/${id}`, settle(db, change, present));
      const first = present.cells.size === 0;
      waiting.set(id, first ? firstFindingRow(change, fields) : findingRow(withFields(present.cells, change)));
    },
    finish: () => {
      for (const id of [...waiting.keys()].sort()) writeFinding(db, id, waiting.get(id) as FindingRow);
      waiting.clear();
    },
  };
}

/** Returns how the thing stands now. */
function projectObject(db: Db, entity: ObjectName, change: Change, present: Present, reopens: boolean): Present {
  const { id } = change;
  // Work on a thing that another laptop removed contends with the removal, whatever field it sets.
  if (present.contested.has('removed') || reopens) {
    projectKey(db, entity, id);
    return readPresent(db, change);
  }
  const contested = present.contested.size > 0 ? settle(db, change, present) : present.contested;
  const cells = withFields(present.cells, change);
  writeObject(db, entity, id, cells);
  return { cells, contested };
}

/** Taking a decision back opens the conflict again. The heads of all edits are looked up at once. */
function readDecisions(db: Db, before: Presents, edits: readonly Edit[], deciding: string): (head: Head) => boolean {
  const heads = edits.flatMap((edit) => {
    const cells = before.cells(edit);
    return Object.keys(edit.fields).flatMap((field) => cells.get(field)?.head ?? []);
  });
  const decisions = headsOfAction(db, heads, deciding);
  return (head) => decisions.has(head);
}

/** The fields that the change decides are contested no more; what is left. */
function settle(db: Db, { entity, id, fields }: Change, { contested }: Present): Present['contested'] {
  const left = new Map(contested);
  for (const field of Object.keys(fields)) if (left.delete(field)) settleField(db, entity, id, field);
  return left;
}

function withFields(cells: Cells, change: Change): Cells {
  const head = headOf(change);
  const after = new Map(cells);
  for (const [field, value] of Object.entries(change.fields)) after.set(field, { value, head });
  return after;
}
