import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { api } from '../../api.ts';
import { useEvidenceChanged } from './evidenceStore.ts';

type RowCounts = ReadonlyMap<string, number>;

const CountsContext = createContext<ReadonlyMap<string, RowCounts>>(new Map());

interface Props {
  readonly roundId: string;
  readonly annexId: string;
  readonly children: ReactNode;
}

/** Knows for every cell of an annex how much evidence it has: one question for the whole grid. */
export function EvidenceCounts({ roundId, annexId, children }: Props) {
  const [counts, setCounts] = useState<ReadonlyMap<string, RowCounts>>(new Map());
  const reload = useCallback(() => {
    // Without the answer the grid shows no signs; everything else of it works.
    api.evidence.counts({ roundId, annexId }).then(
      (list) => {
        const rows = new Map<string, Map<string, number>>();
        for (const { subjectId, columnId, count } of list) {
          const row = rows.get(subjectId) ?? new Map<string, number>();
          rows.set(subjectId, row.set(columnId ?? '', count));
        }
        setCounts(rows);
      },
      () => setCounts(new Map()),
    );
  }, [roundId, annexId]);
  useEffect(reload, [reload]);
  useEvidenceChanged(reload);
  return <CountsContext value={counts}>{children}</CountsContext>;
}

/** column id → how much evidence; undefined for a row without any, which is nearly every row. */
export function useRowEvidence(subjectId: string | null): RowCounts | undefined {
  const counts = useContext(CountsContext);
  return subjectId === null ? undefined : counts.get(subjectId);
}
