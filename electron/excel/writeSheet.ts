import type ExcelJS from 'exceljs';
import { textWidth } from '#shared/document/measureText.ts';
import { sumOf, textHeight } from '#shared/document/rowHeights.ts';
import { cellPadding } from '#shared/document/sheet/sheetLayout.ts';
import { planSheet, type SheetLine, type SheetPlan } from '#shared/document/sheet/sheetPlan.ts';
import { verticalPlace } from '#shared/document/sheet/verticalPlace.ts';
import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';
import { cellContent, cellText } from './cellContent.ts';
import { CellStyles, defaultFont, lineStyle } from './cellStyles.ts';
import { sheetOptions } from './sheetOptions.ts';

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;
type Sheet = ReturnType<Workbook['addWorksheet']>;

/** Everything that the rows of one sheet share. */
interface Writing {
  readonly sheet: Sheet;
  readonly plan: SheetPlan;
  readonly styles: CellStyles;
  /** 1-based sheet row of the table's row 0. */
  readonly firstRow: number;
}

const rowsPerTurn = 100;
/** A page break goes over all columns that a sheet may have. */
const lastColumn = 16_383;

/** Writes one sheet; yields the number of rows written whenever the caller may pause. */
export function* writeSheet(workbook: Workbook, name: string, model: TableModel): Generator<number> {
  const plan = planSheet(model);
  const { table, widths, above, below } = plan;
  const sheet = workbook.addWorksheet(name, sheetOptions(table, above.length));
  sheet.columns = widths.map((width) => ({ width: columnUnits(width) }));
  const firstRow = above.length + 1;
  for (const [index, line] of above.entries()) writeLine(sheet, index + 1, line, widths.length);
  yield* writeRows({ sheet, plan, styles: new CellStyles(plan.fontSize), firstRow });
  const after = firstRow + table.rows.length;
  for (const [index, line] of below.entries()) writeLine(sheet, after + index, line, widths.length);
  if (plan.isSet) setBreaks(sheet, plan, firstRow);
  sheet.commit();
}

/** LibreOffice and WPS keep set breaks; Excel does so where the sheet need not be made smaller to fit the page's width. */
function setBreaks(sheet: Sheet, { breaks }: SheetPlan, firstRow: number): void {
  const { rowBreaks } = sheet as unknown as { rowBreaks: object[] };
  for (const row of breaks) rowBreaks.push({ id: firstRow + row - 1, max: lastColumn, man: 1 });
}

/** Width in points as Excel counts it: in digits of the workbook's default font. */
function columnUnits(points: number): number {
  return Math.round((points / defaultFont.digitWidth) * 100) / 100;
}

function writeLine(sheet: Sheet, number: number, line: SheetLine, columns: number): void {
  const row = sheet.getRow(number);
  const cell = row.getCell(1);
  cell.value = cellText(line.text);
  cell.style = lineStyle(line.font, line.size, line.align);
  if (columns > 1) sheet.mergeCells(number, 1, number, columns);
  row.height = line.height;
  row.commit();
}

function* writeRows(writing: Writing): Generator<number> {
  const { sheet, plan, firstRow } = writing;
  const { table, heights } = plan;
  let waiting = 0;
  let lastCovered = 0;
  for (const [index, modelRow] of table.rows.entries()) {
    const row = sheet.getRow(firstRow + index);
    row.height = heights[index] ?? 0;
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
  const { sheet, plan, styles, firstRow } = writing;
  const { rowSpan, columnSpan, column } = cell;
  const target = row.getCell(column + 1);
  const { value, numFmt } = cellContent(cell, firstRow);
  if (cell.diagonal) target.value = cornerText(cell, index, plan);
  else if (value !== null) target.value = value as ExcelJS.CellValue;
  target.style = styles.of(kind, cell, numFmt, rowSpan > 1 ? verticalOf(plan, cell, index) : 'middle');
  if (rowSpan > 1 || columnSpan > 1) {
    sheet.mergeCells(row.number, column + 1, row.number + rowSpan - 1, column + columnSpan);
  }
}

function verticalOf(
  { widths, heights, fontSize, breaks }: SheetPlan,
  cell: ModelCell,
  row: number,
): ReturnType<typeof verticalPlace> {
  const width = sumOf(widths, cell.column, cell.columnSpan);
  const needed = textHeight(cell.text, width, { fontSize, padding: cellPadding });
  return verticalPlace(heights, breaks, { row, rowSpan: cell.rowSpan, textHeight: needed });
}

/**
 * Full-width spaces push the upper word to the right, line breaks the lower word to the bottom: the one way that Excel,
 * WPS and LibreOffice all show alike.
 */
function cornerText({ diagonal, column, columnSpan, rowSpan }: ModelCell, row: number, plan: SheetPlan): string {
  if (!diagonal) return '';
  const { widths, heights, fontSize } = plan;
  const free = (sumOf(widths, column, columnSpan) - cellPadding) / fontSize - textWidth(diagonal.upper);
  const lines = Math.floor(sumOf(heights, row, rowSpan) / (fontSize * 1.4));
  const breaks = '\n'.repeat(Math.max(1, Math.min(4, lines - 1)));
  return `${'\u3000'.repeat(Math.max(0, Math.floor(free)))}${diagonal.upper}${breaks}${diagonal.lower}`;
}
