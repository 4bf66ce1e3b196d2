import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useCallback, useRef } from 'react';
import { usePrinting } from './usePrinting.ts';
import { useRowKeys } from './useRowKeys.ts';

/** What a drawn row must put on its `tr`. */
export interface RowPlace {
  readonly ref: (row: HTMLTableRowElement | null) => void;
  readonly 'data-index': number;
  readonly 'aria-rowindex': number;
}

/** For the controls of a row: only those of the current row are tab stops, the arrow keys reach the others. */
export type RowTab = 0 | -1;

interface Props<Row> {
  readonly label: string;
  readonly className?: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rows without controls of their own (headings) are passed over by the keys. */
  readonly isHeading?: (row: Row) => boolean;
  /** One per column; the columns keep them whatever rows are drawn. */
  readonly widths: readonly string[];
  readonly head: ReactNode;
  readonly children: (row: Row, place: RowPlace, tab: RowTab) => ReactNode;
}

/** A table of any length: only the rows in view are in the page, under a head that stays. On paper all of them are. */
export function VirtualTable<Row>({ label, className, rows, widths, head, children, ...props }: Props<Row>) {
  const { rowKey, isHeading } = props;
  const scroller = useRef<HTMLElement | null>(null);
  const keys = useRowKeys(rows, rowKey, isHeading);
  const printing = usePrinting();
  const { current } = keys;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keyAt(rows, rowKey, index),
    estimateSize: () => 34,
    overscan: 8,
    // The current row stays, wherever the table is scrolled to: it may hold the focus.
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), current), [current]),
  });
  const items = virtual.getVirtualItems();
  const drawn = printing ? rows.map((_, index) => index) : items.map(({ index }) => index);
  let end = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section ref={scroller} className="register-scroll" aria-label={label} tabIndex={0} onKeyDown={keys.enter}>
      <table className={className === undefined ? 'register' : `register ${className}`} aria-rowcount={rows.length + 1}>
        <colgroup>
          {widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>{head}</thead>
        <tbody ref={keys.body} onKeyDown={keys.step} onFocus={keys.follow}>
          {drawn.map((index, at) => {
            const row = rows[index];
            if (row === undefined) return null;
            const gap = printing ? 0 : (items[at]?.start ?? 0) - end;
            end = items[at]?.end ?? 0;
            const place = { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 };
            return (
              <Fragment key={rowKey(row)}>
                {gap > 0 && <Gap height={gap} columns={widths.length} />}
                {children(row, place, index === current ? 0 : -1)}
              </Fragment>
            );
          })}
          {!printing && <Gap height={virtual.getTotalSize() - end} columns={widths.length} />}
        </tbody>
      </table>
    </section>
  );
}

/** Stands for rows that are out of view. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className="register-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function keyAt<Row>(rows: readonly Row[], rowKey: (row: Row) => string, index: number): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

function withRow(indexes: number[], row: number): number[] {
  if (row < 0 || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}
