import type { ModelCell, ModelRow, SheetPlace, TableModel } from '../document/tableModel.ts';
import type { AnnexTable, TableCell, TableRow } from './annexTable.ts';
import { type ColumnShape, columnShapes } from './columnWidths.ts';
import { type PlaceOnSheet, rangeSplitter, sheetFormula } from './sheetFormula.ts';
import { type Blocks, tableBlocks } from './tableBlocks.ts';
import { isPeriod } from './value.ts';

/** What the placing of one table holds on to. */
interface Layout {
  readonly table: AnnexTable;
  readonly blocks: Blocks;
  readonly shapes: readonly ColumnShape[];
  readonly onSheet: PlaceOnSheet;
  readonly split: ReturnType<typeof rangeSplitter>;
}

/**
 * Places an AnnexTable on a sheet: head and rows, blocks side by side, formulas in sheet places, widths and alignment. The
 * label is the table's own (附件1, or 附件 alone); a caller that sets the table into the text replaces it by null.
 */
export function layOutTable(table: AnnexTable): TableModel {
  const blocks = tableBlocks(table);
  const onSheet = placesOnSheet(table, blocks);
  const layout: Layout = { table, blocks, shapes: columnShapes(table), onSheet, split: rangeSplitter(onSheet) };
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const body = Array.from({ length: height }, (_, line) => bodyRow(layout, line));
  return {
    label: table.label,
    title: table.title,
    subtitle: table.subtitle,
    columns: blocks.flatMap(() => layout.shapes.map(({ width }) => ({ width }))),
    headRows: table.headerRows,
    rows: [...headRows(layout), ...body],
    notes: table.notes,
    orientation: table.orientation,
    frozenColumns: frozenColumns(table),
  };
}

/** Places are looked up per row and column: linear in the rows, whatever the formulas ask. */
function placesOnSheet(table: AnnexTable, blocks: Blocks): PlaceOnSheet {
  const columns = new Map(table.columns.map((column, index) => [column.id, index]));
  const rows: SheetPlace[] = [];
  for (const [block, lines] of blocks.entries()) {
    for (const [line, row] of lines.entries()) {
      rows[row] = { row: table.headerRows + line, column: block * table.columns.length };
    }
  }
  return ({ row, columnId }) => {
    const place = rows[row];
    const column = columns.get(columnId);
    return place && column !== undefined ? { row: place.row, column: place.column + column } : undefined;
  };
}

/** Leading columns up to the name, unless the name stands so far to the right that it would take the screen. */
function frozenColumns(table: AnnexTable): number {
  if (table.blocks > 1) return 0;
  const name = table.columns.findIndex((column) => column.kind === 'name');
  return name >= 0 && name <= 2 ? name + 1 : 0;
}

function headRows({ table, blocks }: Layout): ModelRow[] {
  return Array.from({ length: table.headerRows }, (_, row) => ({
    kind: 'head' as const,
    cells: blocks.flatMap((_, block) =>
      table.header
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map(
          ({ text, column, rowSpan, columnSpan, diagonal }): ModelCell => ({
            column: block * table.columns.length + column,
            rowSpan,
            columnSpan,
            text,
            value: text === '' ? null : text,
            format: { type: 'text' },
            align: 'center',
            diagonal,
          }),
        ),
    ),
  }));
}

const modelKinds = { subject: 'body', group: 'group', subtotal: 'total', total: 'total' } as const;

function bodyRow(layout: Layout, line: number): ModelRow {
  const cells: ModelCell[] = [];
  const kinds = new Set<ModelRow['kind']>();
  for (const [index, block] of layout.blocks.entries()) {
    const offset = index * layout.table.columns.length;
    const at = block[line];
    const row = at === undefined ? undefined : layout.table.rows[at];
    if (row) kinds.add(modelKinds[row.kind]);
    cells.push(...(row ? rowCells(layout, row, block, line, offset) : emptyCells(layout, offset)));
  }
  const [kind = 'body'] = kinds;
  return { kind: kinds.size === 1 ? kind : 'body', cells };
}

function emptyCells({ table }: Layout, offset: number): ModelCell[] {
  return table.columns.map((_, index) => ({
    column: offset + index,
    rowSpan: 1,
    columnSpan: 1,
    text: '',
    value: null,
    format: { type: 'text' },
    align: 'center',
  }));
}

function rowCells(layout: Layout, row: TableRow, block: readonly number[], line: number, offset: number): ModelCell[] {
  if (row.kind === 'group') {
    const columnSpan = layout.table.columns.length;
    return row.cells.map((cell) => ({ ...modelCell(layout, cell, 0), column: offset, columnSpan, align: 'center' }));
  }
  return row.cells.flatMap((cell, index) => {
    const rowSpan = spanInBlock(layout, index, block, line);
    return rowSpan === 0 ? [] : [{ ...modelCell(layout, cell, index), column: offset + index, rowSpan }];
  });
}

/** A merged cell is cut where its block ends and begins anew at the top of the next. */
function spanInBlock({ table }: Layout, index: number, block: readonly number[], line: number): number {
  const spanAt = (at: number) => table.rows[block[at] ?? -1]?.cells[index]?.rowSpan ?? 1;
  const left = block.length - line;
  const span = spanAt(line);
  if (span > 0) return Math.min(span, left);
  if (line > 0) return 0;
  let covered = 1;
  while (covered < left && spanAt(covered) === 0) covered += 1;
  return covered;
}

function modelCell(layout: Layout, cell: TableCell, index: number): ModelCell {
  const { text, format, value, formula } = cell;
  const typed = format.type === 'text' || isPeriod(value) ? (text === '' ? null : text) : value;
  return {
    column: index,
    rowSpan: 1,
    columnSpan: 1,
    text,
    value: typed,
    format: typeof typed === 'string' && format.type !== 'date' ? { type: 'text' } : format,
    formula: formula && sheetFormula(formula, layout.onSheet, layout.split),
    align: layout.shapes[index]?.align ?? 'center',
  };
}
