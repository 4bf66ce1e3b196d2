import type { EvidenceCount } from '#shared/evidence/evidenceDraft.ts';
import { shownNumbers } from '#shared/evidence/evidenceNumber.ts';
import type { Crop, Evidence, EvidencePlace, Mark } from '#shared/round/evidence.ts';
import { all, type Db, get } from './database.ts';

type Row = Omit<Evidence, 'crop' | 'marks'> & { readonly crop: string | null; readonly marks: string };

const columns =
  'id, roundId, annexId, subjectId, columnId, problemId, number, name, hash, originalHash, mediaType, width, height, size, takenAt, rotation, crop, marks, thumbnail, rendering, "order"';

function rowToEvidence({ crop, marks, ...row }: Row): Evidence {
  return { ...row, crop: crop === null ? null : (JSON.parse(crop) as Crop), marks: JSON.parse(marks) as Mark[] };
}

/** All of one round, or those of the places that fit; a part of the place that is left out fits all. */
export function listEvidence(db: Db, { roundId, ...place }: Partial<EvidencePlace> & { roundId: string }): Evidence[] {
  const given = Object.entries(place).filter(([, value]) => value !== undefined);
  const where = given.map(([column]) => `AND ${column} IS ?`).join(' ');
  const sql = `SELECT ${columns} FROM evidence WHERE roundId = ? ${where} AND removed = 0 ORDER BY "order", id`;
  return all<Row>(db, sql, roundId, ...given.map(([, value]) => value)).map(rowToEvidence);
}

export function findEvidence(db: Db, id: string): Evidence | undefined {
  const row = get<Row>(db, `SELECT ${columns} FROM evidence WHERE id = ? AND removed = 0`, id);
  return row && rowToEvidence(row);
}

/** Every number with this prefix ever given, removed ones as well. */
export function listNumbers(db: Db, prefix: string): string[] {
  const sql = 'SELECT number FROM evidence WHERE number >= ? AND number < ?';
  return all<{ number: string }>(db, sql, prefix, `${prefix}\u{10ffff}`).map(({ number }) => number);
}

/** With the numbers as shown: those given twice, on two copies of one workspace, are told apart. */
export function listNumberedEvidence(db: Db, place: Partial<EvidencePlace> & { roundId: string }): Evidence[] {
  const list = listEvidence(db, place);
  const shown = shownNumbers(listBearers(db, list));
  return list.map((evidence) => ({ ...evidence, number: shown.get(evidence.id) ?? evidence.number }));
}

/** Whatever bears one of their numbers, removed or of another place as well. */
function listBearers(db: Db, list: readonly Evidence[]): Pick<Evidence, 'id' | 'number'>[] {
  const sql = 'SELECT id, number FROM evidence WHERE number IN (SELECT value FROM json_each(?))';
  return all(db, sql, JSON.stringify(list.map(({ number }) => number)));
}

export function countEvidence(db: Db, roundId: string, annexId: string | null): EvidenceCount[] {
  const sql =
    'SELECT subjectId, columnId, count(*) AS count FROM evidence WHERE roundId = ? AND annexId IS ? AND removed = 0 GROUP BY subjectId, columnId';
  return all<EvidenceCount>(db, sql, roundId, annexId);
}

/** The files of the evidence about these subjects. */
export function listEvidenceHashes(db: Db, subjectIds: readonly string[]): Set<string> {
  const sql =
    'SELECT hash, thumbnail, rendering FROM evidence WHERE subjectId IN (SELECT value FROM json_each(?)) AND removed = 0';
  const rows = all<Record<string, string | null>>(db, sql, JSON.stringify(subjectIds));
  return new Set(rows.flatMap((row) => Object.values(row).filter((hash) => hash !== null)));
}
