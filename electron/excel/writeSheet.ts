import type ExcelJS from 'exceljs';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { sizeOnOneLine, textWidth } from '#shared/document/measureText.ts';
import { sumOf, textHeight } from '#shared/document/rowHeights.ts';
import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';
import { cellContent, cellText } from './cellContent.ts';
import { CellStyles, defaultFont, fonts, lineStyle } from './cellStyles.ts';
import { pageBreaks, verticalPlace } from './pageBreaks.ts';
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

/** Everything that the rows of one sheet share. */
interface Writing {
  readonly sheet: Sheet;
  readonly table: TableModel;
  readonly layout: SheetLayout;
  readonly styles: CellStyles;
  /** 1-based sheet row of the table's row 0. */
  readonly firstRow: number;
  readonly breaks: readonly number[];
}

const rowsPerTurn = 100;

/** Writes one sheet; yields the number of rows written whenever the caller may pause. */
export function* writeSheet(workbook: Workbook, name: string, model: TableModel): Generator<number> {
  const table = fillGaps(model);
  const layout = layOutSheet(table);
  const above = linesAbove(table, sumOf(layout.widths, 0, layout.widths.length));
  const sheet = workbook.addWorksheet(name, sheetOptions(table, above.length));
  sheet.columns = layout.widths.map((width) => ({ width: columnUnits(width) }));
  let heightAbove = 0;
  for (const [index, line] of above.entries()) heightAbove += writeLine(sheet, index + 1, line, layout);
  const breaks = pageBreaks(layout, heightAbove, table.headRows);
  const styles = new CellStyles(layout.fontSize);
  yield* writeRows({ sheet, table, layout, styles, firstRow: above.length + 1, breaks });
  const after = above.length + table.rows.length + 1;
  for (const [index, text] of table.notes.entries()) {
    writeLine(sheet, after + index, { text, font: fonts.body, size: 10.5, align: 'left' }, layout);
  }
  sheet.commit();
}

/** Width in points as Excel counts it: in digits of the workbook's default font. */
function columnUnits(points: number): number {
  return Math.round((points / defaultFont.digitWidth) * 100) / 100;
}

function linesAbove(table: TableModel, width: number): Line[] {
  const lines: Line[] = [];
  const titleSize = sizeOnOneLine(table.title, width - cellPadding, [22, 20, 18]);
  if (table.label) lines.push({ text: table.label, font: fonts.head, size: 16, align: 'left' });
  if (table.title) lines.push({ text: table.title, font: fonts.title, size: titleSize, align: 'center' });
  if (table.subtitle) lines.push({ text: table.subtitle, font: fonts.body, size: 12, align: 'center' });
  return lines;
}

/** A line over the whole width; returns its height. */
function writeLine(sheet: Sheet, number: number, line: Line, { widths }: SheetLayout): number {
  const row = sheet.getRow(number);
  const cell = row.getCell(1);
  cell.value = cellText(line.text);
  cell.style = lineStyle(line.font, line.size, line.align);
  if (widths.length > 1) sheet.mergeCells(number, 1, number, widths.length);
  const width = sumOf(widths, 0, widths.length);
  const height = textHeight(line.text, width, { fontSize: line.size, padding: cellPadding });
  row.height = height;
  row.commit();
  return height;
}

function* writeRows(writing: Writing): Generator<number> {
  const { sheet, table, layout, firstRow } = writing;
  let waiting = 0;
  let lastCovered = 0;
  for (const [index, modelRow] of table.rows.entries()) {
    const row = sheet.getRow(firstRow + index);
    row.height = layout.heights[index] ?? 0;
    for (const cell of modelRow.cells) {
      writeCell(writing, row, modelRow.kind, cell, index);
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

function writeCell(writing: Writing, row: ExcelJS.Row, kind: ModelRow['kind'], cell: ModelCell, index: number): void {
  const { sheet, layout, styles, firstRow } = writing;
  const { rowSpan, columnSpan, column } = cell;
  const target = row.getCell(column + 1);
  const { value, numFmt } = cellContent(cell, firstRow);
  if (cell.diagonal) target.value = cornerText(cell, index, layout);
  else if (value !== null) target.value = value as ExcelJS.CellValue;
  target.style = styles.of(kind, cell, numFmt, rowSpan > 1 ? verticalOf(writing, cell, index) : 'middle');
  if (rowSpan > 1 || columnSpan > 1) {
    sheet.mergeCells(row.number, column + 1, row.number + rowSpan - 1, column + columnSpan);
  }
}

function verticalOf({ layout, breaks }: Writing, cell: ModelCell, row: number): ReturnType<typeof verticalPlace> {
  const width = sumOf(layout.widths, cell.column, cell.columnSpan);
  const needed = textHeight(cell.text, width, { fontSize: layout.fontSize, padding: cellPadding });
  return verticalPlace(layout, breaks, { row, rowSpan: cell.rowSpan, textHeight: needed });
}

/**
 * Full-width spaces push the upper word to the right, line breaks the lower word to the bottom: the one way that Excel,
 * WPS and LibreOffice all show alike.
 */
function cornerText({ diagonal, column, columnSpan, rowSpan }: ModelCell, row: number, layout: SheetLayout): string {
  if (!diagonal) return '';
  const { widths, heights, fontSize } = layout;
  const free = (sumOf(widths, column, columnSpan) - cellPadding) / fontSize - textWidth(diagonal.upper);
  const lines = Math.floor(sumOf(heights, row, rowSpan) / (fontSize * 1.4));
  const breaks = '\n'.repeat(Math.max(1, Math.min(4, lines - 1)));
  return `${'\u3000'.repeat(Math.max(0, Math.floor(free)))}${diagonal.upper}${breaks}${diagonal.lower}`;
}
