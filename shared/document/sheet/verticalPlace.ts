import { sumOf } from '../rowHeights.ts';

/**
 * Where the text of a merged cell stands so that no page break cuts through it: in the middle when the cell stays on one
 * page, else at the top or the bottom, where there is room.
 */
export function verticalPlace(
  heights: readonly number[],
  breaks: readonly number[],
  cell: { readonly row: number; readonly rowSpan: number; readonly textHeight: number },
): 'top' | 'middle' | 'bottom' {
  const end = cell.row + cell.rowSpan;
  const inside = breaks.filter((row) => row > cell.row && row < end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return 'middle';
  if (sumOf(heights, cell.row, first - cell.row) >= cell.textHeight) return 'top';
  return sumOf(heights, last, end - last) >= cell.textHeight ? 'bottom' : 'top';
}
