import { isPeriod, type Value } from '../annex/value.ts';
import { isRecorded, type RecordedColumn } from '../pack/column.ts';
import type { Problem } from '../round/roundData.ts';
import { type Edit, type FieldValue, findingId } from '../store/change.ts';
import { createCellRemarks } from './cellRemarks.ts';
import { compareAnswer, createChooser, type PlannedCell } from './compareRecorded.ts';
import { fractionColumns } from './fractionColumns.ts';
import { groupBy } from './groupBy.ts';
import type { ImportContext, SubjectRow } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import { collectImported, type ImportedCells } from './importedCell.ts';
import type { Legend } from './legend.ts';
import { planCellProblems } from './planProblems.ts';
import { createFindingReader, type ReadFinding, shown } from './readFinding.ts';

export interface PlannedFindings {
  readonly edits: readonly Edit[];
  /** Every answer of the file beside what is recorded. */
  readonly imported: Pick<ImportedCells, 'counts' | 'cells'>;
  /** Cells of recorded columns that were read: blank ones and refused ones do not count. */
  readonly cells: number;
}

/** Rows between two pauses. */
const rowsAtOnce = 2_000;

/** Turns the recorded cells of every row into findings and problems. Only what differs from the round becomes an edit. */
export function* planFindings(
  context: ImportContext,
  rows: readonly SubjectRow[],
  legend: Legend,
): Generator<void, PlannedFindings> {
  const { data, definition } = context;
  const columns = leavesOf(context).filter(isRecorded);
  const problems = groupBy(
    data.problems.filter((problem) => problem.annexId === definition.id),
    (problem) => problem.subjectId,
  );
  const edits: Edit[] = [];
  const imported = collectImported();
  const choose = createChooser(context);
  let cells = 0;
  const remarks = createCellRemarks(context, fractionColumns(context, rows));
  const readCell = createFindingReader(context, remarks, legend);
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    const known = data.findings[definition.id]?.[row.subjectId] ?? {};
    const existing = problems.get(row.subjectId) ?? [];
    const fields: Record<string, FieldValue> = {};
    const problemEdits: Edit[] = [];
    for (const column of columns) {
      const read = row.body.block.columns.has(column.id) ? readCell(row, column) : null;
      if (!read) continue;
      if (!read.blank) cells += 1;
      const planned = planCell(context, row, column, read, known[column.id] ?? null, existing);
      const kind = choose(row, column.id, planned);
      imported.count(kind)?.push(compareAnswer(row, column, planned, kind));
      if (kind === 'kept') continue;
      if (planned.changed) fields[column.id] = planned.value as FieldValue;
      problemEdits.push(...planned.edits);
    }
    const id = findingId(data.round.id, definition.id, row.subjectId);
    if (Object.keys(fields).length > 0) edits.push({ entity: 'finding', id, fields });
    edits.push(...problemEdits);
  }
  remarks.report();
  return { edits, imported: imported.collected(), cells };
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
  const changed = !sameValue(known, value);
  if (column.kind !== 'problems') {
    return { value, changed, edits: none, before: shown(column, known), after: read.shown };
  }
  const existing = problems.filter((problem) => problem.columnId === column.id);
  const edits = planCellProblems(context, row, column, existing, read.text);
  const texts = [...existing].sort((a, b) => a.order - b.order).map((problem) => problem.text);
  const before = texts.length > 0 ? texts.join(column.separator) : shown(column, known);
  return { value, changed, edits, before, after: read.shown };
}

const none: readonly Edit[] = [];

function sameValue(a: Value, b: Value): boolean {
  if (isPeriod(a) && isPeriod(b)) return a.from === b.from && a.to === b.to;
  return a === b;
}
