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
import { fillGaps } from '#shared/document/fillGaps.ts';
import { fonts } from '#shared/document/fonts.ts';
import {
  cellMargin,
  cellWhite,
  type GridLayout,
  layOutGrid,
  leastRowHeight,
  setTitle,
  tallCell,
  tallRow,
} from '#shared/document/gridLayout.ts';
import { fontOf, sizeOf, type TableStyle } from '#shared/document/looks.ts';
import { sumOf } from '#shared/document/rowHeights.ts';
import type { Setting } from '#shared/document/setting.ts';
import type { ModelCell, ModelRow, TableModel } from '#shared/document/tableModel.ts';
import { textRuns } from './paragraph.ts';
import { styleId } from './styles.ts';

/** Label, title and subtitle, the table over the whole width (twips) of the type area, and its notes. */
export function toTable(model: TableModel, width: number, { names }: Setting): (Paragraph | Table)[] {
  const table = fillGaps(model);
  return [
    ...line('label', table.label, width, names),
    ...line('tableTitle', table.title, width, names),
    ...line('subtitle', table.subtitle, width, names),
    grid(table, layOutGrid(table, width)),
    ...table.notes.flatMap((note) => line('note', note, width, names)),
  ];
}

function line(style: TableStyle, text: string | null, width: number, names: readonly string[]): Paragraph[] {
  if (!text) return [];
  const shown = style === 'tableTitle' ? setTitle(text, width, names) : { text, size: sizeOf(style) };
  return [new Paragraph({ style: styleId(style), children: textRuns(shown.text, fontOf(style), shown.size) })];
}

function grid(table: TableModel, layout: GridLayout): Table {
  return new Table({
    width: { size: sumOf(layout.widths, 0, layout.widths.length), type: WidthType.DXA },
    columnWidths: [...layout.widths],
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: cellMargin, right: cellMargin, top: cellWhite, bottom: cellWhite, marginUnitType: WidthType.DXA },
    rows: toRows(table, layout),
  });
}

interface Open {
  readonly cell: ModelCell;
  /** Last row that it covers. */
  readonly last: number;
}

function toRows(table: TableModel, layout: GridLayout): TableRow[] {
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
      height: { value: leastRowHeight(layout.size), rule: HeightRule.ATLEAST },
      children: cells.map(({ cell, starts }) =>
        starts ? startCell(row.kind, cell, index, layout) : continueCell(cell, layout),
      ),
    });
  });
}

function continueCell(cell: ModelCell, layout: GridLayout): TableCell {
  return new TableCell({
    ...frame(cell, layout),
    verticalMerge: VerticalMergeType.CONTINUE,
    children: [new Paragraph({ style: styleId('cell') })],
  });
}

function startCell(kind: ModelRow['kind'], cell: ModelCell, row: number, layout: GridLayout): TableCell {
  const tall = cell.rowSpan > 1 && sumOf(layout.heights, row, cell.rowSpan) > tallCell;
  return new TableCell({
    ...frame(cell, layout),
    ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    verticalAlign: tall ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(cell.diagonal ? { borders: { diagonalDown: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } } : {}),
    children: paragraphs(kind, cell, layout.size),
  });
}

function frame(cell: ModelCell, { widths }: GridLayout) {
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
