import { useEffect, useRef } from 'react';
import { edgeScroll, type Point, placeAt, type View } from './dragEdge.ts';
import type { Grid } from './useGrid.ts';

/** Choosing cells with the mouse held down; beyond an edge the grid scrolls along. Returns what a press on a cell begins. */
export function useDrag(grid: Grid): () => void {
  const latest = useRef(grid);
  latest.current = grid;
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  return () => {
    stop.current();
    stop.current = followPointer(() => latest.current);
  };
}

/** Until the button is let go, wherever that happens. */
function followPointer(current: () => Grid): () => void {
  let pointer: Point | null = null;
  let frame = 0;
  const scrollOn = () => {
    frame = 0;
    const { scroller, layout } = current();
    const view = scroller.current;
    if (view === null || pointer === null) return;
    const step = edgeScroll(pointer, viewOf(view, layout.headerHeight, layout.frozenWidth));
    if (step.x === 0 && step.y === 0) return;
    view.scrollBy(step.x, step.y);
    reach(current(), pointer);
    frame = requestAnimationFrame(scrollOn);
  };
  const move = (event: MouseEvent) => {
    if ((event.buttons & 1) === 0) return end();
    pointer = { x: event.clientX, y: event.clientY };
    reach(current(), pointer);
    if (frame === 0) scrollOn();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', end);
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', end);
  return end;
}

/** Carries the active end of the selection to the cell at the pointer, or to the nearest one in view. */
function reach({ scroller, layout, selection, select, edit }: Grid, pointer: Point): void {
  const view = scroller.current;
  if (view === null || edit !== null) return;
  const box = view.getBoundingClientRect();
  const { bottom, right } = viewOf(view, 0, 0);
  const x = Math.min(Math.max(pointer.x, box.left), right - 1) - box.left + view.scrollLeft;
  const inner = Math.min(Math.max(pointer.y, box.top + layout.headerHeight), bottom - 1) - box.top;
  const place = placeAt(layout, { x, y: inner + view.scrollTop - layout.headerHeight }, view.scrollLeft);
  const { anchor, focus } = selection;
  if (place.row !== focus.row || place.column !== focus.column) select({ anchor, focus: place });
}

function viewOf(element: HTMLElement, headerHeight: number, frozenWidth: number): View {
  const { left, top } = element.getBoundingClientRect();
  return {
    // Frozen columns can be pointed at as long as nothing has gone under them.
    left: left + (element.scrollLeft > 0 ? frozenWidth : 0),
    top: top + headerHeight,
    right: left + element.clientLeft + element.clientWidth,
    bottom: top + element.clientTop + element.clientHeight,
  };
}
