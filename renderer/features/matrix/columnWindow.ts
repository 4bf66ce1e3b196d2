import type { GridLayout } from './layout.ts';

/** The columns that are drawn beside the frozen ones: `from` up to, not including, `to`. */
export interface ColumnWindow {
  readonly from: number;
  readonly to: number;
}

/** So many columns cost no more than looking which of them are in view. */
const fewColumns = 24;
/** Drawn on both sides beyond what is in view, in CSS pixels, so that a turn of the wheel meets no blank. */
const margin = 200;
/** The window moves by so many columns at a time: every move draws all rows again. */
const stride = 4;

/** Which columns to draw. Of a wide table only those in view and some beside them. */
export function columnWindow({ columns, frozenWidth }: GridLayout, scrollLeft: number, width: number): ColumnWindow {
  const split = columns.filter(({ frozen }) => frozen).length;
  if (columns.length <= fewColumns) return { from: split, to: columns.length };
  const left = scrollLeft + frozenWidth - margin;
  const right = scrollLeft + width + margin;
  const first = columns.findIndex((place) => place.left + place.width > left);
  const after = columns.findIndex((place) => place.left > right);
  const from = Math.max(split, Math.floor(Math.max(first, 0) / stride) * stride);
  const to = after < 0 ? columns.length : Math.min(columns.length, Math.ceil(after / stride) * stride);
  return { from, to };
}
