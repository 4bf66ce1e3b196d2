import type { HeadBlock } from './findHead.ts';
import type { GridCell, RawGrid } from './rawGrid.ts';
import type { RawCell } from './rawSheet.ts';

/**
 * The cells of one row by column id, with the cells that continue each in the rows below (one name over several rows). Made when they
 * are asked for: a table of 10,000 rows has a hundred thousand, and most are looked at once.
 */
export class RowCells {
  readonly #grid: RawGrid;
  readonly #block: HeadBlock;
  readonly #row: number;
  #added: Map<string, GridCell[]> | null = null;

  constructor(grid: RawGrid, block: HeadBlock, row: number) {
    this.#grid = grid;
    this.#block = block;
    this.#row = row;
  }

  /** Undefined for a column that the file does not have. */
  get(columnId: string): readonly GridCell[] | undefined {
    return this.#added?.get(columnId) ?? this.#own(columnId);
  }

  /** What stands in a column, where it is one cell by itself, as nearly all are: neither merged nor continued below. */
  plain(columnId: string): RawCell | undefined {
    const column = this.#block.columns.get(columnId);
    return column === undefined || this.#added ? undefined : this.#grid.plain(this.#row, column);
  }

  add(more: RowCells): void {
    this.#added ??= new Map();
    for (const id of this.#block.columns.keys()) {
      const list = this.#added.get(id) ?? this.#own(id) ?? [];
      for (const cell of more.get(id) ?? []) if (!list.includes(cell)) list.push(cell);
      this.#added.set(id, list);
    }
  }

  #own(columnId: string): GridCell[] | undefined {
    const column = this.#block.columns.get(columnId);
    return column === undefined ? undefined : [this.#grid.at(this.#row, column)];
  }
}
