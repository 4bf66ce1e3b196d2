import { linesHeight, textHeight } from '#shared/document/rowHeights.ts';
import { columnLetters } from '../formulaText.ts';
import { type FilledRow, fillCell } from './cellFilling.ts';
import type { MarkedSheet } from './markedCells.ts';
import type { MarkValues } from './marks.ts';
import {
  fillFormula,
  mentions,
  moveFormula,
  moveRange,
  newStart,
  type RowShift,
  type RowShifts,
} from './moveFormula.ts';
import { moveTail } from './moveTail.ts';
import {
  attributeOf,
  cellXml,
  escapeXml,
  rowXml,
  type SheetXml,
  unescapeXml,
  without,
  type XmlCell,
  type XmlRow,
} from './sheetXml.ts';
import type { TemplateStyles } from './templateStyles.ts';
import { columnWidths } from './templateWidths.ts';

export interface SheetJob {
  readonly name: string;
  readonly sheet: SheetXml;
  readonly marked: MarkedSheet;
}

/** A row that is written in place of the repeated one. */
interface Copy extends FilledRow {
  readonly from: XmlRow;
  readonly number: number;
}

/** The rows that the repeated row becomes: one for each row of the annex, at least one. */
function copies({ marked: { repeated, group } }: SheetJob, values: MarkValues): Copy[] {
  if (!repeated) return [];
  const start = (group ?? repeated).number;
  const wanted = values.rows.filter(({ kind }) => kind === 'subject' || group);
  if (wanted.length === 0) return [{ from: repeated, number: start, row: null, serial: 0 }];
  let serial = 0;
  return wanted.map((row, index) => {
    if (row.kind === 'subject') serial += 1;
    return { from: row.kind === 'group' ? (group ?? repeated) : repeated, number: start + index, row, serial };
  });
}

/** How the rows of a sheet move when it is filled; null when nothing is repeated in it. */
export function shiftOf(job: SheetJob, values: MarkValues): RowShift | null {
  const { repeated, group } = job.marked;
  if (!repeated) return null;
  return { first: (group ?? repeated).number, last: repeated.number, count: copies(job, values).length };
}

export function fillSheet(job: SheetJob, values: MarkValues, shifts: RowShifts, styles: TemplateStyles): string {
  const { sheet, marked, name } = job;
  const shift = shifts.get(name.toLowerCase());
  const made = copies(job, values);
  const filling = new Filling(job, shifts, styles);
  const rows = sheet.rows.flatMap((row) => {
    if (row === marked.group) return [];
    if (row === marked.repeated) return made.map((copy) => filling.copy(copy));
    return [filling.row(row, shift ? newStart(row.number, shift) : row.number)];
  });
  const before = shift ? sheet.before.replace(/<dimension\b[^>]*\/>/, '') : sheet.before;
  const after = shift
    ? moveTail(sheet.after, {
        name,
        shift,
        shifts,
        copies: made.map(({ from, number }) => ({ from: from.number, number })),
      })
    : sheet.after;
  return before + rows.join('') + after;
}

/** Whether anything of a sheet is written anew: its marks, or formulas that speak of a sheet whose rows move. */
export function isAffected({ sheet, marked }: SheetJob, shifts: RowShifts): boolean {
  if (marked.cells.size > 0) return true;
  return sheet.rows.some(({ cells }) => cells.some(({ inner }) => mentions(formulaOf(inner)?.text ?? '', shifts)));
}

class Filling {
  readonly #job: SheetJob;
  readonly #shifts: RowShifts;
  readonly #styles: TemplateStyles;
  readonly #widthOf: (column: string, row: number) => number;

  constructor(job: SheetJob, shifts: RowShifts, styles: TemplateStyles) {
    this.#job = job;
    this.#shifts = shifts;
    this.#styles = styles;
    this.#widthOf = columnWidths(job.sheet);
  }

  /** A row that stands once: moved, its marks filled, its formulas following. */
  row(row: XmlRow, number: number): string {
    const { marked } = this.#job;
    const isTouched = row.cells.some((cell) => marked.cells.has(cell) || this.#hasChange(cell));
    if (!isTouched && number === row.number) return row.raw;
    return this.#write(row, number, { row: null, serial: 0 });
  }

  copy({ from, number, ...filled }: Copy): string {
    return this.#write(from, number, filled, { offset: number - from.number });
  }

  #write(row: XmlRow, number: number, filled: FilledRow, copied?: { readonly offset: number }): string {
    let height = 0;
    const cells = row.cells.map((cell, index) => {
      const column = cell.column || columnLetters(index);
      const reference = `${column}${number}`;
      const marked = this.#job.marked.cells.get(cell);
      if (!marked) return cellXml(reference, this.#moved(cell, copied));
      const { xml, text } = fillCell(reference, cell, marked, filled, this.#styles);
      height = Math.max(height, this.#heightFor(text, cell, column, row.number));
      return xml;
    });
    return rowXml(number, withHeight(row.attributes, height), cells);
  }

  /** A formula that speaks of what moved, or whose result is an old one. */
  #hasChange({ inner }: XmlCell): boolean {
    const formula = formulaOf(inner);
    return formula !== null && (this.#job.marked.cells.size > 0 || mentions(formula.text, this.#shifts));
  }

  #moved(cell: XmlCell, copied: { readonly offset: number } | undefined): Pick<XmlCell, 'attributes' | 'inner'> {
    const formula = formulaOf(cell.inner);
    if (!formula) return cell;
    const text = moveFormula(formula.text, this.#job.name, this.#shifts, copied);
    const shift = this.#shifts.get(this.#job.name.toLowerCase());
    // An array formula names the cells that it fills.
    const attributes = formula.attributes.replace(/\bref="([^"]*)"/, (_, range: string) => {
      const moved = copied ? fillFormula(range, copied.offset, 0) : shift ? moveRange(range, shift) : range;
      return `ref="${moved}"`;
    });
    return { attributes: without(cell.attributes, 't'), inner: `<f${attributes}>${escapeXml(text)}</f>` };
  }

  #heightFor(text: string, { attributes }: XmlCell, column: string, row: number): number {
    const style = Number(attributeOf(attributes, 's') ?? 0);
    if (text === '' || !this.#styles.wraps(style)) return 0;
    const fontSize = this.#styles.fontSize(style);
    const height = textHeight(text, this.#widthOf(column, row), { fontSize, padding: 5 });
    // The office has made its row high enough for a line.
    return height > linesHeight(1, fontSize) ? height : 0;
  }
}

const tallest = 409;

/** A row of a set height grows with its text; one without is fitted by the program that opens the file. */
function withHeight(attributes: string, needed: number): string {
  const height = attributeOf(attributes, 'ht');
  if (height === undefined || Number(height) >= needed) return attributes;
  return `${without(without(attributes, 'ht'), 'customHeight')} ht="${Math.min(needed, tallest)}" customHeight="1"`;
}

function formulaOf(inner: string): { text: string; attributes: string } | null {
  const match = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
  return match ? { text: unescapeXml(match[2] ?? ''), attributes: match[1] ?? '' } : null;
}
