import type { TableModel } from '#shared/document/tableModel.ts';

/**
 * A table as lines of text, for tests: cells parted by ｜, « where a cell is covered from the left, ^ from above, and the
 * diagonal as upper＼lower.
 */
export function drawTable(model: TableModel): string[] {
  const grid: string[][] = model.rows.map(() => model.columns.map(() => '?'));
  for (const [line, row] of model.rows.entries()) {
    for (const cell of row.cells) {
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const target = grid[line + down];
          const place = cell.column + right;
          if (target?.[place] !== '?')
            throw new Error(`row ${line + down}, column ${place} is covered twice or outside`);
          target[place] = right > 0 ? '«' : down > 0 ? '^' : cell.text;
        }
      }
      const own = grid[line];
      if (cell.diagonal && own) own[cell.column] = `${cell.diagonal.upper}＼${cell.diagonal.lower}`;
    }
  }
  if (grid.some((row) => row.includes('?'))) throw new Error('a place is covered by no cell');
  return grid.map((row) => row.join('｜'));
}
