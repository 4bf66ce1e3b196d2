import type { Section } from '../documentModel.ts';
import { longSide, shortSide, twipsOf } from '../pageGrid.ts';
import type { Setting } from '../setting.ts';
import { widthOf } from './breakLines.ts';
import { type Mark, textMark } from './printedPage.ts';

/** One character of 四号, and 一字线上距版心下边缘 7 mm (GB/T 9704-2012 7.5). */
const oneCharacter = 280;
const look = { font: '宋体', size: 28 };
/** From the middle of the dash down to the foot of the characters. */
const belowDash = 95;

/** The page number at the same place of the sheet whether it is read upright or lying (7.5, 8). */
export function pageNumber(number: number, orientation: Section['orientation'], { grid, paper }: Setting): Mark {
  const text = paper.pageNumberForm.replace('1', `${number}`);
  const width = widthOf(text, { size: look.size * 10, tracking: 0 });
  const { left, right, bottom } = grid.margins.portrait;
  const upright = { outsideLeft: left + oneCharacter, outsideRight: shortSide - right - oneCharacter - width };
  const x =
    paper.pageNumber === 'center'
      ? (shortSide - width) / 2
      : number % 2 === 1
        ? upright.outsideRight
        : upright.outsideLeft;
  const y = longSide - bottom + twipsOf(7) + belowDash;
  if (orientation === 'portrait') return textMark(text, { x: Math.round(x), baseline: y, width }, look);
  // The foot of the sheet is at the left of the page that is turned to be read: what ran to the right runs down.
  return textMark(text, { x: longSide - y, baseline: Math.round(x), width }, { ...look, turned: true });
}
