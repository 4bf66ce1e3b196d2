import { cellText } from './cellText.ts';
import type { PdfPiece } from './pdfLines.ts';
import type { PdfPage } from './pdfPage.ts';
import { gridsOf, type RuledCell, type RuledGrid } from './ruledGrid.ts';

/** A cell of a table with what stands in it. */
export interface TextCell extends RuledCell {
  readonly text: string;
}

/** A table that a page shows between lines. */
export interface RuledTable {
  readonly xs: readonly number[];
  /** From where down the page (y falls) to where. */
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  /** Each once, by rows and in them from left to right. */
  readonly cells: readonly TextCell[];
}

/** What a page shows: its tables, and the text outside of them. */
export interface RuledPage {
  readonly tables: readonly RuledTable[];
  readonly pieces: readonly PdfPiece[];
}

const leastTexts = 2;

/** The tables of a page that are certain by their lines. The text of one that is not stays among the rest. */
export function readRuledTables({ pieces, turned, rules }: PdfPage): RuledPage {
  const tables: RuledTable[] = [];
  let rest = pieces.filter(({ text }) => text.trim() !== '');
  // An inner frame is a part of the cell that it stands in.
  for (const grid of withoutInner(gridsOf(rules))) {
    const inside = (piece: PdfPiece) => isInside(grid, piece);
    const table = tableOf(grid, [...rest.filter(inside), ...turned.filter(inside)]);
    if (!table) continue;
    tables.push(table);
    rest = rest.filter((piece) => !inside(piece));
  }
  return { tables, pieces: rest };
}

function withoutInner(grids: readonly RuledGrid[]): RuledGrid[] {
  const [edge, foot] = [-1, -1];
  return grids.filter(
    (grid) =>
      !grids.some(
        (other) =>
          other !== grid &&
          (other.xs[0] ?? 0) < (grid.xs[0] ?? 0) &&
          (other.xs.at(edge) ?? 0) > (grid.xs.at(edge) ?? 0) &&
          (other.ys[0] ?? 0) > (grid.ys[0] ?? 0) &&
          (other.ys.at(foot) ?? 0) < (grid.ys.at(foot) ?? 0),
      ),
  );
}

function isInside({ xs, ys }: RuledGrid, { x, y, width, height }: PdfPiece): boolean {
  const [middle, line] = [x + width / 2, y + height * 0.35];
  return middle > (xs[0] ?? 0) && middle < (xs.at(-1) ?? 0) && line < (ys[0] ?? 0) && line > (ys.at(-1) ?? 0);
}

function tableOf(grid: RuledGrid, pieces: readonly PdfPiece[]): RuledTable | null {
  const texts = new Map<RuledCell, PdfPiece[]>();
  for (const piece of pieces) {
    for (const [cell, part] of partsOf(grid, piece)) texts.set(cell, [...(texts.get(cell) ?? []), part]);
  }
  if (texts.size < leastTexts || lacksLines(grid, texts)) return null;
  const { xs, ys } = grid;
  const cells = [...new Set(grid.cells.flat())].map((cell): TextCell => {
    const room = [xs[cell.left] ?? 0, xs[cell.right + 1] ?? 0] as const;
    return { ...cell, text: cellText(texts.get(cell) ?? [], room) };
  });
  return { xs, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rows: ys.length - 1, cells };
}

function placeIn(edges: readonly number[], isBefore: (edge: number) => boolean): number {
  let at = 0;
  while (at < edges.length - 2 && isBefore(edges[at + 1] ?? 0)) at += 1;
  return at;
}

/** A piece in its cell; one that reaches over several is cut where white lies near a line between them. */
function partsOf({ xs, ys, cells }: RuledGrid, piece: PdfPiece): [RuledCell, PdfPiece][] {
  const row = cells[placeIn(ys, (edge) => edge > piece.y + piece.height * 0.35)] ?? [];
  const cellAt = (x: number) => row[placeIn(xs, (edge) => edge < x)];
  const each = piece.width / Math.max(1, piece.text.length);
  const words = [...piece.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    ...piece,
    text,
    x: piece.x + each * index,
    width: each * text.length,
  }));
  const own = cellAt(piece.x + piece.width / 2);
  const isWhole = cellAt(piece.x + each / 2) === cellAt(piece.x + piece.width - each / 2);
  const parts = isWhole || words.length < 2 ? [piece] : words;
  return parts.flatMap((part): [RuledCell, PdfPiece][] => {
    const cell = part === piece ? own : cellAt(part.x + part.width / 2);
    return cell ? [[cell, part]] : [];
  });
}

/** Rows that no line parts: several cells of a row go on beside each other, line for line. */
function lacksLines({ cells }: RuledGrid, texts: ReadonlyMap<RuledCell, readonly PdfPiece[]>): boolean {
  return cells.some((row) => {
    const filled = [...new Set(row)].map((cell) => heightsOf(texts.get(cell) ?? []));
    const tall = filled.filter((heights) => heights.length >= 3);
    const [first] = tall;
    return (
      tall.length >= 2 &&
      tall.length === filled.filter((heights) => heights.length > 0).length &&
      tall.every(
        (heights) =>
          heights.length === first?.length && heights.every((height, at) => Math.abs(height - (first[at] ?? 0)) <= 1),
      )
    );
  });
}

function heightsOf(pieces: readonly PdfPiece[]): number[] {
  const heights: number[] = [];
  for (const { y } of [...pieces].sort((a, b) => b.y - a.y)) {
    if ((heights.at(-1) ?? Number.POSITIVE_INFINITY) - y > 1) heights.push(y);
  }
  return heights;
}
