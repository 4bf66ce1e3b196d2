import type { UnitsNamed } from '../names/unitsNamed.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
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

/** A unit owns its own rows, and those of accounts, tasks or problems that name it. */
function byUnit(other: readonly AnnexRow[], ownersOf: UnitsNamed): RelatedRows {
  const rows = index(other, ({ subject }) => [
    subject.id,
    ...ownersOf(subject.attributes.sponsor ?? ''),
    ...ownersOf(subject.attributes.unit ?? ''),
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
  ownersOf: UnitsNamed,
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
  if (from === 'units') return byUnit(other.rows, ownersOf);
  if (from === 'fixed' && other.definition.rows.from !== 'fixed') return () => other.rows;
  const rows = index(other.rows, (row) => [row.subject.id]);
  return (row) => rows.get(row.subject.id) ?? [];
}
