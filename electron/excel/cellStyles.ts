import type { Border, Style } from 'exceljs';
import { fonts } from '#shared/document/fonts.ts';
import type { ModelCell, ModelRow } from '#shared/document/tableModel.ts';

/**
 * Column widths are counted in digits of this font: 宋体 12 pt has digits of exactly 8 pixels (6 pt) on every machine, where
 * Calibri, exceljs' own default, is often missing and its stand-ins are wider.
 */
export const defaultFont = { name: '宋体', size: 12, digitWidth: 6 } as const;

type Vertical = 'top' | 'middle' | 'bottom';

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const box = { top: thin, left: thin, bottom: thin, right: thin };

const kinds = { head: 0, body: 1, group: 2, total: 3 } as const;
const aligns = { left: 0, center: 1, right: 2 } as const;
const verticals = { top: 0, middle: 1, bottom: 2 } as const;

/** Styles by what they show. The same object is handed out again: exceljs then writes each style once and finds it by identity. */
export class CellStyles {
  /** By kind, alignment and place, then by number format: no key is put together for each cell. */
  readonly #styles: Map<string, Partial<Style>>[] = Array.from({ length: 36 }, () => new Map());
  readonly #fontSize: number;

  constructor(fontSize: number) {
    this.#fontSize = fontSize;
  }

  of(kind: ModelRow['kind'], cell: ModelCell, numFmt: string, vertical: Vertical): Partial<Style> {
    if (cell.diagonal) return this.#corner(kind);
    const styles = this.#styles[kinds[kind] * 9 + aligns[cell.align] * 3 + verticals[vertical]];
    let style = styles?.get(numFmt);
    if (!style) {
      style = this.#make(kind, cell.align, numFmt, vertical);
      styles?.set(numFmt, style);
    }
    return style;
  }

  #make(kind: ModelRow['kind'], horizontal: ModelCell['align'], numFmt: string, vertical: Vertical): Partial<Style> {
    return {
      numFmt,
      font: font(kind === 'body' ? fonts.body : fonts.head, this.#fontSize),
      alignment: { horizontal, vertical, wrapText: true },
      border: box,
    };
  }

  #corner(kind: ModelRow['kind']): Partial<Style> {
    const border = { ...box, diagonal: { ...thin, up: false, down: true } };
    return { ...this.#make(kind, 'left', '@', 'middle'), border };
  }
}

export function font(name: string, size: number): Style['font'] {
  return { name, size, charset: 134, family: 3 } as Style['font'];
}

/** A line above or below the table: no border. */
export function lineStyle(name: string, size: number, horizontal: 'left' | 'center'): Partial<Style> {
  return {
    numFmt: '@',
    font: font(name, size),
    alignment: { horizontal, vertical: 'middle', wrapText: true },
  };
}
