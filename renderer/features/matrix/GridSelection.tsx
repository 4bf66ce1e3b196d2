import type { GridLayout } from './layout.ts';
import { rangeOf, type Selection } from './selection.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Chosen cells, drawn over the rows so that choosing draws no row again. Frozen columns get a part of their own that stays with them. */
export function GridSelection({ selection, layout }: { readonly selection: Selection; readonly layout: GridLayout }) {
  const { top, bottom, left, right } = rangeOf(selection);
  const split = layout.columns.filter((column) => column.frozen).length;
  const y = { top: layout.rowTops[top] ?? 0, bottom: (layout.rowTops[bottom] ?? 0) + (layout.rowHeights[bottom] ?? 0) };
  const boxOf = (from: number, to: number): Box | null => {
    const start = layout.columns[from];
    const end = layout.columns[to];
    if (start === undefined || end === undefined || from > to) return null;
    return { left: start.left, top: y.top, width: end.left + end.width - start.left, height: y.bottom - y.top };
  };
  const frozen = boxOf(left, Math.min(right, split - 1));
  const moving = boxOf(Math.max(left, split), right);
  const active = selection.focus;
  const activeBox = boxOf(active.column, active.column);
  const focus = activeBox && {
    ...activeBox,
    top: layout.rowTops[active.row] ?? 0,
    height: layout.rowHeights[active.row] ?? 0,
  };
  const activeFrozen = active.column < split;
  return (
    <>
      <div className="grid-frozen-layer">
        {frozen && <div className="grid-range" style={frozen} />}
        {focus && activeFrozen && <div className="grid-active" style={focus} />}
      </div>
      {moving && <div className="grid-range" style={moving} />}
      {focus && !activeFrozen && <div className="grid-active" style={focus} />}
    </>
  );
}
