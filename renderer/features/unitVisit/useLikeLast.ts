import { useRef } from 'react';
import type { Unit } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';
import { neighbour } from './visitModel.ts';

export interface LikeLast {
  /** The unit that would be copied; null when there is none before. */
  readonly name: string | null;
  readonly run: () => void;
}

/** 同上一单位: the answers of the unit visited before this one, else of the one above it, into what is blank here. */
export function useLikeLast(roundId: string, units: readonly Unit[], unitId: string): LikeLast {
  const seen = useRef({ now: unitId, before: null as string | null });
  const notices = useNotices();
  const saving = useSaving();
  if (seen.current.now !== unitId) seen.current = { now: unitId, before: seen.current.now };
  const likeId = seen.current.before ?? neighbour(units, unitId, -1);
  const like = likeId === unitId ? undefined : units.find(({ id }) => id === likeId);
  const run = async () => {
    if (like === undefined) return notices.warn('前面还没有单位可以照抄。');
    // Leaving a field is what saves it: what is being typed is not blank.
    const field = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    field?.blur();
    try {
      const { cells } = await saving.track(api.fill.likeUnit({ roundId, unitId, likeId: like.id }));
      announceChange();
      if (cells === 0) notices.warn(`没有照抄：${like.name}没有填写内容，或者这里没有空格。`);
      else notices.done(`已照抄${like.name}的 ${cells} 格，都标为“未经查看”；撤销一次可以全部取回。`);
    } catch (error) {
      notices.error(error);
    }
    field?.focus();
  };
  return { name: like?.name ?? null, run: () => void run() };
}
