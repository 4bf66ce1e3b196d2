import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { isComposing } from '../../ui/composing.ts';
import type { PagePlace } from './findPlace.ts';
import { placeText, type SheetCells } from './SheetCell.tsx';
import { type FactAddress, SheetSvg } from './SheetSvg.tsx';
import { SheetThumbs } from './SheetThumbs.tsx';
import { type SheetAction, sheetAction } from './sheetKeys.ts';
import { nextSheetZoom, pageAt, type SheetZoom, sheetTops } from './sheetZoom.ts';
import { useSheetCells } from './useSheetCells.ts';
import { gap, useSheetZoom } from './useSheetZoom.ts';
import { ZoomBar } from './ZoomBar.tsx';

/** Pages drawn before and after the one that is looked at. */
const around = 2;

interface DeskProps {
  readonly pages: readonly PrintedPage[];
  readonly label: string;
  readonly showFacts?: boolean;
  readonly addressOf?: FactAddress;
  /** What is to be seen; a new object is a new wish. */
  readonly lookAt?: PagePlace | null;
  /** Where the cells of its table lead to. */
  readonly cells?: SheetCells | null;
  /** Something stands beside it: the small pages come only when they are asked for. */
  readonly narrow?: boolean;
}

/** Pixels: in a window narrower than that the small pages take the room of the large ones. */
const roomForThumbs = 900;
const nowhere: FactAddress = () => undefined;

/** The pages of a document one below the other, as they are printed, and small at their side; of many only those near the eye are drawn. */
export function SheetDesk(props: DeskProps) {
  const { pages, label, showFacts = false, addressOf = nowhere, lookAt = null, cells = null, narrow = false } = props;
  const desk = useRef<HTMLElement>(null);
  const { zoom, setZoom, shown, scale, widest } = useSheetZoom(desk, pages);
  const [thumbs, setThumbs] = useState(!narrow && window.innerWidth >= roomForThumbs);
  const [current, setCurrent] = useState(0);
  const tops = useMemo(() => topsOf(pages, scale), [pages, scale]);
  const places = useSheetCells(cells, pages, () => desk.current, lookAt, current);
  const first = Math.max(0, current - around);
  const goTo = (page: number) => {
    const to = Math.max(0, Math.min(page, pages.length - 1));
    desk.current?.scrollTo({ top: (tops[to] ?? 0) - gap });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is no new wish to see the place
  useEffect(() => {
    const element = desk.current;
    if (!lookAt || !element) return;
    const top = (tops[lookAt.page] ?? 0) + lookAt.baseline * scale;
    element.scrollTo({ top: top - element.clientHeight / 3 });
  }, [lookAt]);
  const onScroll = () => {
    const element = desk.current;
    if (element) setCurrent(pageAt(tops, element.scrollTop + element.clientHeight / 2));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.metaKey) return;
    const action = sheetAction(event.key, event.ctrlKey);
    if (!places.onKey(event) && !action) return;
    event.preventDefault();
    if (action) act(action, { zoom: setZoom, shown, goTo, current, last: pages.length - 1 });
  };
  const many = pages.length > 1;
  const bar = { shown, zoom, page: current + 1, pages: pages.length, thumbs: many ? thumbs : null };
  return (
    <div className="sheet-frame">
      <ZoomBar {...bar} onZoom={setZoom} onPage={goTo} onThumbs={() => setThumbs(!thumbs)} />
      <div className="sheet-row">
        {many && thumbs && <SheetThumbs pages={pages} current={current} onPage={goTo} />}
        <section
          ref={desk}
          className={showFacts ? 'paper-desk show-facts' : 'paper-desk'}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
          tabIndex={0}
          aria-label={label}
          onScroll={onScroll}
          onKeyDown={onKeyDown}
          onClick={places.onClick}
          onFocus={places.onFocus}
          data-testid="sheet-desk"
        >
          <div className="sheets" style={{ height: tops.at(-1), minWidth: widest * scale }}>
            {pages.slice(first, current + around + 1).map((page, index) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: a page of several papers in one file has no name but its place
                key={first + index}
                className="sheet-place"
                data-sheet={first + index}
                style={{ top: tops[first + index] }}
              >
                <SheetSvg
                  page={page}
                  scale={scale}
                  addressOf={addressOf}
                  cells={cells}
                  tabbable={places.tabbableOn(first + index) ?? firstCell(page, cells)}
                />
              </div>
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}

function topsOf(pages: readonly PrintedPage[], scale: number): number[] {
  return sheetTops(
    pages.map(({ height }) => height),
    scale,
    gap,
  );
}

/** The cell of a page that Tab comes to first. */
function firstCell(page: PrintedPage, cells: SheetCells | null): string | null {
  const first = page.marks.find((mark) => mark.kind === 'cell' && cells?.nameOf(mark.cell, page));
  return first?.kind === 'cell' ? placeText(first.cell) : null;
}

interface Desk {
  readonly zoom: (zoom: SheetZoom) => void;
  readonly shown: number;
  readonly goTo: (page: number) => void;
  readonly current: number;
  readonly last: number;
}

function act(action: SheetAction, desk: Desk): void {
  if (action === 'in' || action === 'out') desk.zoom(nextSheetZoom(desk.shown, action === 'in' ? 1 : -1));
  else if (action === 'real' || action === 'width') desk.zoom(action === 'real' ? 100 : 'width');
  else desk.goTo({ next: desk.current + 1, previous: desk.current - 1, first: 0, last: desk.last }[action]);
}
