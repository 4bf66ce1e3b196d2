import { useCallback, useMemo } from 'react';
import type { TableChange } from '#shared/annex/tableChange.ts';
import type { Problem } from '#shared/round/roundData.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import type { ProblemInput, ProblemPlace } from './problemForm.ts';

/** The problems of one cell, and the writing of them. Each call tells whether it was saved. */
export function useProblems(at: ProblemPlace, onChange: (change: TableChange) => void) {
  const { roundId, annexId, subjectId, columnId } = at;
  const all = useLoad(`problems/${roundId}/${annexId}/${subjectId}/${columnId}`, () =>
    api.annex.problems({ roundId, annexId }),
  );
  useChanged(() => void all.reload());
  const notices = useNotices();
  const saving = useSaving();
  const list = useMemo<readonly Problem[] | undefined>(
    () =>
      all.value
        ?.filter((problem) => problem.subjectId === subjectId && problem.columnId === columnId)
        .sort((a, b) => a.order - b.order),
    [all.value, subjectId, columnId],
  );
  const { reload } = all;

  const write = useCallback(
    async (work: Promise<{ readonly change: TableChange }>): Promise<boolean> => {
      try {
        onChange((await saving.track(work)).change);
        await reload();
        return true;
      } catch (error) {
        notices.error(error);
        return false;
      }
    },
    [onChange, reload, saving, notices],
  );

  return {
    list,
    error: all.error,
    reload,
    save: useCallback((draft: ProblemInput) => write(api.problem.save(draft)), [write]),
    remove: useCallback((id: string) => write(api.problem.remove({ id })), [write]),
  };
}
