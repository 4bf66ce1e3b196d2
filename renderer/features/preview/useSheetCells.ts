import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { isStep, nextBox } from './cellStep.ts';
import type { PagePlace } from './findPlace.ts';
import { parsePlace, type SheetCells } from './SheetCell.tsx';

interface Focused {
  readonly page: number;
  readonly place: string;
}

/** The cells of the pages as things that can be gone to: which one Tab comes to, the arrows between them, click and Enter. */
export function useSheetCells(
  cells: SheetCells | null,
  pages: readonly PrintedPage[],
  desk: () => HTMLElement | null,
  lookAt: PagePlace | null,
  current: number,
) {
  const [focused, setFocused] = useState<Focused | null>(null);
  const reached = useRef<PagePlace | null>(null);

  // Somebody comes back to a cell: its page may be drawn only now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the page that is in sight others are drawn
  useEffect(() => {
    if (!lookAt?.cell || reached.current === lookAt) return;
    const element = desk()?.querySelector<SVGElement>(`[data-sheet="${lookAt.page}"] [data-place="${lookAt.cell}"]`);
    if (!element) return;
    reached.current = lookAt;
    element.focus({ preventScroll: true });
  }, [lookAt, current, cells]);

  const open = (target: Element): boolean => {
    const at = target.closest<HTMLElement | SVGElement>('[data-place],[data-cell]');
    const page = Number(target.closest<HTMLElement>('[data-sheet]')?.dataset.sheet ?? Number.NaN);
    const place = parsePlace(at?.dataset.place ?? at?.dataset.cell);
    const shown = pages[page];
    if (!cells || !place || !shown || cells.nameOf(place, shown) === null) return false;
    cells.open(place, page);
    return true;
  };
  const onClick = (event: MouseEvent) => {
    // Somebody marked words to copy them.
    if (window.getSelection()?.isCollapsed === false) return;
    if (event.target instanceof Element && event.target.closest('a') === null) open(event.target);
  };
  const onFocus = (event: FocusEvent) => {
    const element = event.target.closest<SVGElement>('[data-place]');
    const page = element?.closest<HTMLElement>('[data-sheet]')?.dataset.sheet;
    if (element?.dataset.place && page) setFocused({ page: Number(page), place: element.dataset.place });
  };
  /** True: the key was for a cell. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!(event.target instanceof SVGElement) || event.target.dataset.place === undefined) return false;
    if (event.key === 'Enter') return open(event.target);
    return isStep(event.key) && step(event.target, event.key);
  };
  const tabbableOn = (page: number): string | null => (focused?.page === page ? focused.place : null);
  return { onClick, onFocus, onKey, tabbableOn };
}

function step(from: SVGElement, key: Parameters<typeof nextBox>[2]): boolean {
  const all = [...(from.ownerSVGElement?.querySelectorAll<SVGElement>('[data-place]') ?? [])];
  const next =
    all[
      nextBox(
        from.getBoundingClientRect(),
        all.map((each) => each.getBoundingClientRect()),
        key,
      )
    ];
  next?.focus();
  return true;
}
