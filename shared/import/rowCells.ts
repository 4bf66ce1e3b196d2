import type { HeadBlock } from './findHead.ts';
import type { GridCell, RawGrid } from './rawGrid.ts';

/** The cells of one row by column id, with the cells that continue each in the rows below (one name over several rows). */
export interface RowCells {
  /** Undefined for a column that the file does not have. */
  get(columnId: string): readonly GridCell[] | undefined;
  add(more: RowCells): void;
}

/** Made when they are asked for: a table of 10,000 rows has a hundred thousand, and most are looked at once. */
export function createRowCells(grid: RawGrid, block: HeadBlock, row: number): RowCells {
  let added: Map<string, GridCell[]> | null = null;
  const own = (id: string) => {
    const column = block.columns.get(id);
    return column === undefined ? undefined : [grid.at(row, column)];
  };
  return {
    get: (id) => added?.get(id) ?? own(id),
    add(more) {
      added ??= new Map();
      for (const id of block.columns.keys()) {
        const list = added.get(id) ?? own(id) ?? [];
        for (const cell of more.get(id) ?? []) if (!list.includes(cell)) list.push(cell);
        added.set(id, list);
      }
    },
  };
}
