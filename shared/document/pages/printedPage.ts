import type { Section } from '../documentModel.ts';

/** All lengths in twips from the upper left corner of the page as it is read. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the line on which the characters stand. */
      readonly baseline: number;
      /** From the first to the last character, stretched where the line is. */
      readonly width: number;
      readonly font: string;
      /** Half points. */
      readonly size: number;
      readonly bold: boolean;
      readonly red: boolean;
      /** Turned a quarter clockwise around (x, baseline): the page number of a lying page. */
      readonly turned: boolean;
      readonly fact: string | undefined;
      /** Row and column of the table's model, when it stands in a cell. */
      readonly cell: readonly [row: number, column: number] | undefined;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly thickness: number;
      readonly red: boolean;
    }
  /** What a cell of a table takes of the page; one that goes on over the end of a page has a part on each. */
  | {
      readonly kind: 'cell';
      /** Row and column of the table's model. */
      readonly cell: readonly [row: number, column: number];
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'picture';
      readonly hash: string;
      readonly caption: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

export type TextMark = Extract<Mark, { kind: 'text' }>;

/** One side of a sheet, as it comes out of the printer. */
export interface PrintedPage {
  /** As printed; each paper in a file counts from 1. */
  readonly number: number;
  /** Which section of its document it shows, from 0; -1: what was added behind them all. */
  readonly section: number;
  readonly orientation: Section['orientation'];
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly red?: boolean;
  readonly turned?: boolean;
  readonly fact?: string | undefined;
  readonly cell?: readonly [row: number, column: number] | undefined;
}

export function textMark(text: string, at: Pick<TextMark, 'x' | 'baseline' | 'width'>, look: TextLook): TextMark {
  const { font, size, bold = false, red = false, turned = false, fact, cell } = look;
  return { kind: 'text', text, ...at, font, size, bold, red, turned, fact, cell };
}

export function rule(
  from: readonly [number, number],
  to: readonly [number, number],
  thickness: number,
  red = false,
): Extract<Mark, { kind: 'line' }> {
  return { kind: 'line', from, to, thickness, red };
}
