import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { Unit } from '../round/subject.ts';
import type { AnnexRow } from './annexRow.ts';
import { rowWord } from './template.ts';

/** The rows of another annex that belong to a subject of this one. */
export type RelatedRows = (row: AnnexRow) => readonly AnnexRow[];

function index(rows: readonly AnnexRow[], keysOf: (row: AnnexRow) => readonly string[]): Map<string, AnnexRow[]> {
  const found = new Map<string, AnnexRow[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const list = found.get(key);
      if (list) list.push(row);
      else found.set(key, [row]);
    }
  }
  return found;
}

/** Unit ids by name; a full name counts before a short one, a short one before an alias. */
function unitsByName(units: readonly Unit[]): ReadonlyMap<string, string> {
  const aliases = units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit.id] as const));
  const shorts = units.flatMap((unit) => (unit.short ? [[unit.short, unit.id] as const] : []));
  return new Map([...aliases, ...shorts, ...units.map((unit) => [unit.name, unit.id] as const)]);
}

/** A unit owns its own rows, and those of accounts, tasks or problems that name it, alone or among others (甲局、乙局). */
function byUnit(other: readonly AnnexRow[], units: readonly Unit[]): RelatedRows {
  const ids = unitsByName(units);
  const owners = (names: string | undefined) =>
    (names ?? '').split(/[、，,；;\n]/).flatMap((name) => ids.get(name.trim()) ?? ids.get(names ?? '') ?? []);
  const rows = index(other, ({ subject }) => [
    subject.id,
    ...owners(subject.attributes.sponsor),
    ...owners(subject.attributes.unit),
  ]);
  return (row) => rows.get(row.subject.id) ?? [];
}

/**
 * How the rows of `other` are found for the rows of an annex: by `match` (an attribute or column of the other annex that
 * equals this row's name) where it is given; else groups own the rows of their members, units their own and those of their
 * accounts, fixed rows all, everything else the row of the same subject.
 */
export function relateRows(
  from: AnnexDefinition['rows']['from'],
  other: { readonly definition: AnnexDefinition; readonly rows: readonly AnnexRow[] },
  units: readonly Unit[],
  match: string | undefined,
): RelatedRows {
  if (match !== undefined) {
    const rows = index(other.rows, (row) => [rowWord(row, other.definition, match)]);
    return (row) => rows.get(row.subject.name) ?? [];
  }
  if (from === 'groups') {
    const rows = index(other.rows, (row) => [row.subject.groupId ?? '']);
    return (row) => rows.get(row.subject.id) ?? [];
  }
  if (from === 'units') return byUnit(other.rows, units);
  if (from === 'fixed' && other.definition.rows.from !== 'fixed') return () => other.rows;
  const rows = index(other.rows, (row) => [row.subject.id]);
  return (row) => rows.get(row.subject.id) ?? [];
}
