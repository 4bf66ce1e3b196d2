import { formatValue } from '../annex/formatValue.ts';
import { parseInput } from '../annex/parseInput.ts';
import { isPeriod, type Value } from '../annex/value.ts';
import { AppError } from '../error.ts';
import { isRecorded, type RecordedColumn } from '../pack/column.ts';
import type { Problem } from '../round/roundData.ts';
import { type Edit, type FieldValue, findingId } from '../store/change.ts';
import { compareAnswer, createChooser, type PlannedCell } from './compareRecorded.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import type { ImportedCell } from './importedCell.ts';
import { foldText, plainLines } from './nameFold.ts';
import { planCellProblems } from './planProblems.ts';
import type { GridCell } from './rawGrid.ts';
import { cellInput, ownCells } from './readCell.ts';

export interface PlannedFindings {
  readonly edits: readonly Edit[];
  /** Every answer of the file beside what is recorded. */
  readonly imported: readonly ImportedCell[];
  /** Cells of recorded columns that were read: blank ones and refused ones do not count. */
  readonly cells: number;
}

/** The longest text of one cell that is read; nobody types more, and hostile files hold more. */
const longestText = 10_000;

/** Turns the recorded cells of every row into findings and problems. Only what differs from the round becomes an edit. */
export function planFindings(context: ImportContext, rows: readonly SubjectRow[]): PlannedFindings {
  const { data, definition } = context;
  const columns = leavesOf(context).filter(isRecorded);
  const problems = groupBy(
    data.problems.filter((problem) => problem.annexId === definition.id),
    (problem) => problem.subjectId,
  );
  const edits: Edit[] = [];
  const imported: ImportedCell[] = [];
  const choose = createChooser(context);
  let cells = 0;
  for (const row of rows) {
    const known = data.findings[definition.id]?.[row.subjectId] ?? {};
    const fields: Record<string, FieldValue> = {};
    const problemEdits: Edit[] = [];
    for (const column of columns) {
      if (!row.body.block.columns.has(column.id)) continue;
      const read = readFinding(context, row, column);
      if (!read) continue;
      if (!read.blank) cells += 1;
      const planned = planCell(context, row, column, read, known[column.id] ?? null, problems.get(row.subjectId) ?? []);
      const kind = choose(row, column.id, planned);
      imported.push(compareAnswer(row, column, planned, kind));
      if (kind === 'kept') continue;
      Object.assign(fields, planned.fields);
      problemEdits.push(...planned.edits);
    }
    if (Object.keys(fields).length > 0) {
      edits.push({ entity: 'finding', id: findingId(data.round.id, definition.id, row.subjectId), fields });
    }
    edits.push(...problemEdits);
  }
  return { edits, imported, cells };
}

/** What one cell of the file would change. */
function planCell(
  context: ImportContext,
  row: SubjectRow,
  column: RecordedColumn,
  read: ReadFinding,
  known: Value,
  problems: readonly Problem[],
): PlannedCell {
  const value = column.kind === 'problems' ? read.word : read.value;
  const fields = sameValue(known, value) ? {} : { [column.id]: value as FieldValue };
  if (column.kind !== 'problems') {
    return { fields, edits: [], before: shown(column, known), after: shown(column, value) };
  }
  const existing = problems.filter((problem) => problem.columnId === column.id);
  const edits = planCellProblems(context, row, column, existing, read.text);
  const texts = [...existing].sort((a, b) => a.order - b.order).map((problem) => problem.text);
  const before = texts.length > 0 ? texts.join(column.separator) : shown(column, known);
  return { fields, edits, before, after: read.text === '' ? (read.word ?? '') : read.text };
}

function shown(column: RecordedColumn, value: Value): string {
  return value === null ? '' : formatValue(column, value);
}

interface ReadFinding {
  readonly blank: boolean;
  readonly value: Value;
  /** Of a problems cell: the word that says that there is none (无, 不涉及), and the text of the problems. */
  readonly word: string | null;
  readonly text: string;
}

/** Null when the cell is to be left alone: blank, too long or not readable. */
function readFinding(context: ImportContext, row: SubjectRow, column: RecordedColumn): ReadFinding | null {
  const cells = ownCells(row.body, column.id);
  const [first] = cells;
  if (!first) return coveredFromLeft(context, row, column) || !context.options.clearBlanks ? null : blankFinding;
  const place = { row: first.top, column: first.left, subject: row.name };
  if (cells.some((cell) => cell.raw.text.length > longestText)) {
    const message = `“${columnTitle(column)}”的内容超过 ${longestText} 字，没有导入。`;
    context.report.add('error', place, message, '请分成几条或缩短后再导入。');
    return null;
  }
  if (column.kind === 'problems') return readProblemsCell(column, cells);
  const input = column.kind === 'text' ? joinTexts(cells, '\n') : cellInput(column, first.raw);
  if (column.kind !== 'text') reportMore(context, row, column, cells);
  try {
    const value = parseInput(column, input);
    return value === null ? null : { blank: false, value, word: null, text: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.report.add('error', place, error.message, '请按要求改好这一格后再导入；本行其他各格已照常导入。');
    return null;
  }
}

const blankFinding: ReadFinding = { blank: true, value: null, word: null, text: '' };

function readProblemsCell(
  column: Extract<RecordedColumn, { kind: 'problems' }>,
  cells: readonly GridCell[],
): ReadFinding {
  const text = joinTexts(cells, column.separator);
  const folded = foldText(text);
  const none = { blank: false, value: null, word: null, text: '' };
  if (column.none !== '' && folded === foldText(column.none)) return none;
  const words = [...(column.words ?? []), column.usual ?? '', '无', '未发现', '不涉及'];
  const word = words.find((known) => known !== '' && foldText(known) === folded);
  return word === undefined ? { ...none, text } : { ...none, word };
}

function joinTexts(cells: readonly GridCell[], separator: string): string {
  return cells.map((cell) => plainLines(cell.raw.text).trim()).join(separator);
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

export function columnTitle(column: { readonly title: string }): string {
  return column.title.replace(/\s+/gu, '');
}

function sameValue(a: Value, b: Value): boolean {
  if (isPeriod(a) && isPeriod(b)) return a.from === b.from && a.to === b.to;
  return a === b;
}
