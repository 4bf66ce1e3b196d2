import { isRecorded, leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { annexRows, getAnnexDefinition } from './annexRows.ts';
import { parseInput } from './parseInput.ts';
import type { Value } from './value.ts';

export interface FilledCell {
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: Value;
}

/** 其余填常用答案: every blank cell of a column that has a usual answer, with that answer. */
export function usualCells(data: RoundData, annexId: string, subjectId: string | null): FilledCell[] {
  const columns = leafColumns(getAnnexDefinition(data, annexId).columns).flatMap((column) =>
    isRecorded(column) && column.usual !== undefined
      ? [{ id: column.id, value: parseInput(column, column.usual) }]
      : [],
  );
  return annexRows(data, annexId, 'all')
    .filter(({ subject }) => subjectId === null || subject.id === subjectId)
    .flatMap((row) =>
      columns
        .filter(({ id }) => (row.values[id] ?? null) === null)
        .map(({ id, value }) => ({ annexId, subjectId: row.subject.id, columnId: id, value })),
    );
}

/** 同上一单位: what is recorded of another subject, for those cells that are blank here. Problems are each unit's own and stay there. */
export function cellsLike(data: RoundData, annexId: string, subjectId: string, likeId: string): FilledCell[] {
  const rows = annexRows(data, annexId, 'all');
  const own = rows.find(({ subject }) => subject.id === subjectId);
  if (!own || !rows.some(({ subject }) => subject.id === likeId)) return [];
  const recorded = data.findings[annexId]?.[likeId] ?? {};
  return leafColumns(getAnnexDefinition(data, annexId).columns)
    .filter(isRecorded)
    .flatMap(({ id }) => {
      const value = recorded[id] ?? null;
      return value === null || (own.values[id] ?? null) !== null ? [] : [{ annexId, subjectId, columnId: id, value }];
    });
}
