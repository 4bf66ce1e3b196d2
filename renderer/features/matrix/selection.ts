/** A cell by its place in the grid: index of the row and of the leaf column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `anchor` stays where the selection began, `focus` is the active end. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What moving needs to know of the grid. */
export interface GridShape {
  readonly columns: number;
  /** Per row: can it be entered? Group headings cannot. */
  readonly enterable: readonly boolean[];
  /** Rows that a page key jumps over. */
  readonly page: number;
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last';

export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function single(place: Place): Selection {
  return { anchor: place, focus: place };
}

export function isSingle({ anchor, focus }: Selection): boolean {
  return anchor.row === focus.row && anchor.column === focus.column;
}

export function movePlace(place: Place, step: Step, shape: GridShape): Place {
  const last = shape.enterable.length - 1;
  switch (step) {
    case 'up':
      return { ...place, row: nextRow(place.row, -1, 1, shape) };
    case 'down':
      return { ...place, row: nextRow(place.row, 1, 1, shape) };
    case 'pageUp':
      return { ...place, row: nextRow(place.row, -1, shape.page, shape) };
    case 'pageDown':
      return { ...place, row: nextRow(place.row, 1, shape.page, shape) };
    case 'top':
      return { ...place, row: nextRow(-1, 1, 1, shape) };
    case 'bottom':
      return { ...place, row: nextRow(last + 1, -1, 1, shape) };
    case 'first':
      return { row: nextRow(-1, 1, 1, shape), column: 0 };
    case 'last':
      return { row: nextRow(last + 1, -1, 1, shape), column: shape.columns - 1 };
    case 'left':
      return { ...place, column: Math.max(place.column - 1, 0) };
    case 'right':
      return { ...place, column: Math.min(place.column + 1, shape.columns - 1) };
    case 'home':
      return { ...place, column: 0 };
    case 'end':
      return { ...place, column: shape.columns - 1 };
  }
}

/** The row `count` enterable rows on; as far as there are any, else where it began. */
function nextRow(from: number, direction: 1 | -1, count: number, { enterable }: GridShape): number {
  let reached = from;
  let left = count;
  for (let row = from + direction; row >= 0 && row < enterable.length && left > 0; row += direction) {
    if (enterable[row] !== true) continue;
    reached = row;
    left -= 1;
  }
  return Math.min(Math.max(reached, 0), enterable.length - 1);
}

/**
 * The next cell to fill in after this one: to the right among the columns that are recorded and on in the next row, or downwards.
 * Stays at the very end.
 */
export function advance(
  place: Place,
  direction: 'right' | 'down',
  recorded: readonly boolean[],
  shape: GridShape,
): Place {
  if (direction === 'down') return movePlace(place, 'down', shape);
  const next = recorded.findIndex((yes, column) => yes && column > place.column);
  if (next >= 0) return { ...place, column: next };
  const row = nextRow(place.row, 1, 1, shape);
  const first = recorded.indexOf(true);
  return row === place.row || first < 0 ? place : { row, column: first };
}

/** The cell to fill in before this one, row by row. */
export function retreat(place: Place, recorded: readonly boolean[], shape: GridShape): Place {
  const before = recorded.findLastIndex((yes, column) => yes && column < place.column);
  if (before >= 0) return { ...place, column: before };
  const row = nextRow(place.row, -1, 1, shape);
  const last = recorded.lastIndexOf(true);
  return row === place.row || last < 0 ? place : { row, column: last };
}
