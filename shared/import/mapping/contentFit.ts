import { parseInput } from '../../annex/parseInput.ts';
import { AppError } from '../../error.ts';
import { isRecorded, type LeafColumn } from '../../pack/column.ts';
import { tickedAnswer } from '../answerText.ts';
import { saysNone } from '../answerWord.ts';
import { foldText } from '../nameFold.ts';
import type { RawGrid } from '../rawGrid.ts';
import type { RawCell } from '../rawSheet.ts';
import { cellInput } from '../readCell.ts';
import { readOtherwise } from '../readOtherwise.ts';

/** `all`: (nearly) every cell reads as an answer of the column; `few`: less than half do; `open`: the column takes any text. */
export type ContentFit = 'all' | 'some' | 'few' | 'open' | 'empty';

const sampled = 200;

/** The filled cells below the head of one column of the sheet, as many as are needed to judge. */
export function sampleCells(grid: RawGrid, column: number, from: number): RawCell[] {
  const cells: RawCell[] = [];
  for (let row = from; row < grid.height && cells.length < sampled; row++) {
    const cell = grid.at(row, column);
    // Wide cells are headings, notes and titles.
    if (cell.top !== row || cell.left !== column || cell.right > column || cell.raw.text.trim() === '') continue;
    cells.push(cell.raw);
  }
  return cells;
}

export function contentFit(column: LeafColumn, cells: readonly RawCell[]): ContentFit {
  if (!isRecorded(column) || column.kind === 'text' || column.kind === 'problems') return 'open';
  if (column.kind === 'choice' && column.open) return 'open';
  if (cells.length === 0) return 'empty';
  const telling = cells.filter(({ text }) => !saysNone(column, text));
  if (telling.length === 0) return 'some';
  const read = telling.filter((cell) => reads(column, cell)).length / telling.length;
  if (read >= 0.9) return 'all';
  return read < 0.5 ? 'few' : 'some';
}

function reads(
  column: Extract<LeafColumn, { kind: 'choice' | 'integer' | 'decimal' | 'date' | 'period' }>,
  cell: RawCell,
) {
  if (column.kind === 'choice') {
    const folded = foldText(cell.text);
    if (tickedAnswer(column, cell.text) !== null) return true;
    return column.options.some(({ value }) => foldText(value) === folded) || readOtherwise(column, cell) !== null;
  }
  try {
    parseInput(column, cellInput(column, cell));
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return readOtherwise(column, cell) !== null;
  }
}
