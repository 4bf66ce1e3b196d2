import { fillGaps } from '../fillGaps.ts';
import {
  besideText,
  border,
  cellMargin,
  cellWhite,
  type GridLayout,
  layOutGrid,
  leastRowHeight,
  tallCell,
  tallRow,
} from '../gridLayout.ts';
import { cellLook, lineHeightOf } from '../looks.ts';
import { sumOf } from '../rowHeights.ts';
import type { Setting } from '../setting.ts';
import { linesAbove } from '../tableLine.ts';
import type { ModelCell, TableModel } from '../tableModel.ts';
import { breakLines, type TextLine } from './breakLines.ts';
import type { Flowing, StripPlace } from './placeStrips.ts';
import { type Mark, rule } from './printedPage.ts';
import { drawLine, type SetText, setLine, type TextBlock } from './setParagraph.ts';

/** Label, title and subtitle, the rows, and the notes, on `width` twips. */
export function setTable(model: TableModel, width: number, setting: Setting): SetText[] {
  const table = fillGaps(model);
  return [
    ...linesAbove(table, width, setting).map(({ style, ...line }) => setLine(style, line, width, setting)),
    ...setRows(model, setGrid(table, layOutGrid(table, width), setting)),
    ...table.notes.map((text) => setLine('note', { text }, width, setting)),
  ];
}

interface SetCell {
  readonly cell: ModelCell;
  readonly block: TextBlock;
  readonly lines: readonly TextLine[];
  readonly x: number;
  readonly width: number;
  readonly row: number;
}

interface SetGrid {
  readonly table: TableModel;
  readonly layout: GridLayout;
  readonly cells: readonly (readonly SetCell[])[];
  /** Twips. */
  readonly heights: readonly number[];
  /** Of a row of the body. */
  readonly lineHeight: number;
}

function setRows(model: TableModel, grid: SetGrid): SetText[] {
  const { layout } = grid;
  const { headRows } = grid.table;
  const headHeight = sumOf(grid.heights, 0, headRows);
  // The rows of a page are drawn together, with its head and with what reaches over several of them.
  const known: StripPlace[][] = [];
  return grid.heights.map((height, row) => {
    const flowing: Flowing = {
      before: 0,
      after: 0,
      keepNext: row < headRows,
      strips: stripsOf(height, layout.heights[row] ?? 0, grid.lineHeight),
      repeated: row < headRows ? 0 : headHeight,
    };
    const merged = (grid.cells[row] ?? []).filter(({ cell }) => cell.rowSpan > 1);
    return {
      flowing,
      row: { table: model, merged: merged.map((each) => ({ cell: each.cell, needed: heightOf(each) })) },
      draw: (places, left) => {
        known[row] = [...places];
        return row === grid.heights.length - 1 ? drawTable(grid, known, left) : [];
      },
    };
  });
}

/**
 * Twips of white between the two words of the corner of a head, so that one stands at its top and the other at its foot: a word
 * processor sets them one right below the other. 0 where there is no corner.
 */
export function cornerGap(table: TableModel, layout: GridLayout, setting: Setting): number {
  const head = { ...table, rows: table.rows.slice(0, table.headRows) };
  const { cells, heights } = setGrid(head, layout, setting);
  const corner = cells.flat().find(({ cell }) => cell.diagonal);
  if (!corner) return 0;
  const { block, row, cell } = corner;
  const words = [cell.diagonal?.upper ?? '', cell.diagonal?.lower ?? ''];
  const lines = words.flatMap((text) => breakLines(text, block.room)).length;
  return Math.max(0, Math.floor(sumOf(heights, row, cell.rowSpan) - lines * block.lineHeight - 2 * cellWhite - border));
}

/** A row that is taller than most may go on over the end of a page, line by line. */
function stripsOf(height: number, estimated: number, lineHeight: number): number[] {
  if (estimated <= tallRow) return [height];
  const lines = Math.max(1, Math.floor((height - 2 * cellWhite) / lineHeight));
  const strips = new Array<number>(lines).fill(lineHeight);
  strips[0] = lineHeight + cellWhite;
  strips[lines - 1] = (strips[lines - 1] ?? 0) + height - sumOf(strips, 0, lines);
  return strips;
}

