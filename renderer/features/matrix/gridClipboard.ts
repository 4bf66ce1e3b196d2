import type { ClipboardEvent } from 'react';
import { formatTsv } from '../../ui/tsv.ts';
import { formatHtml, readBlock } from './clipboardBlock.ts';
import { copyRange, fillRange, pasteInto } from './rangeText.ts';
import { rangeOf } from './selection.ts';
import type { Grid } from './useGrid.ts';

type Clipboard = ClipboardEvent<HTMLTextAreaElement>;

export function copyCells(grid: Grid, event: Clipboard): void {
  if (grid.edit !== null) return;
  const { table, overlays } = grid.props;
  const texts = copyRange(table, overlays, rangeOf(grid.selection));
  event.preventDefault();
  event.clipboardData.setData('text/plain', formatTsv(texts));
  event.clipboardData.setData('text/html', formatHtml(texts));
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
  const block = readBlock(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
  if (block.length === 0) {
    onWarn('剪贴板里没有文字。');
    return;
  }
  const { cells, skipped, range } = pasteInto(table, rangeOf(grid.selection), block);
  if (skipped > 0) onWarn(`有 ${skipped} 格落在不能填写的位置，没有粘贴；其余 ${cells.length} 格已粘贴。`);
  if (cells.length === 0) return;
  onRecord(cells);
  // The active cell stays where it was, as in Excel: a long block must not carry the view away.
  grid.select({
    anchor: { row: range.bottom, column: range.right },
    focus: { row: range.top, column: range.left },
  });
}
