import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import { templateNames } from '../text/template.ts';
import { columnOf, conditionColumns } from './condition.ts';

/** The columns of the same annex that must be computed before this one. */
export function columnDependencies(column: LeafColumn): string[] {
  switch (column.kind) {
    case 'name':
      return columnsInName(column);
    case 'sum':
      return column.of.map((term) => columnOf(typeof term === 'string' ? term : term.column));
    case 'ratio':
      return [column.of, column.to, ...(column.minus ? [column.minus] : [])].map(columnOf);
    case 'rank':
      return [columnOf(column.by)];
    case 'staleness':
      return [column.of];
    case 'verdict':
      return column.cases.flatMap((each) => conditionColumns(each.when));
    case 'count': {
      if (column.annex) return [];
      return [
        ...(column.column ? [columnOf(column.column)] : []),
        ...(column.where ? conditionColumns(column.where) : []),
      ];
    }
    default:
      return [];
  }
}

/** {name} and {short} are the subject's own, whatever columns are called so. */
function columnsInName({ id, template }: Extract<LeafColumn, { kind: 'name' }>): string[] {
  const own = ['name', 'short', id];
  return template === undefined
    ? []
    : templateNames(template)
        .map(columnOf)
        .filter((name) => !own.includes(name));
}

const acrossByDefinition = new WeakMap<AnnexDefinition, ReadonlySet<string>>();

/**
 * The columns whose cells look beyond their own row: places, ranks, other annexes, and what is computed from these. All others follow
 * from the row's own findings and problems.
 */
export function columnsAcrossRows(definition: AnnexDefinition): ReadonlySet<string> {
  const known = acrossByDefinition.get(definition);
  if (known) return known;
  const columns = leafColumns(definition.columns);
  const across = new Set(columns.filter(looksAcross).map(({ id }) => id));
  for (let before = -1; before !== across.size; ) {
    before = across.size;
    for (const column of columns) if (columnDependencies(column).some((id) => across.has(id))) across.add(column.id);
  }
  acrossByDefinition.set(definition, across);
  return across;
}

function looksAcross(column: LeafColumn): boolean {
  if (column.kind === 'serial' || column.kind === 'rank') return true;
  return looksIntoAnnex(column);
}

export function looksIntoAnnex(column: LeafColumn): boolean {
  return (column.kind === 'count' || column.kind === 'list' || column.kind === 'lookup') && column.annex !== undefined;
}

/** The other annexes from which an annex takes rows or values. */
export function annexDependencies(definition: AnnexDefinition): string[] {
  const fromColumns = leafColumns(definition.columns).flatMap((column) =>
    (column.kind === 'count' || column.kind === 'list' || column.kind === 'lookup') && column.annex
      ? [column.annex]
      : [],
  );
  const fromRows = definition.rows.from === 'problems' ? [definition.rows.annex] : [];
  return [...new Set([...fromRows, ...fromColumns])];
}
