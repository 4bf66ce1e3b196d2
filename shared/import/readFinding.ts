import { formatValue } from '../annex/formatValue.ts';
import { parseInput } from '../annex/parseInput.ts';
import type { Value } from '../annex/value.ts';
import { AppError } from '../error.ts';
import type { RecordedColumn } from '../pack/column.ts';
import { isStroke, knownAnswer, tickedAnswer, trimOuter } from './answerText.ts';
import { saysNone } from './answerWord.ts';
import type { CellRemarks } from './cellRemarks.ts';
import { columnTitle } from './columnTitle.ts';
import { isLoneFraction, percentText } from './fractionColumns.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { type Legend, legendAnswer } from './legend.ts';
import { foldText, plainLines } from './nameFold.ts';
import type { GridCell } from './rawGrid.ts';
import type { RawCell } from './rawSheet.ts';
import { cellInput, ownCells } from './readCell.ts';
import { readOtherwise } from './readOtherwise.ts';

/** The longest text of one cell that is read; nobody types more, and hostile files hold more. */
const longestText = 10_000;

export interface ReadFinding {
  readonly blank: boolean;
  readonly value: Value;
  /** Of a problems cell: the word that says that there is none (无, 不涉及), and the text of the problems. */
  readonly word: string | null;
  readonly text: string;
  /** As it is shown; "" for blank. */
  readonly shown: string;
  /** Something has to be said about every cell that is read so. */
  readonly remarked?: boolean;
}

/** Null when the cell is to be left alone: blank, too long or not readable. */
export type FindingReader = (row: SubjectRow, column: RecordedColumn) => ReadFinding | null;

/**
 * Knows what equal cells of a column were read as, where there was nothing to say about them: readers hand over equal cells as one
 * object, and most of a table are a few answers many times over.
 */
export function createFindingReader(context: ImportContext, remarks: CellRemarks, legend: Legend): FindingReader {
  const known = new Map<RecordedColumn, Map<RawCell, ReadFinding>>();
  const memoryOf = (column: RecordedColumn) => {
    const memory = known.get(column) ?? new Map<RawCell, ReadFinding>();
    if (memory.size === 0) known.set(column, memory);
    return memory;
  };
  return (row, column) => {
    const raw = row.body.cells.plain(column.id);
    if (raw === undefined) return readFinding(context, remarks, legend, row, column);
    const memory = memoryOf(column);
    const before = memory.get(raw);
    if (before) return before;
    const read = readFinding(context, remarks, legend, row, column);
    if (column.kind !== 'problems' && read !== null && !read.blank && !read.remarked) memory.set(raw, read);
    return read;
  };
}

function readFinding(
  context: ImportContext,
  remarks: CellRemarks,
  legend: Legend,
  row: SubjectRow,
  column: RecordedColumn,
): ReadFinding | null {
  const cells = ownCells(row.body, column.id);
  const [first] = cells;
  if (!first) return coveredFromLeft(context, row, column) || !context.options.clearBlanks ? null : blankFinding;
  const place = { row: first.top, column: first.left, subject: row.name };
  if (cells.some((cell) => cell.raw.text.length > longestText)) {
    const message = `“${columnTitle(column)}”的内容超过 ${longestText} 字，没有导入。`;
    context.report.add('error', place, message, '请分成几条或缩短后再导入。');
    return null;
  }
  const meant = legendAnswer(legend, column, first.raw.text);
  if (meant === null && saysNothing(remarks, column, cells)) return context.options.clearBlanks ? blankFinding : null;
  if (column.kind === 'problems') return readProblemsCell(column, cells);
  const ticked = meant ?? tickedAnswer(column, first.raw.text);
  if (meant === null && ticked !== null) remarks.tick(column, first);
  if (remarks.rates.mixed.has(column.id) && isLoneFraction(first.raw)) {
    const message = `“${columnTitle(column)}”写成“${first.raw.text.trim()}”，别的行都大得多：分不清是百分之几还是小数，没有导入。`;
    context.report.add('error', place, message, '请写成 95% 这样再导入，或在录入页填写。');
    return null;
  }
  if (isShared(context, row, column, first)) return null;
  const percent = remarks.rates.fractions.has(column.id) ? percentText(first.raw) : null;
  const input = ticked ?? percent ?? (column.kind === 'text' ? joinTexts(cells, '\n') : cellInput(column, first.raw));
  if (column.kind !== 'text') reportMore(context, row, column, cells);
  try {
    const value = parseInput(column, input);
    return value === null ? null : answered(column, value, ticked !== null);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const value = valueOtherwise(context, remarks, column, first);
    if (value !== null) return answered(column, value, true);
    context.report.add('error', place, error.message, '请按要求改好这一格后再导入；本行其他各格已照常导入。');
    return null;
  }
}

