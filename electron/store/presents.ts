import { type EntityName, parseFindingId } from '#shared/store/change.ts';
import type { Cells } from './cell.ts';
import { type Contest, readContested } from './conflictRow.ts';
import { all, type Db } from './database.ts';
import { cellsOf, type FindingRow } from './findingRow.ts';
import { readObjects } from './objectRow.ts';

/** The present state of one thing: its fields, and those of them that have several heads. */
export interface Present {
  readonly cells: Cells;
  readonly contested: ReadonlyMap<string, Contest>;
}

export interface Thing {
  readonly entity: EntityName;
  readonly id: string;
}

export interface Presents {
  cells(thing: Thing): Cells;
  contested(thing: Thing): Present['contested'];
}

/**
 * How these things stand now, read by one query per table (per annex, for findings) however many they are: a pasted block has
 * thousands of cells, and a query for each would take longer than all the rest.
 */
export function readPresents(db: Db, things: readonly Thing[]): Presents {
  const ids = new Map<EntityName, string[]>();
  for (const { entity, id } of things) {
    const known = ids.get(entity);
    if (known) known.push(id);
    else ids.set(entity, [id]);
  }
  const findings = readFindings(db, ids.get('finding') ?? []);
  const objects = new Map<string, Cells>();
  const contested = new Map<string, Present['contested']>();
  for (const [entity, own] of ids) {
    for (const [id, fields] of readContested(db, entity, own)) contested.set(`${entity}/${id}`, fields);
    if (entity === 'finding') continue;
    for (const [id, cells] of readObjects(db, entity, own)) objects.set(`${entity}/${id}`, cells);
  }
  return {
    cells: ({ entity, id }) => {
      if (entity !== 'finding') return objects.get(`${entity}/${id}`) ?? new Map();
      // A row is taken apart only when it is asked for: an import may look ahead at tens of thousands.
      const row = findings.get(id);
      return row ? cellsOf(row) : new Map();
    },
    contested: ({ entity, id }) => (contested.size === 0 ? none : (contested.get(`${entity}/${id}`) ?? none)),
  };
}

const none: Present['contested'] = new Map();

export function readPresent(db: Db, thing: Thing): Present {
  const presents = readPresents(db, [thing]);
  return { cells: presents.cells(thing), contested: presents.contested(thing) };
}

function readFindings(db: Db, ids: readonly string[]): Map<string, FindingRow> {
  const places = new Map<string, { roundId: string; annexId: string; subjects: string[] }>();
  for (const id of ids) {
    const { roundId, annexId, subjectId } = parseFindingId(id);
    const place = `${roundId}/${annexId}/`;
    const known = places.get(place);
    if (known) known.subjects.push(subjectId);
    else places.set(place, { roundId, annexId, subjects: [subjectId] });
  }
  const found = new Map<string, FindingRow>();
  for (const [place, { roundId, annexId, subjects }] of places) {
    const sql = `SELECT subjectId, answers, heads FROM finding WHERE roundId = ? AND annexId = ?
      AND subjectId IN (SELECT value FROM json_each(?))`;
    const rows = all<FindingRow & { subjectId: string }>(db, sql, roundId, annexId, JSON.stringify(subjects));
    for (const row of rows) found.set(`${place}${row.subjectId}`, row);
  }
  return found;
}
