import type ExcelJS from 'exceljs';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { textWidth } from '#shared/document/measureText.ts';
import { sumOf, textHeight } from '#shared/document/rowHeights.ts';
import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';
import { cellContent } from './cellContent.ts';
import { CellStyles, fonts, lineStyle } from './cellStyles.ts';
import { cellPadding, layOutSheet, type SheetLayout } from './sheetLayout.ts';
import { sheetOptions } from './sheetOptions.ts';

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;
type Sheet = ReturnType<Workbook['addWorksheet']>;

interface Line {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly align: 'left' | 'center';
}

const rowsPerTurn = 100;
/** A merged cell taller than this may meet a page break; its text stands at the top then, where it is never cut in two. */
const tallCell = 300;

/** Writes one sheet; yields the number of rows written whenever the caller may pause. */
export function* writeSheet(workbook: Workbook, name: string, model: TableModel): Generator<number> {
  const table = fillGaps(model);
  const layout = layOutSheet(table);
  const above = linesAbove(table);
  const sheet = workbook.addWorksheet(name, sheetOptions(table, above.length));
  sheet.columns = layout.widths.map((width) => ({ width: columnUnits(width) }));
  const width = sumOf(layout.widths, 0, layout.widths.length);
  for (const [index, line] of above.entries()) writeLine(sheet, index + 1, line, width, table.columns.length);
  yield* writeRows(sheet, table, layout, above.length + 1);
  const after = above.length + table.rows.length + 1;
  for (const [index, text] of table.notes.entries()) {
    const note: Line = { text, font: fonts.body, size: 10.5, align: 'left' };
    writeLine(sheet, after + index, note, width, table.columns.length);
  }
  sheet.commit();
}

/** Width in points as Excel's file counts it: digits of its default font, 7 pixels each. */
function columnUnits(points: number): number {
  return Math.round((points / 0.75 / 7) * 100) / 100;
}

function linesAbove(table: TableModel): Line[] {
  const lines: Line[] = [];
  if (table.label) lines.push({ text: table.label, font: fonts.head, size: 16, align: 'left' });
  if (table.title) lines.push({ text: table.title, font: fonts.title, size: 22, align: 'center' });
  if (table.subtitle) lines.push({ text: table.subtitle, font: fonts.body, size: 12, align: 'center' });
  return lines;
}

function writeLine(sheet: Sheet, number: number, line: Line, width: number, columns: number): void {
  const row = sheet.getRow(number);
  const cell = row.getCell(1);
  cell.value = line.text;
  cell.style = lineStyle(line.font, line.size, line.align);
  if (columns > 1) sheet.mergeCells(number, 1, number, columns);
  row.height = textHeight(line.text, width, { fontSize: line.size, padding: cellPadding });
  row.commit();
}

function* writeRows(sheet: Sheet, table: TableModel, layout: SheetLayout, firstRow: number): Generator<number> {
  const styles = new CellStyles(layout.fontSize);
  let waiting = 0;
  let lastCovered = 0;
  for (const [index, modelRow] of table.rows.entries()) {
    const row = sheet.getRow(firstRow + index);
    row.height = layout.heights[index] ?? 0;
    for (const cell of modelRow.cells) {
      writeCell(sheet, row, modelRow, cell, firstRow, index, layout, styles);
      lastCovered = Math.max(lastCovered, index + cell.rowSpan - 1);
    }
    waiting += 1;
    // exceljs cannot merge into a row that is gone: rows under an open merge wait.
    if (index >= lastCovered) row.commit();
    if (waiting === rowsPerTurn || index === table.rows.length - 1) {
      yield waiting;
      waiting = 0;
    }
  }
}

function writeCell(
  sheet: Sheet,
  row: ExcelJS.Row,
  modelRow: ModelRow,
  cell: ModelCell,
  firstRow: number,
  index: number,
  layout: SheetLayout,
  styles: CellStyles,
): void {
  const target = row.getCell(cell.column + 1);
  const { value, numFmt } = cellContent(cell, firstRow);
  if (cell.diagonal) target.value = cornerText(cell, layout);
  else if (value !== null) target.value = value as ExcelJS.CellValue;
  const tall = cell.rowSpan > 1 && sumOf(layout.heights, index, cell.rowSpan) > tallCell;
  target.style = styles.of(modelRow.kind, cell, numFmt, tall);
  if (cell.rowSpan > 1 || cell.columnSpan > 1) {
    sheet.mergeCells(row.number, cell.column + 1, row.number + cell.rowSpan - 1, cell.column + cell.columnSpan);
  }
}

/** Spaces push the upper word to the right, a line break puts the lower word at the lower left. */
function cornerText({ diagonal, column, columnSpan }: ModelCell, { widths, fontSize }: SheetLayout): string {
  if (!diagonal) return '';
  const width = sumOf(widths, column, columnSpan);
  const free = (width - cellPadding) / fontSize - textWidth(diagonal.upper);
  return `${' '.repeat(Math.max(0, Math.floor(free * 2) - 1))}${diagonal.upper}\n${diagonal.lower}`;
}
