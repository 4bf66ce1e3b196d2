import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Remark } from '#shared/round/remark.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useChanged } from '../../ui/useNotice.ts';
import type { CellPlace } from '../recording/overlays.ts';

/** subject id → columns whose answer was filled in and nobody has looked at. A row that stays the same keeps its identity. */
export type Marks = ReadonlyMap<string, ReadonlySet<string>>;

const none: Marks = new Map();
const MarksContext = createContext<Marks>(none);

export interface FilledMarks {
  readonly marks: Marks;
  /** A person has answered or looked there. */
  readonly clear: (cells: readonly CellPlace[]) => void;
}

/** Read once and after undo and the like; single answers take their mark away here. */
export function useFilledMarks(roundId: string, annexId: string): FilledMarks {
  const [marks, setMarks] = useState(none);
  const notices = useNotices();
  const load = useCallback(async () => {
    try {
      setMarks(marksOf(await api.remark.list({ roundId, annexId })));
    } catch (error) {
      notices.error(error);
    }
  }, [roundId, annexId, notices]);
  useEffect(() => void load(), [load]);
  useChanged(() => void load());
  const clear = useCallback((cells: readonly CellPlace[]) => setMarks((old) => withoutMarks(old, cells)), []);
  return useMemo(() => ({ marks, clear }), [marks, clear]);
}

export function FilledMarksProvider({ marks, children }: { readonly marks: Marks; readonly children: ReactNode }) {
  return <MarksContext value={marks}>{children}</MarksContext>;
}

export function useRowMarks(subjectId: string | null): ReadonlySet<string> | undefined {
  const marks = useContext(MarksContext);
  return subjectId === null ? undefined : marks.get(subjectId);
}

function marksOf(remarks: readonly Remark[]): Marks {
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
