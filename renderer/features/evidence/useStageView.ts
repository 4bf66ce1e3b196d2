import { type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react';

export interface StageView {
  readonly stage: RefObject<HTMLDivElement | null>;
  /** The middle of what is seen stays the middle when it is drawn larger or smaller. */
  readonly onScroll: () => void;
  /** Draws the picture along with the pointer, where it is larger than its window. */
  readonly grab: (event: PointerEvent<SVGSVGElement>) => void;
  readonly pan: (down: number) => void;
}

/** The window onto a picture that may be drawn larger than it. */
export function useStageView(zoom: number): StageView {
  const stage = useRef<HTMLDivElement>(null);
  const middle = useRef({ x: 0.5, y: 0.5 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled anew exactly when the picture is drawn in another size
  useLayoutEffect(() => {
    const box = stage.current;
    if (box === null) return;
    const { x, y } = middle.current;
    box.scrollTo(x * box.scrollWidth - box.clientWidth / 2, y * box.scrollHeight - box.clientHeight / 2);
  }, [zoom]);
  return {
    stage,
    onScroll: () => {
      const box = stage.current;
      if (box === null) return;
      middle.current = {
        x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
        y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
      };
    },
    grab: (event) => {
      const { currentTarget: picture, pointerId, clientX, clientY } = event;
      const box = stage.current;
      if (zoom === 1 || box === null || event.button !== 0) return;
      const { scrollLeft, scrollTop } = box;
      const move = (moved: globalThis.PointerEvent) =>
        box.scrollTo(scrollLeft + clientX - moved.clientX, scrollTop + clientY - moved.clientY);
      picture.setPointerCapture(pointerId);
      picture.addEventListener('pointermove', move);
      picture.addEventListener('lostpointercapture', () => picture.removeEventListener('pointermove', move), {
        once: true,
      });
    },
    pan: (down) => stage.current?.scrollBy(0, down),
  };
}
