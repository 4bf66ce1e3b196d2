import type { GridLayout } from './layout.ts';
import type { Place } from './selection.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the grid's window in which cells can be pointed at, in the same pixels as the pointer. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels per frame for each pixel beyond the edge, and the most. */
const pull = 0.35;
const fastest = 60;

/** How far to scroll in the next frame while the pointer is held beyond an edge: the further out, the faster. */
export function edgeScroll({ x, y }: Point, { left, top, right, bottom }: View): Point {
  return { x: pulled(x, left, right), y: pulled(y, top, bottom) };
}

function pulled(at: number, from: number, to: number): number {
  const beyond = at < from ? at - from : at > to ? at - to : 0;
  const step = Math.ceil(Math.min(Math.abs(beyond) * pull, fastest));
  return beyond < 0 ? -step : step;
}

/** The cell under a point of the table's body. Beyond its edges: the last one there; over frozen columns the one that covers. */
export function placeAt({ columns, rowTops, frozenWidth }: GridLayout, { x, y }: Point, scrollLeft: number): Place {
  const frozen = x - scrollLeft < frozenWidth;
  const across = frozen ? x - scrollLeft : x;
  const column = columns.findLastIndex((place) => place.frozen === frozen && place.left <= across);
  return { row: rowAt(rowTops, y), column: Math.max(column, 0) };
}

/** The tops rise, so the row is found by halving. */
function rowAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
