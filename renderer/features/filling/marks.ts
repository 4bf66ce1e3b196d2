import type { Remark } from '#shared/round/remark.ts';
import type { CellPlace } from '../recording/overlays.ts';

/** subject id → columns whose answer was filled in and nobody has looked at. A row that stays the same keeps its identity. */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>;

export function marksOf(remarks: readonly Remark[]): Marks {
  const marks = new Map<string, Set<string>>();
  for (const { subjectId, columnId, filled } of remarks) {
    if (!filled) continue;
    const row = marks.get(subjectId);
    if (row) row.add(columnId);
    else marks.set(subjectId, new Set([columnId]));
  }
  return marks;
}

export function withoutMarks(marks: Marks, cells: readonly CellPlace[]): Marks {
  const marked = cells.filter(({ subjectId, columnId }) => marks.get(subjectId)?.has(columnId));
  if (marked.length === 0) return marks;
  const next = new Map(marks);
  for (const { subjectId, columnId } of marked) {
    const row = new Set(next.get(subjectId));
    row.delete(columnId);
    if (row.size === 0) next.delete(subjectId);
    else next.set(subjectId, row);
  }
  return next;
}
