import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type Column, leafColumns } from '../pack/column.ts';
import type { HeaderCell } from './annexTable.ts';

function depthOf(column: Column): number {
  return column.kind === 'group' ? 1 + Math.max(...column.columns.map(depthOf)) : 1;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The head of a table as cells with spans: a `group` lies over its children, a leaf reaches down to the last head row. The
 * name column takes the diagonal corner where the layout asks for one. `fill` fills facts into the titles.
 */
export function buildHeader(
  definition: AnnexDefinition,
  fill: (text: string) => string,
): { readonly header: HeaderCell[]; readonly headerRows: number } {
  const headerRows = Math.max(...definition.columns.map(depthOf));
  const corner = definition.layout.corner;
  const cornerId = corner ? leafColumns(definition.columns).find((column) => column.kind === 'name')?.id : undefined;
  const header: HeaderCell[] = [];

  function addCell(column: Column, place: Place): number {
    if (column.kind === 'group') {
      const leaves = leafColumns(column.columns).length;
      header.push({ text: fill(column.title), ...place, rowSpan: 1, columnSpan: leaves });
      addCells(column.columns, { row: place.row + 1, column: place.column });
      return leaves;
    }
    const spans = { rowSpan: headerRows - place.row, columnSpan: 1 };
    if (corner && column.id === cornerId) {
      header.push({ text: '', ...place, ...spans, diagonal: { upper: corner.column, lower: corner.row } });
    } else {
      header.push({ text: fill(column.title), ...place, ...spans });
    }
    return 1;
  }

  function addCells(columns: readonly Column[], place: Place): void {
    let next = place.column;
    for (const column of columns) next += addCell(column, { row: place.row, column: next });
  }

  addCells(definition.columns, { row: 0, column: 0 });
  return { header, headerRows };
}
