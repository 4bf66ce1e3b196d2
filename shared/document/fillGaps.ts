import type { ModelCell, ModelRow, TableModel } from './tableModel.ts';

/**
 * The same table with an empty cell wherever neither a cell nor a span stands, so that the grid has no holes (the last
 * block of a table side by side may be shorter). Returns the table itself when nothing is missing.
 */
export function fillGaps(table: TableModel): TableModel {
  const width = table.columns.length;
  /** For each column the first row that is no longer covered from above. */
  const free = new Array<number>(width).fill(0);
  let changed = false;
  /** The first row over which no span of an earlier row hangs. */
  let open = 0;
  const rows = table.rows.map((row, index) => {
    if (index >= open && isPlain(row, width)) return row;
    for (const { rowSpan } of row.cells) open = Math.max(open, index + rowSpan);
    const missing = missingColumns(row, index, free);
    if (missing.length === 0) return row;
    changed = true;
    return { ...row, cells: [...row.cells, ...missing.map(blank)].sort((a, b) => a.column - b.column) };
  });
  return changed ? { ...table, rows } : table;
}

/** One cell for every column: by far the most rows. */
function isPlain({ cells }: ModelRow, width: number): boolean {
  return cells.length === width && cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1);
}

const none: readonly number[] = [];

function missingColumns(row: ModelRow, index: number, free: number[]): readonly number[] {
  for (const cell of row.cells) {
    const end = Math.min(cell.column + cell.columnSpan, free.length);
    for (let column = cell.column; column < end; column += 1) free[column] = index + cell.rowSpan;
  }
  if (!free.some((row) => row <= index)) return none;
  return free.flatMap((row, column) => (row <= index ? [column] : []));
}

function blank(column: number): ModelCell {
  return { column, rowSpan: 1, columnSpan: 1, text: '', value: null, format: { type: 'text' }, align: 'center' };
}
