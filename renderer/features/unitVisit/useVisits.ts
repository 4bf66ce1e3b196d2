import { useEffect, useMemo } from 'react';
import type { Visit } from '#shared/round/visit.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

export interface Visits {
  readonly of: (unitId: string) => Visit | undefined;
  readonly save: (unitId: string, part: Partial<Pick<Visit, 'status' | 'note'>>) => Promise<void>;
}

/** The first answer makes a visit; it shows a moment after. */
const restMilliseconds = 150;

/** Where the checking of the units of a round stands. `state` changes with the answers. */
export function useVisits(roundId: string, state: readonly unknown[]): Visits {
  const visits = useLoad(`visits/${roundId}`, () => api.visit.list({ roundId }));
  useChanged(() => void visits.reload());
  const notices = useNotices();
  const saving = useSaving();
  const { value, set, reload } = visits;
  useEffect(() => {
    const timer = window.setTimeout(() => void reload(), restMilliseconds);
    return () => window.clearTimeout(timer);
  }, [reload, ...state]);
  return useMemo(() => {
    const byUnit = new Map(value?.map((visit) => [visit.unitId, visit]));
    return {
      of: (unitId) => byUnit.get(unitId),
      save: async (unitId, part) => {
        try {
          const saved = await saving.track(api.visit.save({ roundId, unitId, ...part }));
          set([...(value ?? []).filter((visit) => visit.unitId !== unitId), saved]);
        } catch (error) {
          notices.error(error);
        }
      },
    };
  }, [value, set, roundId, saving, notices]);
}
