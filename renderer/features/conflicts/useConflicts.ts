import { useState } from 'react';
import type { ConflictView, ContenderView, DecisionRule } from '#shared/exchange/conflictView.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { announceChange, useChanged } from '../../ui/useNotice.ts';

/** The open conflicts, the one that is looked at, and the ways to decide. */
export function useConflicts(roundId: string) {
  const loaded = useLoad(`conflicts/${roundId}`, () => api.conflict.list({ roundId }));
  const [wanted, setCurrent] = useState(0);
  const notices = useNotices();
  const saving = useSaving();
  useChanged(() => void loaded.reload());
  const conflicts = loaded.value?.conflicts ?? [];

  const decide = async ({ place }: ConflictView, { head }: ContenderView) => {
    const { entity, id, field } = place;
    try {
      await saving.track(api.conflict.decide({ entity, id, field, head }));
    } catch (error) {
      notices.error(error);
    }
    announceChange();
  };
  const decideMany = async (rule: DecisionRule) => {
    try {
      const { decided, left } = await saving.track(api.conflict.decideMany({ rule }));
      const rest = left === 0 ? '' : `；还有 ${left} 处这条规则定不了，请逐处决定`;
      if (decided === 0) notices.warn(`这条规则一处也定不了，没有改动${rest}。`);
      else notices.done(`已决定 ${decided} 处${rest}。可用 Ctrl+Z 一次撤销。`);
    } catch (error) {
      notices.error(error);
    }
    announceChange();
  };
  // What was decided is gone from the list: the next one has taken its place.
  const current = Math.min(wanted, Math.max(conflicts.length - 1, 0));
  return { loaded, conflicts, current, setCurrent, decide, decideMany };
}

export type ConflictDesk = ReturnType<typeof useConflicts>;
