/** What stands in a cell of a drafted sheet. */
export type Content =
  | string
  | number
  | null
  | Date
  | { readonly percent: number; readonly format?: string }
  | { readonly formula: string; readonly result?: number }
  | { readonly error: '#REF!' | '#N/A' | '#DIV/0!' | '#VALUE!' };

export interface DraftCell {
  content: Content;
  /** What this cell says in the round: its row and column there. */
  readonly about?: { readonly row: string; readonly column: string };
  /** Somebody has to be asked about this cell: a diagnostic must name its row. */
  mustFlag?: boolean;
  format?: string;
  strike?: boolean;
  comment?: string;
  rich?: boolean;
  /** The colour behind it (ARGB). */
  fill?: string;
}

export interface DraftMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * A sheet in the making, with the truth about it: rows of cells and merges that damages move about, and what each cell means in
 * the round. The truth is written down before anything is damaged and knows nothing of the importer.
 */
export class Draft {
  sheet = 'Sheet1';
  rows: DraftCell[][] = [];
  merges: DraftMerge[] = [];
  headTop = 0;
  /** First row below the head, and the row after the last of the body. */
  bodyTop = 0;
  bodyEnd = 0;
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  frozen = false;
  filter = '';
  /** Rows before which a Word document begins a new page and a new table. */
  pageCuts: number[] = [];
  /** Other sheets of the workbook, before and after this one. */
  before: Draft[] = [];
  after: Draft[] = [];
  /** Column id → column of the sheet. */
  columns = new Map<string, number>();
  /** Row → column id → value as the round has it; a row's order is that of the map. */
  truth = new Map<string, Map<string, string>>();
  /** What the page says about itself, to be kept with the import. */
  about: { period?: string; unit?: string; notes?: string[] } = {};

  get width(): number {
    return this.rows.reduce((most, row) => Math.max(most, row.length), 0);
  }

  at(row: number, column: number): DraftCell {
    const cells = this.rows[row] ?? [];
    while (cells.length <= column) cells.push({ content: null });
    return cells[column] as DraftCell;
  }

  columnOf(id: string): number {
    const column = this.columns.get(id);
    if (column === undefined) throw new Error(`no column ${id}`);
    return column;
  }

  /** The cell that says one thing in the round. */
  find(row: string, column: string): DraftCell {
    const found = this.rows.flat().find((cell) => cell.about?.row === row && cell.about.column === column);
    if (!found) throw new Error(`no cell ${row} ${column}`);
    return found;
  }

  bodyRows(): number[] {
    return Array.from({ length: this.bodyEnd - this.bodyTop }, (_, index) => this.bodyTop + index);
  }

  insertRow(at: number, contents: readonly (Content | DraftCell)[]): DraftCell[] {
    const cells = contents.map((content) =>
      typeof content === 'object' && content !== null && 'content' in content ? content : { content },
    );
    this.rows.splice(at, 0, cells);
    for (const merge of this.merges) {
      if (merge.top >= at) merge.top += 1;
      if (merge.bottom >= at) merge.bottom += 1;
    }
    this.hiddenRows = new Set([...this.hiddenRows].map((row) => (row >= at ? row + 1 : row)));
    if (at <= this.headTop) this.headTop += 1;
    if (at < this.bodyTop || (at === this.bodyTop && at <= this.headTop)) this.bodyTop += 1;
    if (at < this.bodyEnd) this.bodyEnd += 1;
    return cells;
  }

  insertRows(at: number, rows: readonly (readonly DraftCell[])[]): void {
    for (const [index, row] of rows.entries()) this.insertRow(at + index, row);
  }

  /** A line over the whole width, as typists merge it. */
  insertLine(at: number, text: string): DraftCell {
    const [cell] = this.insertRow(at, [text]);
    if (this.width > 1) this.merges.push({ top: at, left: 0, bottom: at, right: this.width - 1 });
    return cell as DraftCell;
  }

  insertColumn(at: number, content: (row: number) => Content): void {
    this.rows.forEach((_, row) => {
      this.at(row, Math.max(at - 1, 0));
      this.rows[row]?.splice(at, 0, { content: content(row) });
    });
    for (const merge of this.merges) {
      if (merge.left >= at) merge.left += 1;
      if (merge.right >= at) merge.right += 1;
    }
    for (const [id, column] of this.columns) if (column >= at) this.columns.set(id, column + 1);
    this.hiddenColumns = new Set([...this.hiddenColumns].map((column) => (column >= at ? column + 1 : column)));
  }

  /** Takes a column away, and out of the truth what only it said. */
  removeColumn(id: string): void {
    const at = this.columnOf(id);
    for (const row of this.rows) row.splice(at, 1);
    this.merges = this.merges
      .map((merge) => ({
        ...merge,
        left: merge.left > at ? merge.left - 1 : merge.left,
        right: merge.right >= at ? merge.right - 1 : merge.right,
      }))
      .filter((merge) => merge.right >= merge.left && (merge.right > merge.left || merge.bottom > merge.top));
    this.columns.delete(id);
    for (const [other, column] of this.columns) if (column > at) this.columns.set(other, column - 1);
    for (const row of this.truth.values()) row.delete(id);
  }

  /** The columns in another order, merges with them; only for merges within one column or over all. */
  orderColumns(order: readonly number[]): void {
    this.rows = this.rows.map((row, index) => {
      for (let column = 0; column < order.length; column += 1) this.at(index, column);
      return order.map((from) => row[from] ?? { content: null });
    });
    const to = new Map(order.map((from, index) => [from, index]));
    for (const merge of this.merges) {
      if (merge.left !== merge.right) continue;
      merge.left = merge.right = to.get(merge.left) ?? merge.left;
    }
    for (const [id, column] of this.columns) this.columns.set(id, to.get(column) ?? column);
  }

  removeMerges(keep: (merge: DraftMerge) => boolean = () => false): void {
    this.merges = this.merges.filter(keep);
  }
}

export function plainTextOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return String(content);
  if (content instanceof Date) return content.toISOString().slice(0, 10);
  if ('percent' in content) return `${Math.round(content.percent * 1000) / 10}%`;
  if ('formula' in content) return content.result === undefined ? '' : String(content.result);
  return content.error;
}