function setGrid(table: TableModel, layout: GridLayout, setting: Setting): SetGrid {
  const cells = table.rows.map((row, at) => {
    const look = cellLook(row.kind, layout.size);
    return row.cells.map((cell) =>
      setCell(table, cell, at, layout, { ...look, lineHeight: lineHeightOf(look, setting) }),
    );
  });
  const least = leastRowHeight(layout.size);
  const heights = table.rows.map(() => least);
  for (const each of cells.flat()) {
    if (each.cell.rowSpan === 1) heights[each.row] = Math.max(heights[each.row] ?? 0, heightOf(each));
  }
  // What a merged cell lacks goes to its last row.
  for (const each of cells.flat()) {
    if (each.cell.rowSpan === 1) continue;
    const last = Math.min(each.row + each.cell.rowSpan, heights.length) - 1;
    const lack = heightOf(each) - sumOf(heights, each.row, last - each.row + 1);
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  return { table, layout, cells, heights, lineHeight: lineHeightOf(cellLook('body', layout.size), setting) };
}

/** In twips, with white and border. */
function heightOf({ lines, cell, block }: SetCell): number {
  return (cell.diagonal ? 2 : lines.length) * block.lineHeight + 2 * cellWhite + border;
}

/** Row and column of the table that this may be a part of. */
function placeInWhole({ wholeColumns }: TableModel, row: number, { column }: ModelCell): readonly [number, number] {
  return [row, wholeColumns?.[column] ?? column];
}

interface CellText {
  readonly font: string;
  /** Half points. */
  readonly size: number;
  readonly lineHeight: number;
}

function setCell(
  table: TableModel,
  cell: ModelCell,
  row: number,
  layout: GridLayout,
  { font, size, lineHeight }: CellText,
): SetCell {
  const x = sumOf(layout.widths, 0, cell.column);
  const width = sumOf(layout.widths, cell.column, cell.columnSpan);
  const inner = width - besideText;
  const text = cell.diagonal ? '' : cell.text.replaceAll('\r\n', '\n');
  const room = { size: size * 10, tracking: 0, first: inner, rest: inner, hangs: false };
  const stretches = [{ from: 0, to: text.length, font, size, cell: placeInWhole(table, row, cell) }];
  const block: TextBlock = { text, stretches, room, align: cell.align, indents: [0, 0], lineHeight };
  return { cell, block, lines: breakLines(text, room), x, width, row };
}

interface Band {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the rows from `row` on stand, one band a page. */
function bandsOf(
  known: readonly StripPlace[][],
  heights: readonly (readonly number[])[],
  row: number,
  count: number,
): Band[] {
  const bands: Band[] = [];
  for (let index = row; index < Math.min(row + count, known.length); index += 1) {
    for (const [at, { page, y }] of (known[index] ?? []).entries()) {
      const bottom = y + (heights[index]?.[at] ?? 0);
      const last = bands.at(-1);
      if (last?.page === page) bands[bands.length - 1] = { ...last, bottom };
      else bands.push({ page, top: y, bottom });
    }
  }
  return bands;
}

function drawTable(grid: SetGrid, known: readonly StripPlace[][], left: number): { page: number; mark: Mark }[] {
  const { table, layout } = grid;
  const strips = grid.heights.map((height, row) => stripsOf(height, layout.heights[row] ?? 0, grid.lineHeight));
  const drawn = grid.cells.flatMap((cells, row) =>
    cells.flatMap((each) => drawCell(each, bandsOf(known, strips, row, each.cell.rowSpan), grid, left)),
  );
  const pages = new Set(known.flat().map(({ page }) => page));
  const firstPage = known[0]?.[0]?.page ?? 0;
  for (const page of pages) {
    if (page === firstPage || table.headRows === 0) continue;
    const top = Math.min(
      ...known
        .slice(table.headRows)
        .flat()
        .filter((place) => place.page === page)
        .map(({ y }) => y),
    );
    drawn.push(...repeatHead(grid, page, top, left));
  }
  return drawn;
}

function repeatHead(grid: SetGrid, page: number, bottom: number, left: number): { page: number; mark: Mark }[] {
  const { headRows } = grid.table;
  let y = bottom - sumOf(grid.heights, 0, headRows);
  const tops = grid.heights.slice(0, headRows).map((height) => {
    y += height;
    return y - height;
  });
  return grid.cells.slice(0, headRows).flatMap((cells, row) =>
    cells.flatMap((each) => {
      const top = tops[row] ?? 0;
      const rows = Math.min(each.cell.rowSpan, headRows - row);
      return drawCell(each, [{ page, top, bottom: top + sumOf(grid.heights, row, rows) }], grid, left);
    }),
  );
}

function drawCell(each: SetCell, bands: readonly Band[], grid: SetGrid, left: number): { page: number; mark: Mark }[] {
  const { table } = grid;
  const tall = each.cell.rowSpan > 1 && sumOf(grid.layout.heights, each.row, each.cell.rowSpan) > tallCell;
  const x = left + each.x;
  let next = 0;
  return bands.flatMap((band, index) => {
    const fit = Math.floor((band.bottom - band.top - 2 * cellWhite + 4) / each.block.lineHeight);
    const shown = each.lines.slice(next, index === bands.length - 1 ? undefined : next + Math.max(1, fit));
    const top = topOfText(band, shown.length * each.block.lineHeight, tall || bands.length > 1);
    const from = next;
    next += shown.length;
    const { top: y, bottom } = band;
    const marks: Mark[] = [
      { kind: 'cell', cell: placeInWhole(table, each.row, each.cell), x, y, width: each.width, height: bottom - y },
      ...frame(x, each.width, band),
      ...(each.cell.diagonal ? diagonal(each, x, band) : []),
      ...shown.flatMap((line, at) =>
        drawLine(each.block, line, from + at, x + cellMargin, top + at * each.block.lineHeight),
      ),
    ];
    return marks.map((mark) => ({ page: band.page, mark }));
  });
}

function topOfText({ top, bottom }: Band, height: number, atTop: boolean): number {
  return atTop ? top + cellWhite : Math.max(top + cellWhite, (top + bottom - height) / 2);
}

function frame(x: number, width: number, { top, bottom }: Band): Mark[] {
  const right = x + width;
  return [
    rule([x, top], [right, top], border),
    rule([x, bottom], [right, bottom], border),
    rule([x, top], [x, bottom], border),
    rule([right, top], [right, bottom], border),
  ];
}

/** From the upper left to the lower right: one word above the line, one below. */
function diagonal({ cell, block, x: _, width }: SetCell, x: number, band: Band): Mark[] {
  const words = [
    { text: cell.diagonal?.upper ?? '', align: 'right' as const, y: band.top + cellWhite },
    { text: cell.diagonal?.lower ?? '', align: 'left' as const, y: band.bottom - cellWhite - block.lineHeight },
  ];
  return [
    rule([x, band.top], [x + width, band.bottom], border),
    ...words.flatMap(({ text, align, y }) => {
      const own = { ...block, text, align, stretches: block.stretches.map((each) => ({ ...each, to: text.length })) };
      return breakLines(text, block.room)
        .slice(0, 1)
        .flatMap((line) => drawLine(own, line, 0, x + cellMargin, y));
    }),
  ];
}
