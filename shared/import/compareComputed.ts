import { annexRows } from '../annex/annexRows.ts';
import { formatValue } from '../annex/formatValue.ts';
import { divideRounded, type Value } from '../annex/value.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { chineseNumeral } from '../text/chineseNumeral.ts';
import { columnTitle } from './columnTitle.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { foldText } from './nameFold.ts';
import type { GridCell } from './rawGrid.ts';
import { ownCells, printedNumber } from './readCell.ts';

const computedKinds: readonly LeafColumn['kind'][] = [
  'sum',
  'ratio',
  'score',
  'rank',
  'count',
  'verdict',
  'staleness',
  'list',
  'lookup',
];

/**
 * Computed columns are not imported. What the file prints in them is compared with what comes out once the edits are stored: a
 * difference is a slip of the file, a number misread, or a rule that the pack says otherwise.
 */
export function compareComputed(context: ImportContext, after: () => RoundData, rows: readonly SubjectRow[]): void {
  const columns = leavesOf(context).filter((column) => computedKinds.includes(column.kind));
  const printedIn = (column: LeafColumn) => rows.some((row) => row.body.block.columns.has(column.id));
  if (!columns.some(printedIn)) return;
  const computed = computedValues(after(), context.definition.id);
  for (const row of rows) {
    for (const column of columns) {
      const cell = ownCells(row.body, column.id)[0];
      const value = computed.get(row.subjectId)?.[column.id];
      if (cell && value !== undefined && !agrees(cell, column, value)) report(context, row, column, cell, value);
    }
  }
}

/** The rows as printed count first: serial numbers and the like depend on which rows are printed. */
function computedValues(after: RoundData, annexId: string): Map<string, Readonly<Record<string, Value>>> {
  const rows = [...annexRows(after, annexId, 'all'), ...annexRows(after, annexId, 'printed')];
  return new Map(rows.map((row) => [row.subject.id, row.values]));
}

function agrees(cell: GridCell, column: LeafColumn, value: Value): boolean {
  if (foldText(cell.raw.text) === foldText(formatValue(column, value))) return true;
  if (column.kind === 'rank' && typeof value === 'number' && isOrdinal(cell.raw.text, value / 100)) return true;
  const printed = printedNumber(cell.raw);
  if (printed === null || typeof value !== 'number') return false;
  const decimals = /\.(\d+)/u.exec(cell.raw.text)?.[1]?.length ?? 0;
  const unit = 10 ** Math.max(0, 2 - decimals);
  return divideRounded(value, unit) === divideRounded(printed, unit);
}

/** 第一名, 第3. */
function isOrdinal(text: string, rank: number): boolean {
  const word = /^第?([^第名]+)名?$/u.exec(foldText(text))?.[1];
  return (
    word === String(rank) || (Number.isInteger(rank) && rank > 0 && rank < 10_000 && word === chineseNumeral(rank))
  );
}

function report(context: ImportContext, row: SubjectRow, column: LeafColumn, cell: GridCell, value: Value): void {
  const place = { row: cell.top, column: cell.left, subject: row.name };
  const printed = cell.raw.text.replace(/\s+/gu, ' ').trim();
  const message = `“${columnTitle(column)}”表中印作“${printed}”，按导入的内容算出是“${formatValue(column, value)}”。`;
  context.report.add('warning', place, message, '这一列由程序计算，没有导入。请核对表中的数，或核对这一行的各项记录。');
}
