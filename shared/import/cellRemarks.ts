import type { RecordedColumn } from '../pack/column.ts';
import { columnTitle } from './columnTitle.ts';
import type { ImportContext } from './importContext.ts';
import type { GridCell } from './rawGrid.ts';

/** What is said once for a column, and not for each of its cells. */
export interface CellRemarks {
  /** Columns whose percentages the file writes as fractions. */
  readonly fractions: ReadonlySet<string>;
  /** A dash stands where there is no answer. */
  stroke(column: RecordedColumn, cell: GridCell): void;
  /** A tick or a cross was taken for 是 or 否. */
  tick(column: RecordedColumn, cell: GridCell): void;
  report(): void;
}

export function createCellRemarks(
  { report }: Pick<ImportContext, 'report'>,
  fractions: ReadonlySet<string>,
): CellRemarks {
  const strokes = new Map<RecordedColumn, GridCell[]>();
  const ticks = new Map<RecordedColumn, GridCell[]>();
  const add = (to: Map<RecordedColumn, GridCell[]>, column: RecordedColumn, cell: GridCell) => {
    const known = to.get(column);
    if (known) known.push(cell);
    else to.set(column, [cell]);
  };
  return {
    fractions,
    stroke: (column, cell) => add(strokes, column, cell),
    tick: (column, cell) => add(ticks, column, cell),
    report() {
      for (const [column, [first, ...more]] of strokes) {
        const message = `“${columnTitle(column)}”有 ${more.length + 1} 格只画了横线或斜线（“${first?.raw.text.trim()}”），按没有填看待。`;
        report.add('info', { row: first?.top ?? null, column: first?.left ?? null }, message);
      }
      for (const [column, [first, ...more]] of ticks) {
        const message = `“${columnTitle(column)}”有 ${more.length + 1} 格用√、×表示，√按“是”、×按“否”导入。`;
        const place = { row: first?.top ?? null, column: first?.left ?? null };
        report.add('warning', place, message, '请核对：如果√在这张表里不是“是”，请改成文字再导入。');
      }
    },
  };
}
