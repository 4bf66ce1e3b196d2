import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isComposing } from './composing.ts';
import { rowAfter, rowStep } from './rowStep.ts';

const controls = 'a[href], button:not(:disabled), input:not(:disabled)';

/** Where in a row the focus is: the cell, and which control in it. */
interface Spot {
  readonly cell: number;
  readonly control: number;
}

/**
 * The keys of a long table: ↑ ↓, PageUp, PageDown, Ctrl+Home and Ctrl+End go from row to row, ← → from control to control. One
 * row is current; Tab reaches its controls only, so that it leaves the table after a few of them and not after thousands.
 */
export function useRowKeys<Row>(rows: readonly Row[], rowKey: (row: Row) => string, heading?: (row: Row) => boolean) {
  const [key, setKey] = useState<string | null>(null);
  const wanted = useRef<Spot | null>(null);
  const body = useRef<HTMLTableSectionElement | null>(null);
  const isHeading = (index: number) => {
    const row = rows[index];
    return row !== undefined && heading?.(row) === true;
  };
  const known = key === null ? -1 : rows.findIndex((row) => rowKey(row) === key);
  const current = known >= 0 ? known : rowAfter(0, 0, rows.length, isHeading);

  useLayoutEffect(() => {
    const spot = wanted.current;
    if (spot === null) return;
    wanted.current = null;
    const row = body.current?.querySelector<HTMLTableRowElement>(`tr[data-index="${current}"]`);
    if (row) controlAt(row, spot)?.focus();
  });

  const go = (index: number, spot: Spot) => {
    const row = rows[index];
    if (row === undefined) return;
    wanted.current = spot;
    setKey(rowKey(row));
  };
  const step = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey || event.shiftKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLTableRowElement>('tr[data-index]');
    if (row === null) return;
    const by = rowStep(event, pageOf(row));
    if (by === null) return stepInRow(event, row);
    event.preventDefault();
    const from = Number(row.dataset.index);
    const index = rowAfter(from, by, rows.length, isHeading);
    if (index !== from) go(index, spotOf(row, target));
  };
  return {
    current,
    body,
    step,
    /** ↓ on the table itself goes into it. */
    enter: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || event.key !== 'ArrowDown' || isComposing(event)) return;
      event.preventDefault();
      const row = body.current?.querySelector<HTMLTableRowElement>(`tr[data-index="${current}"]`);
      if (row) controlAt(row, { cell: 0, control: 0 })?.focus();
    },
    /** The row that has the focus is the current one, however it came there. */
    follow: (event: FocusEvent) => {
      const row = rows[Number((event.target as HTMLElement).closest<HTMLElement>('tr[data-index]')?.dataset.index)];
      if (row !== undefined) setKey(rowKey(row));
    },
  };
}

function stepInRow(event: KeyboardEvent, row: HTMLTableRowElement): void {
  const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  // In a field these keys move the caret.
  if (side === 0 || (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')) return;
  const all = [...row.querySelectorAll<HTMLElement>(controls)];
  const next = all[all.indexOf(event.target as HTMLElement) + side];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function pageOf(row: HTMLTableRowElement): number {
  const height = row.closest('section')?.clientHeight ?? 0;
  return Math.max(1, Math.floor(height / Math.max(row.offsetHeight, 1)) - 1);
}

function spotOf(row: HTMLTableRowElement, target: HTMLElement): Spot {
  const cell = target.closest<HTMLTableCellElement>('td, th');
  const own = cell === null ? [] : [...cell.querySelectorAll<HTMLElement>(controls)];
  return { cell: cell === null ? 0 : [...row.cells].indexOf(cell), control: Math.max(own.indexOf(target), 0) };
}

/** The control of the same place; where that cell has none, the nearest one before it, or the first of the row. */
function controlAt(row: HTMLTableRowElement, { cell, control }: Spot): HTMLElement | null {
  for (let index = cell; index >= 0; index -= 1) {
    const own = row.cells[index]?.querySelectorAll<HTMLElement>(controls);
    const found = own?.[Math.min(control, own.length - 1)];
    if (found !== undefined) return found;
  }
  return row.querySelector<HTMLElement>(controls);
}
