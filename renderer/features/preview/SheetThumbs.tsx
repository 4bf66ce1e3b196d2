import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PrintedPage } from '#shared/document/pages/printedPage.ts';
import { isComposing } from '../../ui/composing.ts';
import { SheetSvg } from './SheetSvg.tsx';

/** Pixels of one in the list, with its number and the white around it, and of its picture. */
const step = 152;
const picture = { width: 92, height: 116 };
/** Drawn before and after those in sight. */
const around = 3;

interface ThumbsProps {
  readonly pages: readonly PrintedPage[];
  readonly current: number;
  readonly onPage: (page: number) => void;
}

/** All pages small, the one that is looked at marked; of many only those in sight are drawn. */
export function SheetThumbs({ pages, current, onPage }: ThumbsProps) {
  const list = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const height = list.current?.clientHeight ?? 700;
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const [from, to] = [current * step, (current + 1) * step];
    if (from < element.scrollTop) element.scrollTop = from;
    else if (to > element.scrollTop + element.clientHeight) element.scrollTop = to - element.clientHeight;
  }, [current]);
  // The arrows go on from the page that the focus was on.
  useEffect(() => {
    if (!list.current?.contains(document.activeElement)) return;
    list.current.querySelector<HTMLElement>(`[data-thumb="${current}"]`)?.focus({ preventScroll: true });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onPage(current + by);
  };
  const first = Math.max(0, Math.floor(top / step) - around);
  const last = Math.min(pages.length, Math.ceil((top + height) / step) + around);
  return (
    <nav
      ref={list}
      className="sheet-thumbs"
      aria-label="各面的缩略图"
      data-testid="sheet-thumbs"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: pages.length * step }}>
        {pages.slice(first, last).map((page, index) => (
          <Thumb
            // biome-ignore lint/suspicious/noArrayIndexKey: a page of several papers in one file has no name but its place
            key={first + index}
            page={page}
            index={first + index}
            current={first + index === current}
            onPage={onPage}
          />
        ))}
      </div>
    </nav>
  );
}

interface ThumbProps {
  readonly page: PrintedPage;
  readonly index: number;
  readonly current: boolean;
  readonly onPage: (page: number) => void;
}

const Thumb = memo(
  function Thumb({ page, index, current, onPage }: ThumbProps) {
    const scale = Math.min(picture.width / page.width, picture.height / page.height);
    return (
      <button
        type="button"
        className="sheet-thumb"
        style={{ top: index * step }}
        tabIndex={current ? 0 : -1}
        aria-current={current ? 'page' : undefined}
        data-thumb={index}
        onClick={() => onPage(index)}
      >
        <span className="sheet-thumb-picture" aria-hidden="true">
          <SheetSvg page={page} scale={scale} small />
        </span>
        <span>第 {index + 1} 面</span>
      </button>
    );
  },
  // Where it leads does not change with what is done there.
  (old, next) => old.page === next.page && old.current === next.current && old.index === next.index,
);
