import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { isComposing } from '../../ui/composing.ts';
import { useWidth } from '../../ui/useWidth.ts';
import type { PagePlace } from './findPlace.ts';
import { type FactAddress, SheetSvg } from './SheetSvg.tsx';
import { type SheetAction, sheetAction } from './sheetKeys.ts';
import { nextSheetZoom, pageAt, pixelsOfTwip, type SheetZoom, sheetTops, shownZoom } from './sheetZoom.ts';
import { ZoomBar } from './ZoomBar.tsx';

const gap = 16;
/** Pages drawn before and after the one that is looked at. */
const around = 2;

interface DeskProps {
  readonly pages: readonly PrintedPage[];
  readonly label: string;
  readonly showFacts?: boolean;
  readonly addressOf?: FactAddress;
  /** What is to be seen; a new object is a new wish. */
  readonly lookAt?: PagePlace | null;
}

const nowhere: FactAddress = () => undefined;

/** The pages of a document one below the other, as they are printed; of many only those near the eye are drawn. */
export function SheetDesk({ pages, label, showFacts = false, addressOf = nowhere, lookAt = null }: DeskProps) {
  const desk = useRef<HTMLElement>(null);
  const room = useWidth(desk) - 2 * gap;
  const [zoom, setZoom] = useState<SheetZoom>(100);
  const [current, setCurrent] = useState(0);
  const widest = Math.max(...pages.map(({ width }) => width));
  const shown = shownZoom(zoom, widest, room);
  const scale = (pixelsOfTwip * shown) / 100;
  const tops = useMemo(
    () =>
      sheetTops(
        pages.map(({ height }) => height),
        scale,
        gap,
      ),
    [pages, scale],
  );
  const first = Math.max(0, current - around);
  const goTo = (page: number) => {
    const to = Math.max(0, Math.min(page, pages.length - 1));
    desk.current?.scrollTo({ top: (tops[to] ?? 0) - gap });
  };
  useEffect(() => {
    const element = desk.current;
    if (!lookAt || !element) return;
    const top = (tops[lookAt.page] ?? 0) + lookAt.baseline * scale;
    element.scrollTo({ top: top - element.clientHeight / 3 });
  }, [lookAt, tops, scale]);
  const onScroll = () => {
    const element = desk.current;
    if (element) setCurrent(pageAt(tops, element.scrollTop + element.clientHeight / 2));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = sheetAction(event.key);
    if (!action) return;
    event.preventDefault();
    act(action, { zoom: setZoom, shown, goTo, current, last: pages.length - 1 });
  };
  return (
    <div className="sheet-frame">
      <ZoomBar shown={shown} zoom={zoom} page={current + 1} pages={pages.length} onZoom={setZoom} onPage={goTo} />
      <section
        ref={desk}
        className={showFacts ? 'paper-desk show-facts' : 'paper-desk'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
        tabIndex={0}
        aria-label={label}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        data-testid="sheet-desk"
      >
        <div className="sheets" style={{ height: tops.at(-1), minWidth: widest * scale }}>
          {pages.slice(first, current + around + 1).map((page, index) => (
            // A page of several papers in one file has no name but its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={first + index} className="sheet-place" style={{ top: tops[first + index] }}>
              <SheetSvg page={page} scale={scale} addressOf={addressOf} />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
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
