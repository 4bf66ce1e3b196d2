import { headPaths } from '../import/mapping/headPaths.ts';
import { foldTitle } from '../import/nameFold.ts';
import { type PageFacts, readPageFacts } from '../import/pageFacts.ts';
import { columnLetter, createGrid } from '../import/rawGrid.ts';
import type { RawCell, RawSheet } from '../import/rawSheet.ts';
import { type SketchRow, type SketchRows, sketchRows } from './tableRows.ts';
import { findShape } from './tableShape.ts';

/** One table of a file: several with the same head are one annex. */
export interface SketchPart extends SketchRows {
  readonly sheet: string;
  readonly title: string;
  readonly page: PageFacts;
  readonly heads: readonly {
    readonly letter: string;
    readonly path: readonly string[];
    /** Its title is printed over several columns, and begins in one before it. */
    readonly goesOn: boolean;
  }[];
  /** What two parts of one annex have in common. */
  readonly key: string;
  readonly blocks: number;
}

/** A column with the cells of every row. */
export interface Place {
  readonly at: number;
  readonly letter: string;
  readonly path: readonly string[];
  readonly goesOn: boolean;
  readonly cells: readonly RawCell[];
}

/** The table of a sheet; null where it has none with a list of units or numbered rows. */
export function readPart(sheet: RawSheet): SketchPart | null {
  const grid = createGrid(sheet);
  const shape = findShape(grid);
  const [block] = shape?.blocks ?? [];
  if (!shape || !block) return null;
  const read = sketchRows(grid, shape);
  if (read.rows.length === 0) return null;
  const page = readPageFacts(grid, shape, read.notes);
  const paths = headPaths(grid, shape.top, shape.bottom).slice(block.left, block.right + 1);
  return {
    ...read,
    sheet: sheet.name,
    title: page.title ?? sheet.name,
    page,
    heads: paths.map((path, at) => {
      const column = block.left + at;
      return { letter: columnLetter(column), path, goesOn: grid.at(shape.bottom, column).left < column };
    }),
    key: paths.map((path) => path.map(foldTitle).join('／')).join('|'),
    blocks: shape.blocks.length,
  };
}

/** The rows of all parts; those of a part without headings stand under its title where there are several. */
export function rowsOf(parts: readonly SketchPart[]): SketchRow[] {
  const several = parts.length > 1;
  return parts.flatMap(({ rows, opening, title }) =>
    rows.map((row) => (several && row.group === null ? { ...row, group: opening ?? title } : row)),
  );
}

const emptyCell: RawCell = { text: '', number: null, percent: false, date: null };

/** The columns that have a title of their own or hold something. */
export function placesOf({ heads }: SketchPart, rows: readonly SketchRow[]): Place[] {
  return heads
    .map((head, at) => ({ ...head, at, cells: rows.map(({ cells }) => cells[at] ?? emptyCell) }))
    .filter(({ path, goesOn, cells }) => (path.length > 0 && !goesOn) || cells.some(({ text }) => text.trim() !== ''));
}
