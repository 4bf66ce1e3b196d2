// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid with merged cells cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays on the grid, which names the active cell
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { ImportReport, OpenedSource } from '#shared/import/importDraft.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import { isComposing } from '../../ui/composing.ts';
import { ColumnHeads, headsHeight } from './ColumnHeads.tsx';
import { type ImportWork, type SheetCell, shownSheet } from './importWork.ts';
import { layOutSheet, rowNumberWidth, type SheetLayout } from './sheetLayout.ts';
import { marksOf } from './sheetMarks.ts';
import { useSheetParts } from './useSheetParts.ts';
import { useViewport, type Viewport } from './useViewport.ts';
import { visibleCells } from './visibleCells.ts';

export interface GridProps {
  readonly source: OpenedSource;
  readonly work: ImportWork;
  readonly report: ImportReport | null;
  readonly active: SheetCell;
  readonly onActive: (cell: SheetCell) => void;
  readonly onColumn: (key: string, columnId: string | null | undefined) => void;
}

/** The sheet as it looks in the file: merged cells, tinted head, every column coloured by how sure it is. */
export function SourceGrid(props: GridProps) {
  const { source, work, report, active, onActive } = props;
  const number = shownSheet(source, work.layout, report);
  const sheet = source.sheets[number];
  const parts = useSheetParts(source.path, number);
  const box = useRef<HTMLDivElement>(null);
  const view = useViewport(box);
  const found = report?.mapping?.sheet === sheet?.name ? (report?.mapping ?? null) : null;
  // Of a table on its side the rows are mapped: what there is to say about them stands in the pane beside it.
  const mapping = found?.turned ? null : found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out anew when a part has arrived
  const layout = useMemo(
    () => (sheet ? layOutSheet(sheet, parts, mapping?.head ?? null) : null),
    [sheet, parts.version, mapping?.head.first, mapping?.head.last],
  );
  const marks = useMemo(() => marksOf(report, sheet?.name ?? ''), [report, sheet?.name]);
  useScrollToCell(box, layout, active);
  if (!sheet || !layout) return null;
  const range = rangeInView(layout, view, sheet.rows);
  parts.need(range.from, range.to);
  const cells = visibleCells(parts, range, sheet.columns);
  const notData = new Set(work.layout.notData);
  const isHead = (row: number) => mapping !== null && row + 1 >= mapping.head.first && row < mapping.head.last;
  return (
    <div
      className="source-grid"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={`文件内容：${sheet.name}，方向键移动`}
      aria-rowcount={sheet.rows}
      aria-colcount={sheet.columns}
      aria-activedescendant={`source-${active.row}-${active.column}`}
      data-testid="source-grid"
      onKeyDown={(event) => moveByKey(event, active, sheet, onActive)}
    >
      <div
        className="source-sheet"
        role="presentation"
        style={{ width: layout.width, height: layout.height + headsHeight }}
      >
        <ColumnHeads {...props} mapping={mapping} layout={layout} view={view} />
        {cells.map(({ row, top, cells: line }) => (
          <div key={row} role="row" aria-rowindex={row + 1} className={isHead(row) ? 'source-row head' : 'source-row'}>
            {top && (
              <RowNumber
                row={row}
                layout={layout}
                off={notData.has(row + 1)}
                onPick={() => onActive({ row: row + 1, column: active.column })}
              />
            )}
            {line.map(({ column, bottom, right, text }) => (
              <div
                key={column}
                id={`source-${row + 1}-${column + 1}`}
                role="gridcell"
                aria-colindex={column + 1}
                aria-selected={active.row === row + 1 && active.column === column + 1}
                className={cellClass(
                  marks.get(`${columnLetter(column)}${row + 1}`),
                  notData.has(row + 1),
                  right > column || bottom > row,
                )}
                style={{
                  top: headsHeight + layout.rowTop(row),
                  left: layout.lefts[column],
                  height: layout.rowTop(bottom + 1) - layout.rowTop(row),
                  width: (layout.lefts[right] ?? 0) + (layout.widths[right] ?? 0) - (layout.lefts[column] ?? 0),
                }}
                onMouseDown={() => onActive({ row: row + 1, column: column + 1 })}
              >
                <span>{text}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: number;
  readonly layout: SheetLayout;
  readonly off: boolean;
  readonly onPick: () => void;
}

function RowNumber({ row, layout, off, onPick }: RowProps) {
  const top = headsHeight + layout.rowTop(row);
  const height = layout.rowTop(row + 1) - layout.rowTop(row);
  return (
    <div
      role="rowheader"
      className={off ? 'source-number off' : 'source-number'}
      style={{ top, height, width: rowNumberWidth }}
      onMouseDown={onPick}
    >
      {row + 1}
    </div>
  );
}

function cellClass(mark: string | undefined, off: boolean, merged: boolean): string {
  return ['source-cell', mark ?? '', off ? 'off' : '', merged ? 'merged' : ''].filter(Boolean).join(' ');
}

function rangeInView(layout: SheetLayout, { top, height }: Viewport, rows: number) {
  const from = Math.max(0, layout.rowAt(top) - 6);
  return { from, to: Math.min(rows, layout.rowAt(top + height) + 8) };
}

/** Keeps the active cell in the part that neither the head of the grid nor the row numbers cover. */
function useScrollToCell(
  box: React.RefObject<HTMLElement | null>,
  layout: SheetLayout | null,
  { row, column }: SheetCell,
) {
  useLayoutEffect(() => {
    const view = box.current;
    if (view === null || layout === null) return;
    const top = layout.rowTop(row - 1);
    const bottom = layout.rowTop(row) + headsHeight;
    if (top < view.scrollTop) view.scrollTop = Math.max(0, top - 60);
    else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight + 60;
    const left = layout.lefts[column - 1] ?? 0;
    const right = left + (layout.widths[column - 1] ?? 0);
    if (left < view.scrollLeft + rowNumberWidth) view.scrollLeft = left - rowNumberWidth;
    else if (right > view.scrollLeft + view.clientWidth) view.scrollLeft = right - view.clientWidth;
  }, [box, layout, row, column]);
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
};

function moveByKey(
  event: KeyboardEvent,
  { row, column }: SheetCell,
  sheet: { readonly rows: number; readonly columns: number },
  onActive: (cell: SheetCell) => void,
): void {
  const step = steps[event.key];
  // The drop-downs of the columns have arrow keys of their own.
  if (!step || isComposing(event) || event.target !== event.currentTarget) return;
  event.preventDefault();
  const within = (value: number, most: number) => Math.max(1, Math.min(most, value));
  onActive({ row: within(row + step[0], sheet.rows), column: within(column + step[1], sheet.columns) });
}
