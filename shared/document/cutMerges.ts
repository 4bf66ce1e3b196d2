import type { ModelCell, TableModel } from './tableModel.ts';

/** Merged cells in pieces, each with the whole text: `starts` are the rows of the table in which the pieces of a cell begin. */
export function cutMerges(table: TableModel, starts: ReadonlyMap<ModelCell, readonly number[]>): TableModel {
  const pieces = new Map<number, ModelCell[]>();
  const cut = new Set<ModelCell>();
  for (const [cell, rows] of starts) {
    const [first] = rows;
    if (first === undefined || rows.length === 1) continue;
    cut.add(cell);
    for (const [index, row] of rows.entries()) {
      const rowSpan = (rows[index + 1] ?? first + cell.rowSpan) - row;
      const piece = index === 0 ? { ...cell, rowSpan } : repeated(cell, rowSpan);
      pieces.set(row, [...(pieces.get(row) ?? []), piece]);
    }
  }
  if (cut.size === 0) return table;
  const rows = table.rows.map((row, index) => {
    const cells = [...row.cells.filter((cell) => !cut.has(cell)), ...(pieces.get(index) ?? [])];
    return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
  });
  return { ...table, rows };
}

/** A number is repeated as text, so that no sum counts it twice. */
function repeated(cell: ModelCell, rowSpan: number): ModelCell {
  const { formula: _, ...rest } = cell;
  return { ...rest, rowSpan, value: cell.text, format: { type: 'text' }, goesOn: true };
}
