import { textWidth } from './measureText.ts';
import { textWidthOf, twipsOf } from './pageGrid.ts';
import type { Setting } from './setting.ts';

/** The largest letters that offices use for 发文机关标志; the standard leaves it open (7.2.4), but it must not be wider than the text. */
export const largestMark = 60;
/** 发文机关标志上边缘至版心上边缘 35 mm (7.2.4). */
export const markBelowTop = twipsOf(35);
/** 首页版头 of a letter: 发文机关标志上边缘至上页边 30 mm (10.1). */
export const letterMarkTop = twipsOf(30);
/** The double lines of a letter are 170 mm, 20 mm from both edges of the sheet. */
export const letterLineEdge = twipsOf(20);
/**
 * A line hardly higher than its characters, in twips: what is measured from it is measured from the characters. It does not snap to the grid:
 * the standard counts from the line of 发文字号 to the rules above and below it, and Word keeps an exact line as it is where LibreOffice
 * would stretch it to one of the grid.
 */
export const tightLine = 400;
/** 分隔线 4 mm below the characters, in points, the unit of a border's distance. */
export const lineBelow = 9;
/** The part of its size by which a character ends above the foot of a line as high as itself. */
export const footOfMark = 0.09;

/** Bars of the double line of a letter, in twips. */
export const thick = 50;
export const thin = 16;
export const doubleLineHeight = thick + 2 * thin;

/** 7/8 of 三号, less the white above the characters. */
export const gapBelowLine = 228;

/** Size in points: as large as it may be on one line. */
export function markPoints(text: string, { grid }: Setting): number {
  const room = textWidthOf(grid, 'portrait') / 20;
  return Math.min(largestMark, Math.floor(room / Math.max(1, textWidth(text))));
}
