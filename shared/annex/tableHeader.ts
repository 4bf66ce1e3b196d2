import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type Column, leafColumns } from '../pack/column.ts';
import type { HeaderCell } from './annexTable.ts';

function depthOf(column: Column): number {
  return column.kind === 'group' ? 1 + Math.max(...column.columns.map(depthOf)) : 1;
}

/** A head cell to be: one column, or a titled leaf with the untitled leaves before it, over which its head reaches. */
interface Head {
  readonly column: Column;
  readonly columnSpan: number;
}

function leavesOf(column: Column): number {
  return column.kind === 'group' ? leafColumns(column.columns).length : 1;
}

/** Untitled leaves (a narrow column of group names) share the head of the next titled leaf beside them. */
function headsOf(columns: readonly Column[]): Head[] {
  const heads: Head[] = [];
  let untitled: Head[] = [];
  for (const column of columns) {
    const head = { column, columnSpan: leavesOf(column) };
    if (column.kind !== 'group' && column.title === '') {
      untitled.push(head);
      continue;
    }
    if (column.kind === 'group') heads.push(...untitled, head);
    else heads.push({ column, columnSpan: untitled.length + 1 });
    untitled = [];
  }
  return [...heads, ...untitled];
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
  const { corner } = definition.layout;
  const cornerId = corner ? leafColumns(definition.columns).find((column) => column.kind === 'name')?.id : undefined;
  const header: HeaderCell[] = [];

  function addHeads(columns: readonly Column[], row: number, start: number): void {
    let next = start;
    for (const { column, columnSpan } of headsOf(columns)) {
      const place = { row, column: next, columnSpan };
      next += columnSpan;
      if (column.kind === 'group') {
        header.push({ text: fill(column.title), ...place, rowSpan: 1 });
        addHeads(column.columns, row + 1, place.column);
      } else if (corner && column.id === cornerId) {
        const diagonal = { upper: corner.column, lower: corner.row };
        header.push({ text: '', ...place, rowSpan: headerRows - row, diagonal });
      } else {
        header.push({ text: fill(column.title), ...place, rowSpan: headerRows - row });
      }
    }
  }

  addHeads(definition.columns, 0, 0);
  return { header, headerRows };
}
