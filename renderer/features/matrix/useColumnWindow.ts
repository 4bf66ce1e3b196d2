import { type RefObject, useEffect, useState } from 'react';
import { type ColumnWindow, columnWindow } from './columnWindow.ts';
import type { GridLayout } from './layout.ts';

/** The columns in view, kept up with scrolling sideways and with the width of the window onto the grid. */
export function useColumnWindow(scroller: RefObject<HTMLElement | null>, layout: GridLayout): ColumnWindow {
  const look = () => columnWindow(layout, scroller.current?.scrollLeft ?? 0, scroller.current?.clientWidth ?? 0);
  const [, setSeen] = useState(look);
  const now = look();
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    const update = () =>
      setSeen((old) => {
        const next = columnWindow(layout, view.scrollLeft, view.clientWidth);
        return next.from === old.from && next.to === old.to ? old : next;
      });
    update();
    view.addEventListener('scroll', update, { passive: true });
    return () => view.removeEventListener('scroll', update);
  }, [scroller, layout]);
  return now;
}
