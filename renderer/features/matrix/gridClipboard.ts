import type { ClipboardEvent } from 'react';
import { formatTsv, parseTsv } from '../../ui/tsv.ts';
import { copyRange, fillRange, pasteInto } from './rangeText.ts';
import { rangeOf } from './selection.ts';
import type { Grid } from './useGrid.ts';

type Clipboard = ClipboardEvent<HTMLTextAreaElement>;

export function copyCells(grid: Grid, event: Clipboard): void {
  if (grid.edit !== null) return;
  const { table, overlays } = grid.props;
  event.preventDefault();
  event.clipboardData.setData('text/plain', formatTsv(copyRange(table, overlays, rangeOf(grid.selection))));
}

export function cutCells(grid: Grid, event: Clipboard): void {
  if (grid.edit !== null) return;
  copyCells(grid, event);
  if (!grid.props.readOnly) grid.props.onRecord(fillRange(grid.props.table, rangeOf(grid.selection), null));
}

export function pasteCells(grid: Grid, event: Clipboard): void {
  if (grid.edit !== null) return;
  event.preventDefault();
  const { table, readOnly, onRecord, onWarn } = grid.props;
  if (readOnly) {
    onWarn('工作簿是只读的，不能粘贴。');
    return;
  }
  const text = event.clipboardData.getData('text/plain');
  if (text === '') {
    onWarn('剪贴板里没有文字。');
    return;
  }
  const { cells, skipped, range } = pasteInto(table, rangeOf(grid.selection), parseTsv(text));
  if (skipped > 0) onWarn(`有 ${skipped} 格落在不能填写的位置，没有粘贴；其余 ${cells.length} 格已粘贴。`);
  if (cells.length === 0) return;
  onRecord(cells);
  grid.select({
    anchor: { row: range.top, column: range.left },
    focus: { row: range.bottom, column: range.right },
  });
}
