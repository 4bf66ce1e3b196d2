import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { parseInput } from '#shared/annex/parseInput.ts';
import { subjectsOf } from '#shared/annex/subjects.ts';
import type { Value } from '#shared/annex/value.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers, InputOf } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '#shared/pack/column.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Edit, type FieldValue, findingId } from '#shared/store/change.ts';
import { roundData, write } from '../session.ts';
import { type Context, currentSession } from './context.ts';

type Draft = InputOf<AppContract['finding']['record']>;

export function findingHandlers(context: Context): Handlers<AppContract>['finding'] {
  return {
    record: (draft) => {
      const session = currentSession(context);
      const edits = findingEdits(roundData(session, draft.roundId), draft);
      const { savedAt } = write(session, draft.cells.length === 1 ? 'record' : 'record.many', edits);
      return { savedAt, table: computeAnnex(roundData(session, draft.roundId), draft.annexId, 'all') };
    },
  };
}

/** One edit per row, all its cells together. The first cell that cannot be read stops the whole action. */
function findingEdits(data: RoundData, { roundId, annexId, cells }: Draft): Edit[] {
  const columns = recordedColumns(data, annexId);
  const subjects = new Map(subjectsOf(data, annexId).map((subject) => [subject.id, subject.name]));
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

function readCell(column: RecordedColumn, subject: string, input: string | null): Value {
  try {
    return parseInput(column, input);
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
