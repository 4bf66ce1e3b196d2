import { finalOf, type KeptVersion, type Version, type VersionKind } from '#shared/bulletin/version.ts';
import { findChange } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db, get } from './database.ts';

interface Row {
  readonly id: string;
  readonly roundId: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly title: string;
  readonly heads: string;
}

const columns = 'id, roundId, kind, note, title, heads';

/** In order of time. */
export function listVersions(db: Db, roundId: string): Version[] {
  const rows = all<Row>(db, `SELECT ${columns} FROM version WHERE roundId = ? AND removed = 0`, roundId);
  return rows
    .map((row) => rowToVersion(db, row))
    .sort(byTime)
    .map(({ clock: _, ...version }) => version);
}

/** The 定稿 of a round that holds, if one does. */
export function findFinal(db: Db, roundId: string): Version | null {
  return finalOf(listVersions(db, roundId));
}

/** Rounds that have ever been 定稿: nearly always few. */
export function listFinalRounds(db: Db): string[] {
  const rows = all<{ roundId: string }>(
    db,
    "SELECT DISTINCT roundId FROM version WHERE kind = 'final' AND removed = 0",
  );
  return rows.map(({ roundId }) => roundId).filter((roundId) => findFinal(db, roundId) !== null);
}

export function findKept(db: Db, id: string): KeptVersion | undefined {
  const row = get<Row & { paragraphs: string; annexes: string }>(
    db,
    `SELECT ${columns}, paragraphs, annexes FROM version WHERE id = ? AND removed = 0`,
    id,
  );
  if (!row) return undefined;
  const { paragraphs, annexes, ...rest } = row;
  const { clock: _, ...version } = rowToVersion(db, rest);
  return { ...version, paragraphs: JSON.parse(paragraphs), annexes: JSON.parse(annexes) };
}

export interface FrozenRegister {
  readonly units: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
}

/** Who was in the registers when the version was made. */
export function frozenRegister(db: Db, id: string): FrozenRegister {
  const row = get<{ units: string; accounts: string }>(db, 'SELECT units, accounts FROM version WHERE id = ?', id);
  return { units: new Set(JSON.parse(row?.units ?? '[]')), accounts: new Set(JSON.parse(row?.accounts ?? '[]')) };
}

/** The bytes of the whole document as it stood. */
export function hashOfVersion(db: Db, id: string): string | undefined {
  return get<{ hash: string }>(db, 'SELECT hash FROM version WHERE id = ?', id)?.hash;
}

function rowToVersion(db: Db, { heads, ...row }: Row): Version & { readonly clock: number } {
  const made = findChange(db, (JSON.parse(heads) as { readonly kind?: string }).kind ?? '');
  const clock = made?.clock ?? 0;
  return { ...row, person: made?.person ?? '', at: clockTime(clock), clock };
}

function byTime(
  a: { readonly clock: number; readonly id: string },
  b: { readonly clock: number; readonly id: string },
) {
  return a.clock - b.clock || (a.id < b.id ? -1 : 1);
}
