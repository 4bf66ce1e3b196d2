import type { RawCell, RawMerge, RawRemark } from '../rawSheet.ts';
import type { TableBlock } from './block.ts';

export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
}

/** Beyond the limits; the reader says so in its sentence. */
export class TableTooLarge extends Error {}

/** Places cells one after the other, around those that reach down from rows above. */
export class TableBuilder {
  readonly #rows: RawCell[][] = [];
  readonly #merges: RawMerge[] = [];
  readonly #remarks: RawRemark[] = [];
  readonly #limits: TableLimits;
  /** For each column, the first row that no cell from above reaches into. */
  readonly #free: number[] = [];
  #row = -1;
  #column = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  get row(): number {
    return this.#row;
  }

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#row >= this.#limits.rows) throw new TableTooLarge();
    this.#rows[this.#row] ??= [];
  }

  /** @returns the column at which the cell stands */
  cell(text: string, columnSpan: number, rowSpan: number): number {
    while ((this.#free[this.#column] ?? 0) > this.#row) this.#column += 1;
    const left = this.#column;
    const right = Math.min(left + Math.max(columnSpan, 1), this.#limits.columns) - 1;
    if (left >= this.#limits.columns) {
      if (text === '') return left;
      throw new TableTooLarge();
    }
    this.put(this.#row, left, text);
    const bottom = Math.min(this.#row + Math.max(rowSpan, 1), this.#limits.rows) - 1;
    for (let column = left; column <= right; column += 1) this.#free[column] = bottom + 1;
    if (bottom > this.#row || right > left) this.#merges.push({ top: this.#row, left, bottom, right });
    this.#column = right + 1;
    return left;
  }

  skip(columns: number): void {
    this.#column = Math.min(this.#column + Math.max(columns, 0), this.#limits.columns);
  }

  put(row: number, column: number, text: string): void {
    const cells = this.#rows[row];
    if (!cells || column >= this.#limits.columns) return;
    while (cells.length < column) cells.push(blank);
    cells[column] = text === '' ? blank : { text, number: null, percent: false, date: null };
  }

  remark(remark: RawRemark): void {
    if (this.#remarks.length < 200) this.#remarks.push(remark);
  }

  finish(widths: readonly number[] | null): TableBlock {
    const last = this.#rows.length - 1;
    const merges = this.#merges
      .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
      .filter((merge) => merge.bottom > merge.top || merge.right > merge.left);
    return { kind: 'table', rows: this.#rows, merges, widths, remarks: this.#remarks };
  }
}

const blank: RawCell = { text: '', number: null, percent: false, date: null };
