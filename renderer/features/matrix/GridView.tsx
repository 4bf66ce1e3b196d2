// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with frozen columns cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the one editor, which names the active cell
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useLayoutEffect } from 'react';
import { titleOf } from '../recording/columnText.ts';
import { CellEditor } from './CellEditor.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridMatches } from './GridMatches.tsx';
import { GridRows } from './GridRows.tsx';
import { GridSelection } from './GridSelection.tsx';
import type { Place } from './selection.ts';
import { subjectName } from './subjectName.ts';
import { useColumnWindow } from './useColumnWindow.ts';
import { useDrag } from './useDrag.ts';
import type { Grid } from './useGrid.ts';

/** Drawn above and below those in view: a turn of the wheel meets no blank, and a leap draws few that nobody sees. */
const spareRows = 4;

/** Rows come and go with the scrolling; the head and the name column stay. */
export function GridView({ grid, matches }: { readonly grid: Grid; readonly matches: readonly Place[] }) {
  const { layout, selection, scroller, props } = grid;
  const { table } = props;
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.rowHeights[index] ?? 32,
    overscan: spareRows,
    scrollMargin: layout.headerHeight,
  });

  const drag = useDrag(grid);
  const { from, to } = useColumnWindow(scroller, layout);
  const items = virtual.getVirtualItems();
  // Row heights belong to the layout; the virtualizer keeps its own copy.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew exactly when the layout changes
  useLayoutEffect(() => virtual.measure(), [layout.rowHeights]);
  useEffect(() => grid.editor.current?.focus({ preventScroll: true }), [grid.editor]);
  useScrollToActive(grid);

  const active = selection.focus;
  const column = table.columns[active.column];
  const label = `${subjectName(table, active.row)}，${column === undefined ? '' : titleOf(column)}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse chooses cells here, the keyboard does so in the editor
    <div
      className="grid"
      data-testid="grid"
      ref={scroller}
      onMouseDown={(event) => pressCell(grid, event, drag)}
      onDoubleClick={(event) => openCell(grid, event)}
    >
      <div role="grid" aria-label={table.title} aria-rowcount={table.rows.length} aria-colcount={table.columns.length}>
        <GridHeader header={table.header} headerRows={table.headerRows} layout={layout} />
        <div className="grid-body" style={{ width: layout.width, height: layout.height }}>
          <GridSelection selection={selection} layout={layout} />
          <GridMatches matches={matches} layout={layout} from={items[0]?.index ?? 0} to={items.at(-1)?.index ?? 0} />
          <GridRows grid={grid} from={from} to={to} items={items} />
          <CellEditor grid={grid} label={label} />
        </div>
      </div>
    </div>
  );
}

/** Keeps the active cell in the part that neither the head nor the frozen columns cover. */
function useScrollToActive({ scroller, layout, selection, shape }: Grid): void {
  const first = shape.enterable.indexOf(true);
  const { row, column } = selection.focus;
  useLayoutEffect(() => {
    const view = scroller.current;
    const place = layout.columns[column];
    if (view === null || place === undefined) return;
    const top = layout.rowTops[row] ?? 0;
    const bottom = top + (layout.rowHeights[row] ?? 0) + layout.headerHeight;
    if (top < view.scrollTop) view.scrollTop = row === 0 ? 0 : top;
    else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight;
    if (place.frozen) {
      // The frozen columns are always in view; the corner of the table is where it begins.
      if (row === first && column === 0) view.scrollLeft = 0;
      return;
    }
    const right = place.left + place.width;
    if (place.left < view.scrollLeft + layout.frozenWidth) view.scrollLeft = place.left - layout.frozenWidth;
    else if (right > view.scrollLeft + view.clientWidth) view.scrollLeft = right - view.clientWidth;
  }, [scroller, layout, row, column, first]);
}

function cellAt(event: MouseEvent): Place | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.grid-cell') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function pressCell(grid: Grid, event: MouseEvent, drag: () => void): void {
  if (event.target === grid.editor.current) return;
  const place = cellAt(event);
  // On a scroll bar or an empty part the browser does its own; the focus must stay in the editor all the same.
  if (place === null) {
    if (event.target !== event.currentTarget) event.preventDefault();
    return;
  }
  event.preventDefault();
  grid.commit(true);
  grid.select({ anchor: event.shiftKey ? grid.selection.anchor : place, focus: place });
  if (event.button === 0) drag();
  grid.editor.current?.focus({ preventScroll: true });
}

function openCell(grid: Grid, event: MouseEvent): void {
  const place = cellAt(event);
  if (place === null || grid.edit !== null) return;
  if (grid.props.table.columns[place.column]?.kind === 'problems') grid.props.onProblems(place);
  else grid.beginEdit();
}
