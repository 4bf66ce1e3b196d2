import type { TableBlock } from '#shared/import/document/block.ts';
import { TableTooLarge } from '#shared/import/document/tableBuilder.ts';
import type { RawCell, RawMerge, RawRemark } from '#shared/import/rawSheet.ts';
import type { SheetLimits } from '../../excel/sheetCells.ts';
import { isGoesOnMark } from '../../word/goesOnMark.ts';
import { attributeOf } from './attributeOf.ts';

interface OpenCell {
  texts: string[];
  span: number;
  continues: boolean;
  /** We ended a merged cell at the end of a page and said its text again in this one. */
  repeats: boolean;
  nested: boolean;
  /** Taken out in a tracked change. */
  deleted: boolean;
}

interface OpenRow {
  cells: OpenCell[];
  before: number;
  deleted: boolean;
}

interface OpenTable {
  readonly rows: OpenRow[];
  readonly widths: number[];
}

const newCell = { span: 1, continues: false, repeats: false, nested: false, deleted: false };
const blank: RawCell = { text: '', number: null, percent: false, date: null };

/** Follows the tables of a document body. One inside a cell becomes text of that cell, with a remark. */
export class DocxTables {
  readonly #limits: SheetLimits;
  readonly #done: (table: TableBlock) => void;
  readonly #open: OpenTable[] = [];
  #inRowProperties = false;

  constructor(limits: SheetLimits, done: (table: TableBlock) => void) {
    this.#limits = limits;
    this.#done = done;
  }

  get inCell(): boolean {
    return this.#open.length > 0;
  }

  get inRowProperties(): boolean {
    return this.#inRowProperties;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1);
    const row = table?.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (tag === 'tbl') this.#open.push({ rows: [], widths: [] });
    else if (tag === 'gridCol') table?.widths.push(Number(attributeOf(attributes, 'w')) || 0);
    else if (tag === 'tr') table?.rows.push({ cells: [], before: 0, deleted: false });
    else if (tag === 'trPr') this.#inRowProperties = true;
    else if (tag === 'gridBefore' && row) row.before = spanOf(attributes);
    else if (tag === 'del' && this.#inRowProperties && row) row.deleted = true;
    else if (tag === 'tc') row?.cells.push({ ...newCell, texts: [] });
    else if (tag === 'gridSpan' && cell) cell.span = spanOf(attributes);
    else if (tag === 'vMerge' && cell) cell.continues = attributeOf(attributes) !== 'restart';
    else if (tag === 'cellDel' && cell) cell.deleted = true;
    else if (tag === 'bookmarkStart' && cell) cell.repeats ||= isGoesOnMark(attributeOf(attributes, 'name'));
    if (table && table.rows.length > this.#limits.rows + 1) throw new TableTooLarge();
  }

  close(tag: string): void {
    if (tag === 'trPr') this.#inRowProperties = false;
    if (tag !== 'tbl') return;
    const table = this.#open.pop();
    if (!table) return;
    const outer = this.#open.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (!outer) {
      this.#done(placeCells(table, this.#limits));
      return;
    }
    outer.nested = true;
    for (const { cells } of table.rows) outer.texts.push(cells.map(textOf).join(' ').trim());
  }

  paragraph(text: string): void {
    this.#open.at(-1)?.rows.at(-1)?.cells.at(-1)?.texts.push(text);
  }
}

function spanOf(attributes: Readonly<Record<string, string>>): number {
  return Math.min(Math.max(Number(attributeOf(attributes)) || 1, 1), 1000);
}

function textOf({ texts }: OpenCell): string {
  return texts.join('\n').trim();
}

/** The grid of a table: `vMerge` cells that continue belong to the cell above them in the same column of the grid. */
function placeCells({ rows, widths }: OpenTable, limits: SheetLimits): TableBlock {
  const placed: RawCell[][] = [];
  const merges: RawMerge[] = [];
  const remarks: RawRemark[] = [];
  /** By its first column, the place in `merges` of the cell that may go on downwards. */
  let above = new Map<number, number>();
  for (const { cells, before, deleted } of rows) {
    if (deleted) continue;
    const top = placed.length;
    if (top >= limits.rows) throw new TableTooLarge();
    const line: RawCell[] = [];
    const here = new Map<number, number>();
    let column = before;
    for (const cell of cells) {
      if (cell.deleted) continue;
      const text = textOf(cell);
      const right = column + cell.span - 1;
      if (right >= limits.columns) throw new TableTooLarge();
      const started = cell.continues || cell.repeats ? above.get(column) : undefined;
      const whole = started === undefined ? undefined : merges[started];
      // Where somebody wrote something else into it since, it is a cell of its own.
      const merge = cell.continues || (whole && placed[whole.top]?.[column]?.text === text) ? whole : undefined;
      if (merge && started !== undefined && merge.right === right) {
        merges[started] = { ...merge, bottom: top };
        here.set(column, started);
      } else {
        here.set(column, merges.push({ top, left: column, bottom: top, right }) - 1);
        while (line.length < column) line.push(blank);
        line[column] = { ...blank, text };
      }
      if (cell.nested)
        remarks.push({ severity: 'info', row: top, column, message: '单元格里还有一张表，已按行并成文字。' });
      column = right + 1;
    }
    placed.push(line);
    above = here;
  }
  const kept = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return { kind: 'table', rows: placed, merges: kept, widths: widths.length > 0 ? widths : null, remarks };
}
