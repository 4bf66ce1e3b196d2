import type { UnitsNamed } from '../names/unitsNamed.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { LeafColumn } from '../pack/column.ts';
import { fillTemplate } from '../text/template.ts';
import type { AnnexRow } from './annexRow.ts';
import { numberOf, roundTo } from './arithmetic.ts';
import { evaluateCondition } from './condition.ts';
import { type RelatedRows, relateRows } from './relatedRows.ts';
import { rowWord } from './template.ts';
import { hundredths, type Value } from './value.ts';

type Kind<K extends LeafColumn['kind']> = Extract<LeafColumn, { kind: K }>;

export interface OtherAnnex {
  readonly definition: AnnexDefinition;
  /** All its rows in official order, printed or not: what counts is said by `where`. */
  readonly rows: readonly AnnexRow[];
}

/** Computes the cells of one column that looks into another annex, for rows of `definition`. */
export function otherAnnexColumn(
  column: Kind<'count' | 'list' | 'lookup'>,
  definition: AnnexDefinition,
  other: OtherAnnex,
  ownersOf: UnitsNamed,
): (row: AnnexRow) => Value {
  const related = relateRows(
    definition.rows.from,
    selected(column, other),
    ownersOf,
    column.kind === 'lookup' ? undefined : column.match,
  );
  switch (column.kind) {
    case 'count':
      return (row) => countOf(column, related(row));
    case 'list':
      return (row) => listOf(column, related(row), other.definition);
    case 'lookup':
      return (row) => lookupOf(column, related, row);
  }
}

function selected(column: Kind<'count' | 'list' | 'lookup'>, other: OtherAnnex): OtherAnnex {
  const where = column.kind === 'lookup' ? undefined : column.where;
  if (where === undefined) return other;
  return { ...other, rows: other.rows.filter((row) => evaluateCondition(where, row, other.definition)) };
}

function countOf(column: Kind<'count'>, rows: readonly AnnexRow[]): Value {
  const { column: id } = column;
  if (id === undefined) return hundredths(rows.length);
  return rows.reduce((total, row) => total + (numberOf(row.values[id]) ?? 0), 0);
}

function listOf(column: Kind<'list'>, rows: readonly AnnexRow[], definition: AnnexDefinition): Value {
  if (rows.length === 0) return column.none === '' ? null : column.none;
  return rows
    .map((row) => fillTemplate(column.template, (key) => rowWord(row, definition, key)))
    .join(column.separator);
}

function lookupOf(column: Kind<'lookup'>, related: RelatedRows, row: AnnexRow): Value {
  const rows = related(row);
  // Of several related rows none is the one that is meant: a sum over them is a count with a column.
  const own = rows.find((other) => other.subject.id === row.subject.id) ?? (rows.length === 1 ? rows[0] : undefined);
  const value = own?.values[column.column] ?? null;
  return typeof value === 'number' ? roundTo(value, column.decimals) : value;
}