/** A stroke, or 无 where a number is asked for: told, and read as blank. */
function saysNothing(remarks: CellRemarks, column: RecordedColumn, cells: readonly GridCell[]): boolean {
  const [first] = cells;
  if (!first) return true;
  if (cells.every((cell) => isStroke(column, cell.raw.text))) {
    remarks.stroke(column, first);
    return true;
  }
  const none = saysNone(column, first.raw.text) && knownAnswer(column, first.raw.text) === null;
  if (none) remarks.none(column, first);
  return none;
}

function answered(column: RecordedColumn, value: Value, remarked: boolean): ReadFinding {
  return { blank: false, value, word: null, text: '', shown: shown(column, value), remarked };
}

/** What a cell says that is not written as an answer of its column; how it was read is told. */
function valueOtherwise({ data }: ImportContext, remarks: CellRemarks, column: RecordedColumn, cell: GridCell): Value {
  const other = readOtherwise(column, cell.raw, data.round);
  if (other === null) return null;
  try {
    const value = parseInput(column, other.input);
    if (value !== null) remarks.otherwise(column, cell, other);
    return value;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const blankFinding: ReadFinding = { blank: true, value: null, word: null, text: '', shown: '' };

export function shown(column: RecordedColumn, value: Value): string {
  return value === null ? '' : formatValue(column, value);
}

function readProblemsCell(
  column: Extract<RecordedColumn, { kind: 'problems' }>,
  cells: readonly GridCell[],
): ReadFinding {
  const text = joinTexts(cells, column.separator);
  const folded = foldText(text);
  const none = { blank: false, value: null, word: null, text: '', shown: '' };
  if (column.none !== '' && folded === foldText(column.none)) return none;
  const words = [...(column.words ?? []), column.usual ?? '', '无', '未发现', '不涉及'];
  const word = words.find((known) => known !== '' && foldText(known) === folded);
  return word === undefined ? { ...none, text, shown: text } : { ...none, word, shown: word };
}

function joinTexts(cells: readonly GridCell[], separator: string): string {
  return cells.map((cell) => trimOuter(plainLines(cell.raw.text))).join(separator);
}

/** One name over several rows may hold one answer; a second one that differs is not taken silently. */
function reportMore(context: ImportContext, row: SubjectRow, column: RecordedColumn, cells: readonly GridCell[]): void {
  const [first, ...more] = cells;
  const other = more.find((cell) => foldText(cell.raw.text) !== foldText(first?.raw.text ?? ''));
  if (!other) return;
  const place = { row: other.top, column: other.left, subject: row.name };
  const message = `“${columnTitle(column)}”在同一单位的几行里不一致，导入了第一行的内容，这一格没有导入。`;
  context.report.add('warning', place, message, '请核对后在录入页修改。');
}

/** One number beside several units: whether it is each one's or all of theirs together, the file does not say. */
function isShared(context: ImportContext, row: SubjectRow, column: RecordedColumn, cell: GridCell): boolean {
  const counts = column.kind === 'integer' || column.kind === 'decimal';
  if (!counts || cell.bottom === cell.top || ('merge' in column && column.merge)) return false;
  const names = [...context.titles.identity].flatMap((id) => row.body.cells.get(id) ?? []);
  if (names.some(({ top, bottom }) => top <= cell.top && bottom >= cell.bottom)) return false;
  const message = `“${columnTitle(column)}”的“${cell.raw.text.trim()}”合并在第 ${cell.top + 1}—${cell.bottom + 1} 行旁，分不清是几个单位各自的还是合在一起的，没有导入。`;
  const place = { row: row.body.row, column: cell.left, subject: row.name };
  context.report.add('warning', place, message, '请在录入页分开填写。');
  return true;
}

/** A cell merged over several answer columns fills only the first: which others it answers is not for us to guess. */
function coveredFromLeft(context: ImportContext, row: SubjectRow, column: RecordedColumn): boolean {
  const at = row.body.block.columns.get(column.id) ?? 0;
  const cell = row.body.cells.get(column.id)?.[0];
  if (!cell || cell.left >= at || cell.raw.text.trim() === '') return false;
  const message = `这一格与左边的“${cell.raw.text.trim().slice(0, 20)}”合并，“${columnTitle(column)}”没有导入。`;
  context.report.add(
    'warning',
    { row: cell.top, column: at, subject: row.name },
    message,
    '请取消横向合并，逐格填写。',
  );
  return true;
}
