import { textWidth } from './measureText.ts';
import type { TableModel } from './tableModel.ts';

/** The same table, every column at least so wide that its longest text takes no more than so many lines. */
export function withRoomForTexts(table: TableModel, lines: number): TableModel {
  const least = table.columns.map(() => 0);
  for (const { cells } of table.rows) {
    for (const { column, columnSpan, rowSpan, text } of cells) {
      if (columnSpan > 1 || rowSpan > 1 || text.length <= lines) continue;
      least[column] = Math.max(least[column] ?? 0, textWidth(text) / lines + 1);
    }
  }
  return { ...table, columns: table.columns.map(({ width }, at) => ({ width: Math.max(width, least[at] ?? 0) })) };
}
