import type { Mark, PrintedPage } from '#shared/document/pages/printedPage.ts';

type CellMark = Extract<Mark, { kind: 'cell' }>;
export type ModelPlace = CellMark['cell'];

/** Where the cells of a table lead to. */
export interface SheetCells {
  /** What going there is called; null: the cell leads nowhere. */
  readonly nameOf: (place: ModelPlace, on: PrintedPage) => string | null;
  /** `page`: from 0. */
  readonly open: (place: ModelPlace, page: number) => void;
}

interface CellProps {
  readonly mark: CellMark;
  readonly page: PrintedPage;
  readonly cells: SheetCells;
  /** Tab comes to one cell of a page, the arrows to the others. */
  readonly tabbable: boolean;
}

/** A cell that can be gone to, by a click or by Enter. Its text lies over it, and can be selected. */
export function SheetCell({ mark, page, cells, tabbable }: CellProps) {
  const name = cells.nameOf(mark.cell, page);
  if (name === null) return null;
  const { x, y, width, height } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a drawing there is no other link without an address
    <rect
      className="sheet-cell"
      role="link"
      tabIndex={tabbable ? 0 : -1}
      aria-label={name}
      data-place={placeText(mark.cell)}
      x={x}
      y={y}
      width={width}
      height={height}
    />
  );
}

export function placeText([row, column]: ModelPlace): string {
  return `${row}:${column}`;
}

export function parsePlace(text: string | undefined): ModelPlace | null {
  const [, row, column] = /^(\d+):(\d+)$/u.exec(text ?? '') ?? [];
  return row === undefined || column === undefined ? null : [Number(row), Number(column)];
}
