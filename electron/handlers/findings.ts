import { getAnnexDefinition } from '#shared/annex/annexRows.ts';
import { subjectNames } from '#shared/annex/listedSubjects.ts';
import { inputReader } from '#shared/annex/parseInput.ts';
import type { Value } from '#shared/annex/value.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers, InputOf } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '#shared/pack/column.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Edit, type FieldValue, findingId, parseFindingId } from '#shared/store/change.ts';
import { roundData, write } from '../session.ts';
import { tableChange } from '../tableChanges.ts';
import { type Answer, editsBesideAnswers } from './besideAnswers.ts';
import { type Context, currentSession } from './context.ts';

type Draft = InputOf<AppContract['finding']['record']>;

export function findingHandlers(context: Context): Handlers<AppContract>['finding'] {
  return {
    record: (draft) => {
      const session = currentSession(context);
      const data = roundData(session, draft.roundId);
      const edits = findingEdits(data, draft);
      const beside = editsBesideAnswers(session.store.db, data, draft.annexId, edits.flatMap(answersOf));
      const { savedAt } = write(session, draft.cells.length === 1 ? 'record' : 'record.many', [...edits, ...beside]);
      return { savedAt, change: tableChange(session, draft) };
    },
  };
}

/** One edit per row, all its cells together. The first cell that cannot be read stops the whole action. */
function findingEdits(data: RoundData, { roundId, annexId, cells }: Draft): Edit[] {
  const columns = new Map<string, ColumnReader>(
    [...recordedColumns(data, annexId)].map(([id, column]) => [id, { column, read: inputReader(column) }]),
  );
  const subjects = subjectNames(data, getAnnexDefinition(data, annexId));
  const rows = new Map<string, Record<string, Value>>();
  for (const { subjectId, columnId, input } of cells) {
    const column = columns.get(columnId);
    const name = subjects.get(subjectId);
    if (!column || name === undefined) {
      throw new AppError('not-found', '这一格不能填写：行或列已不在本附件中。请刷新后再试。', { subjectId, columnId });
    }
    const row = rows.get(subjectId) ?? {};
    row[columnId] = readCell(column, name, input);
    rows.set(subjectId, row);
  }
  return [...rows].map(([subjectId, fields]) => ({
    entity: 'finding',
    id: findingId(roundId, annexId, subjectId),
    fields: fields as Record<string, FieldValue>,
  }));
}

function answersOf({ id, fields }: Edit): Answer[] {
  const { subjectId } = parseFindingId(id);
  return Object.entries(fields).map(([columnId, value]) => ({ subjectId, columnId, value: value as Value }));
}

interface ColumnReader {
  readonly column: RecordedColumn;
  readonly read: (input: string | null) => Value;
}

function readCell({ column, read }: ColumnReader, subject: string, input: string | null): Value {
  try {
    return read(input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${subject}“${column.title}”：${error.message}`, {
      ...error.details,
      columnId: column.id,
    });
  }
}

export function recordedColumns(data: RoundData, annexId: string): Map<string, RecordedColumn> {
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  if (!definition) throw new AppError('not-found', '本轮次没有这个附件。', { annexId });
  return new Map(
    leafColumns(definition.columns)
      .filter(isRecorded)
      .map((column) => [column.id, column]),
  );
}
