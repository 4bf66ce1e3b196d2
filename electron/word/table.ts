import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { breakTitle } from '#shared/document/breakTitle.ts';
import { fillGaps } from '#shared/document/fillGaps.ts';
import { fitColumns } from '#shared/document/fitColumns.ts';
import { sizeOnOneLine } from '#shared/document/measureText.ts';
import { rowHeights, sumOf } from '#shared/document/rowHeights.ts';
import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';
import { textRuns } from './paragraph.ts';
import type { Setting } from './setting.ts';
import { fontOf, sizeOf, styleId, type TableStyle } from './styles.ts';
import { fonts } from './typeface.ts';

interface Layout {
  /** Half points. */
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  /** Points. */
  readonly heights: readonly number[];
}

/** Space at the sides of a cell in twips. */
const cellMargin = 57;
/** A row taller than this (points) may go on over the page's end: kept together it would leave half a page white. */
const tallRow = 200;
/** A merged cell taller than this has its text at the top, where a page break cannot separate it from its rows. */
const tallCell = 300;

/** Label, title and subtitle, the table over the whole width (twips) of the type area, and its notes. */
export function toTable(model: TableModel, width: number, { names }: Setting): (Paragraph | Table)[] {
  const table = fillGaps(model);
  return [
    ...line('label', table.label, width, names),
    ...line('tableTitle', table.title, width, names),
    ...line('subtitle', table.subtitle, width, names),
    grid(table, layOut(table, width)),
    ...table.notes.flatMap((note) => line('note', note, width, names)),
  ];
}

function line(style: TableStyle, text: string | null, width: number, names: readonly string[]): Paragraph[] {
  if (!text) return [];
  const isTitle = style === 'tableTitle';
  const size = isTitle ? sizeOnOneLine(text, width / 20, [22, 20]) * 2 : sizeOf(style);
  const shown = isTitle ? breakTitle(text, Math.floor(width / (size * 10)), names).join('\n') : text;
  return [new Paragraph({ style: styleId(style), children: textRuns(shown, fontOf(style), size) })];
}

function layOut(table: TableModel, width: number): Layout {
  const padding = (cellMargin * 2) / 20;
  const { fontSize, widths } = fitColumns(table, width / 20, padding);
  const heights = rowHeights(table, widths, { fontSize, padding });
  return { size: fontSize * 2, widths: wholeTwips(widths, width), heights };
}

/** Rounds so that the columns together are exactly as wide as the type area. */
function wholeTwips(points: readonly number[], width: number): number[] {
  let end = 0;
  let taken = 0;
  return points.map((each, index) => {
    end += each * 20;
    const next = index === points.length - 1 ? width : Math.round(end);
    const own = next - taken;
    taken = next;
    return own;
  });
}

function grid(table: TableModel, layout: Layout): Table {
  return new Table({
    width: { size: sumOf(layout.widths, 0, layout.widths.length), type: WidthType.DXA },
    columnWidths: [...layout.widths],
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: cellMargin, right: cellMargin, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
    rows: toRows(table, layout),
  });
}

interface Open {
  readonly cell: ModelCell;
  /** Last row that it covers. */
  readonly last: number;
}

function toRows(table: TableModel, layout: Layout): TableRow[] {
  let open: Open[] = [];
  return table.rows.map((row, index) => {
    const continued = open.filter(({ last }) => last >= index);
    open = [
      ...continued,
      ...row.cells.filter((cell) => cell.rowSpan > 1).map((cell) => ({ cell, last: index + cell.rowSpan - 1 })),
    ];
    const cells = [
      ...row.cells.map((cell) => ({ cell, starts: true })),
      ...continued.map(({ cell }) => ({ cell, starts: false })),
    ].sort((a, b) => a.cell.column - b.cell.column);
    const height = layout.heights[index] ?? 0;
    return new TableRow({
      ...(index < table.headRows ? { tableHeader: true } : {}),
      ...(height <= tallRow ? { cantSplit: true } : {}),
      height: { value: layout.size * 18, rule: HeightRule.ATLEAST },
      children: cells.map(({ cell, starts }) =>
        starts ? startCell(row.kind, cell, index, layout) : continueCell(cell, layout),
      ),
    });
  });
}

function continueCell(cell: ModelCell, layout: Layout): TableCell {
  return new TableCell({
    ...frame(cell, layout),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [new Paragraph({ style: styleId('cell') })],
  });
}

function startCell(kind: ModelRow['kind'], cell: ModelCell, row: number, layout: Layout): TableCell {
  const tall = cell.rowSpan > 1 && sumOf(layout.heights, row, cell.rowSpan) > tallCell;
  return new TableCell({
    ...frame(cell, layout),
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    verticalAlign: tall ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(cell.diagonal ? { borders: { diagonalDown: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } } : {}),
    children: paragraphs(kind, cell, layout.size),
  });
}

function frame(cell: ModelCell, { widths }: Layout) {
  return {
    width: { size: sumOf(widths, cell.column, cell.columnSpan), type: WidthType.DXA },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
  };
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function paragraphs(kind: ModelRow['kind'], cell: ModelCell, size: number): Paragraph[] {
  const font = kind === 'body' ? fonts.body : fonts.head;
  const paragraph = (text: string, align: ModelCell['align']) =>
    new Paragraph({
      style: styleId('cell'),
      alignment: alignments[align],
      children: textRuns(text, font, size),
    });
  // The line runs from the upper left to the lower right: one word above it, one below.
  if (cell.diagonal) return [paragraph(cell.diagonal.upper, 'right'), paragraph(cell.diagonal.lower, 'left')];
  return [paragraph(cell.text, cell.align)];
}
