import type { Section } from './documentModel.ts';
import type { Paper } from './paper.ts';

/** All lengths of a page are in twips. */
export const shortSide = 11906;
export const longSide = 16838;

/** 三号, 16 pt. */
export const characterSize = 320;
/** 28 characters on 156 mm (GB/T 9704-2012 5.2.3). */
const standardPitch = 8844 / 28;

/** 567 twips a centimetre, as Word's own dialogs count; a trifle less, so that a half is rounded down. */
export function twipsOf(millimetres: number): number {
  return Math.round(millimetres * 56.7 - 0.01);
}

/** What the paper makes of a page, in twips. */
export interface PageGrid {
  readonly linePitch: number;
  /** What is added to each character of 三号, so that whole characters fill the line. */
  readonly tracking: number;
  /** Width of one character of 三号. */
  readonly character: number;
  readonly margins: Readonly<Record<Section['orientation'], Margins>>;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** GB/T 9704-2012 5: 37, 28, 35, 26 mm, hence a type area of 156 × 225 mm; landscape pages turn it with them (8). */
export function pageGrid({ margins, lineSpacing }: Paper): PageGrid {
  const [top, bottom, left, right] = [margins.top, margins.bottom, margins.left, margins.right].map(twipsOf);
  const upright = { top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 };
  // The head of a lying table faces the binding: the page is turned anticlockwise, its top is the left side of the sheet.
  const lying = { top: upright.left, bottom: upright.right, left: upright.bottom, right: upright.top };
  const width = shortSide - upright.left - upright.right;
  const character = Math.floor(width / Math.max(1, Math.round(width / standardPitch)));
  return {
    // 28.95 pt, 579 twips, gives 22 lines; 580 gives 21.
    linePitch: Math.round(lineSpacing * 20),
    tracking: character - characterSize,
    character,
    margins: { portrait: upright, landscape: lying },
  };
}

/** Width of the type area in twips. */
export function textWidthOf(grid: PageGrid, orientation: Section['orientation']): number {
  const { left, right } = grid.margins[orientation];
  return (orientation === 'portrait' ? shortSide : longSide) - left - right;
}

/** A footer's end lies 25 mm above the edge of the sheet: then the middle of its number is 7 mm below the type area (7.5). */
export const footerDistance = 1417;
export const headerDistance = 850;
