import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { leafColumns } from '../pack/column.ts';
import type { Subject } from '../round/subject.ts';
import type { AnnexRow } from './annexRow.ts';
import { isPeriod, type Value } from './value.ts';

type Recorded = Readonly<Record<string, Value>> | undefined;

/** What was computed last over one list of subjects, and from which findings of each. */
export interface Past {
  readonly definition: AnnexDefinition;
  readonly rows: readonly AnnexRow[];
  readonly recorded: readonly Recorded[];
}

/** A row while its columns are being filled. */
export interface WorkRow extends AnnexRow {
  values: Record<string, Value>;
  readonly recorded: Recorded;
  /** The row of the last computing, when its own findings and problems are still those: null otherwise. */
  readonly before: AnnexRow | null;
  /** False while `values` are those of `before`, which must not be altered. */
  owned: boolean;
  /** The columns in which it differs from `before`; null without one. */
  readonly altered: string[] | null;
}

/** Which row a row was copied from, and in which columns they differ. */
export interface Origin {
  readonly before: AnnexRow;
  readonly altered: readonly string[];
}

const origins = new WeakMap<AnnexRow, Origin>();

/** It is told once: a row must not keep its past alive. */
export function takeOrigin(row: AnnexRow): Origin | undefined {
  const origin = origins.get(row);
  origins.delete(row);
  return origin;
}

// Keyed by the list of subjects: who edits the registers makes a new list and computes anew.
const pasts = new WeakMap<readonly Subject[], Past>();

export function lastComputed(subjects: readonly Subject[], definition: AnnexDefinition): Past | null {
  const past = pasts.get(subjects);
  return past?.definition === definition ? past : null;
}

/** `blank`: the values of a row that is computed anew. */
export function startingRow(
  past: Past | null,
  place: number,
  { subject, recorded, problems }: Pick<WorkRow, 'subject' | 'recorded' | 'problems'>,
  blank: Readonly<Record<string, Value>>,
): WorkRow {
  const before = past?.rows[place];
  const same = before !== undefined && past?.recorded[place] === recorded && sameList(before.problems, problems);
  if (!same) return { subject, problems, recorded, values: { ...blank }, before: null, owned: true, altered: null };
  // Only `put` writes into values, and it copies what is not owned.
  const values = before.values as Record<string, Value>;
  return { subject, problems: before.problems, recorded, values, before, owned: false, altered: [] };
}

const blanks = new WeakMap<AnnexDefinition, Readonly<Record<string, Value>>>();

/**
 * What every row begins with: all that `put` will set. Read from a text, for of an object that grew key by key the engine makes a
 * hash table, whose copy costs a hundred times as much; and one number that moves all ranks copies every row.
 */
export function blankValues(definition: AnnexDefinition): Readonly<Record<string, Value>> {
  const known = blanks.get(definition);
  if (known) return known;
  const ids = leafColumns(definition.columns).flatMap((column) => [
    column.id,
    ...(column.kind === 'text' ? (column.parts ?? []).map((part) => `${column.id}.${part.id}`) : []),
    ...(column.kind === 'staleness' ? [`${column.id}.days`, `${column.id}.period`] : []),
  ]);
  const made = JSON.parse(`{${ids.map((id) => `${JSON.stringify(id)}:null`).join(',')}}`) as Record<string, Value>;
  blanks.set(definition, made);
  return made;
}

/** Sets one value; the values of an earlier row are copied first, and only when this one differs. */
export function put(row: Pick<WorkRow, 'values' | 'owned' | 'altered'>, columnId: string, value: Value): void {
  if (!row.owned) {
    if (sameValue(row.values[columnId], value)) return;
    row.values = { ...row.values };
    row.owned = true;
  }
  row.altered?.push(columnId);
  row.values[columnId] = value;
}

/** The rows as they are kept; the very list of the last time when none of them changed. */
export function remember(
  subjects: readonly Subject[],
  definition: AnnexDefinition,
  work: readonly WorkRow[],
): readonly AnnexRow[] {
  const past = lastComputed(subjects, definition);
  if (past !== null && work.every((row) => row.before !== null && !row.owned)) return past.rows;
  const rows = work.map(({ before, owned, subject, values, problems, altered }) => {
    if (before !== null && !owned) return before;
    const row: AnnexRow = { subject, values, problems };
    if (before !== null && altered !== null) {
      origins.set(row, { before, altered });
      origins.delete(before);
    }
    return row;
  });
  pasts.set(subjects, { definition, rows, recorded: work.map(({ recorded }) => recorded) });
  return rows;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((entry, index) => entry === b[index]));
}

function sameValue(a: Value | undefined, b: Value): boolean {
  if (isPeriod(a) && isPeriod(b)) return a.from === b.from && a.to === b.to;
  return a === b;
}
