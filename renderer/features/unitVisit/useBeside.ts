import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EarlierAnswer } from '#shared/rectification/earlierAnswer.ts';
import type { Remark } from '#shared/round/remark.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useChanged } from '../../ui/useNotice.ts';

/** What stands beside the answers of one row, by column. */
export interface Beside {
  readonly prior: ReadonlyMap<string, EarlierAnswer>;
  readonly remarks: ReadonlyMap<string, Remark>;
  readonly reload: () => void;
  /** A person has answered: whatever was filled in there is looked at. */
  readonly touch: (columnId: string) => void;
}

interface Row {
  readonly roundId: string;
  readonly annexId: string;
  readonly subjectId: string;
}

/** Answers come one after the other; what follows from them may lag a moment behind. */
const restMilliseconds = 120;

/** Loaded for one row at a time, so that it costs the same however many units and rounds there are. `state` changes with the answers. */
export function useBeside({ roundId, annexId, subjectId }: Row, state: unknown): Beside {
  const notices = useNotices();
  const [prior, setPrior] = useState<readonly EarlierAnswer[]>([]);
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const turn = useRef(0);

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    if (subjectId === '') return;
    try {
      const place = { roundId, annexId, subjectId };
      const [answers, marks] = await Promise.all([api.prior.list(place), api.remark.list(place)]);
      if (mine !== turn.current) return;
      setPrior(answers);
      setRemarks(marks);
    } catch (error) {
      if (mine === turn.current) notices.error(error);
    }
  }, [roundId, annexId, subjectId, notices]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row shows nothing of the one before
  useEffect(() => {
    setPrior([]);
    setRemarks([]);
  }, [roundId, annexId, subjectId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers of the row are what this follows from
  useEffect(() => {
    const timer = window.setTimeout(() => void load(), restMilliseconds);
    return () => window.clearTimeout(timer);
  }, [load, state]);
  useChanged(() => void load());

  const touch = useCallback((columnId: string) => {
    setRemarks((old) => old.map((remark) => (remark.columnId === columnId ? { ...remark, filled: false } : remark)));
  }, []);
  return useMemo(
    () => ({
      prior: new Map(prior.map((answer) => [answer.columnId, answer])),
      remarks: new Map(remarks.map((remark) => [remark.columnId, remark])),
      reload: () => void load(),
      touch,
    }),
    [prior, remarks, load, touch],
  );
}
