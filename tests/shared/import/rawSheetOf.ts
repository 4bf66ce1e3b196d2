import type { ModelCell, TableModel } from '#shared/document/tableModel.ts';
import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';

const empty: RawCell = { text: '', number: null, percent: false, date: null };

/** A laid-out table as a reader would hand it over, without going through a file. */
export function rawSheetOf(table: TableModel, name = 'Sheet1'): RawSheet {
  const rows: RawCell[][] = [];
  const merges: RawMerge[] = [];
  const width = table.columns.length;
  const addLine = (text: string | null) => {
    if (text === null || text === '') return;
    if (width > 1) merges.push({ top: rows.length, left: 0, bottom: rows.length, right: width - 1 });
    rows.push([{ ...empty, text }]);
  };
  for (const line of [table.label, table.title, table.subtitle]) addLine(line);
  const top = rows.length;
  for (const [index, row] of table.rows.entries()) {
    const line = Array.from({ length: width }, () => empty);
    for (const cell of row.cells) {
      line[cell.column] = rawCellOf(cell);
      if (cell.rowSpan === 1 && cell.columnSpan === 1) continue;
      const bottom = top + index + cell.rowSpan - 1;
      merges.push({ top: top + index, left: cell.column, bottom, right: cell.column + cell.columnSpan - 1 });
    }
    rows.push(line);
  }
  for (const note of table.notes) addLine(note);
  return { name, rows, merges };
}

function rawCellOf(cell: ModelCell): RawCell {
  if (cell.diagonal) return { ...empty, text: `　　${cell.diagonal.upper}\n${cell.diagonal.lower}` };
  const { type } = cell.format;
  if (typeof cell.value === 'number') {
    const percent = type === 'percent';
    return { ...empty, text: cell.text, number: cell.value / (percent ? 10_000 : 100), percent };
  }
  return { ...empty, text: cell.text, date: type === 'date' && typeof cell.value === 'string' ? cell.value : null };
}
