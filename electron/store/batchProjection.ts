import { type Change, type EntityName, parseFindingId } from '#shared/store/change.ts';
import type { Cells } from './cell.ts';
import { headOf } from './changeLog.ts';
import { readContested, settleField } from './conflictRow.ts';
import { type Db, get } from './database.ts';
import { cellsOf, type FindingRow, findingRow, firstFindingRow, readFinding, writeFinding } from './findingRow.ts';
import { readObject, writeObject } from './objectRow.ts';
import { type Present, projectKey } from './projection.ts';

/**
 * Projects the changes of one action, each of which has seen every head of the fields that it sets: no look into the log
 * (but for a thing whose removal is contested).
 */
export interface BatchProjection {
  /** With what the action has changed so far. */
  read(entity: EntityName, id: string): Present;
  /** `fields`: those of the change as the log has them. */
  project(change: Change, present: Present, fields: string): void;
  /** Writes what waits; the tables are complete only then. */
  finish(): void;
}

/** For fewer edits, looking ahead costs more than it saves. */
const worthLooking = 100;

/**
 * The findings of an import wait and are written in the order of their table, whatever order the file has: each page is
 * touched once. What is empty before is looked into once, not once per row.
 */
export function startProjection(db: Db, edits: number): BatchProjection {
  const many = edits >= worthLooking;
  const waiting = new Map<string, FindingRow>();
  const isEmpty = createEmptiness(db);
  const uncontested = many && get(db, 'SELECT 1 FROM conflict LIMIT 1') === undefined;
  const finish = () => {
    const ids = many ? [...waiting.keys()].sort() : waiting.keys();
    for (const id of ids) writeFinding(db, id, waiting.get(id) as FindingRow);
    waiting.clear();
  };
  const readCells = (id: string) => {
    const written = waiting.get(id);
    if (written) return cellsOf(written);
    return many && isEmpty(id) ? new Map() : readFinding(db, id);
  };
  return {
    read: (entity, id) => ({
      cells: entity === 'finding' ? readCells(id) : readObject(db, entity, id),
      contested: uncontested ? new Map() : readContested(db, entity, id),
    }),
    project: (change, { cells, contested }, fields) => {
      const { entity, id } = change;
      // Work on a thing that another laptop removed contends with the removal, whatever field it sets.
      if (entity !== 'finding' && contested.has('removed')) return projectKey(db, entity, id);
      for (const field of contested.size > 0 ? Object.keys(change.fields) : []) {
        if (contested.has(field)) settleField(db, entity, id, field);
      }
      if (entity !== 'finding') writeObject(db, entity, id, withFields(cells, change));
      else if (cells.size === 0) waiting.set(id, firstFindingRow(change, fields));
      else waiting.set(id, findingRow(withFields(cells, change)));
    },
    finish,
  };
}

function withFields(cells: Cells, change: Change): Cells {
  const head = headOf(change);
  return new Map([
    ...cells,
    ...Object.entries(change.fields).map(([field, value]) => [field, { value, head }] as const),
  ]);
}

/** Whether an annex of a round had no finding at all before the action. */
function createEmptiness(db: Db): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const { roundId, annexId } = parseFindingId(id);
    const place = `${roundId}/${annexId}`;
    let empty = known.get(place);
    if (empty === undefined) {
      empty =
        get(db, 'SELECT 1 FROM finding WHERE roundId = ? AND annexId = ? LIMIT 1', roundId, annexId) === undefined;
      known.set(place, empty);
    }
    return empty;
  };
}
