import type { Alignment, Border, Style } from 'exceljs';
import type { ModelCell, ModelRow } from '#shared/document/tableModel.ts';

export const fonts = { title: '方正小标宋简体', head: '黑体', body: '仿宋_GB2312' } as const;

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** Styles by what they show. The same object is handed out again: exceljs then writes each style once and finds it by identity. */
export class CellStyles {
  readonly #styles = new Map<string, Partial<Style>>();
  readonly #fontSize: number;

  constructor(fontSize: number) {
    this.#fontSize = fontSize;
  }

  of(kind: ModelRow['kind'], cell: ModelCell, numFmt: string, tall: boolean): Partial<Style> {
    const corner = cell.diagonal !== undefined;
    const key = `${kind} ${cell.align} ${corner} ${tall} ${numFmt}`;
    let style = this.#styles.get(key);
    if (!style) {
      style = this.#make(kind, corner ? 'left' : cell.align, numFmt, corner, tall);
      this.#styles.set(key, style);
    }
    return style;
  }

  #make(
    kind: ModelRow['kind'],
    horizontal: ModelCell['align'],
    numFmt: string,
    corner: boolean,
    tall: boolean,
  ): Partial<Style> {
    const vertical: Alignment['vertical'] = corner ? 'distributed' : tall ? 'top' : 'middle';
    return {
      numFmt,
      font: font(kind === 'body' ? fonts.body : fonts.head, this.#fontSize),
      alignment: { horizontal, vertical, wrapText: true },
      border: corner ? { ...box, diagonal: { ...thin, up: false, down: true } } : box,
    };
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
