import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { nextSheetZoom, pixelsOfTwip, type SheetZoom, shownZoom } from './sheetZoom.ts';

export const gap = 16;

/** How large the pages are shown: by keys, buttons and Ctrl with the wheel. What is under the pointer, or in the middle, stays where it is. */
export function useSheetZoom(desk: RefObject<HTMLElement | null>, pages: readonly PrintedPage[]) {
  const room = useWidth(desk) - 2 * gap;
  const [zoom, setZoom] = useState<SheetZoom>('whole');
  const widest = Math.max(...pages.map(({ width }) => width));
  const shown = shownZoom(zoom, widest, room);
  const scale = (pixelsOfTwip * shown) / 100;
  const latest = useRef(shown);
  latest.current = shown;
  /** Pixels below the upper edge of the desk. */
  const held = useRef<number | null>(null);
  const before = useRef(scale);

  useLayoutEffect(() => {
    const element = desk.current;
    if (!element || before.current === scale) return;
    const at = held.current ?? element.clientHeight / 2;
    element.scrollTop = ((element.scrollTop + at) * scale) / before.current - at;
    before.current = scale;
    held.current = null;
  }, [desk, scale]);

  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      // Not the zoom of the whole window.
      event.preventDefault();
      held.current = event.clientY - element.getBoundingClientRect().top;
      setZoom(nextSheetZoom(latest.current, event.deltaY < 0 ? 1 : -1));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [desk]);

  return { zoom, setZoom, shown, scale, widest };
}
