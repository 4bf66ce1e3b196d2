import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import { columnOf, conditionColumns } from './condition.ts';

/** The columns of the same annex that must be computed before this one. */
export function columnDependencies(column: LeafColumn): string[] {
  switch (column.kind) {
    case 'sum':
      return column.of.map((term) => columnOf(typeof term === 'string' ? term : term.column));
    case 'ratio':
      return [column.of, column.to, ...(column.minus ? [column.minus] : [])].map(columnOf);
    case 'rank':
      return [columnOf(column.by)];
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
