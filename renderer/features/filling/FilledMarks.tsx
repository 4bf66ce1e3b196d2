import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useChanged } from '../../ui/useNotice.ts';
import type { CellPlace } from '../recording/overlays.ts';
import { type Marks, marksOf, withoutMarks } from './marks.ts';

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
