import type { DeclaredException } from '#shared/consistency/checkPaper.ts';
import type { PaperRuling } from '#shared/consistency/foreignCheck.ts';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';

/** Decisions about a paper made elsewhere: kept on this computer under its title. */
export function usePaperRulings(title: string, onDecided: (title: string, rulings: readonly PaperRuling[]) => void) {
  const notices = useNotices();
  const saving = useSaving();
  const act = async (run: () => Promise<readonly PaperRuling[]>): Promise<void> => {
    try {
      onDecided(title, await saving.track(run()));
    } catch (error) {
      notices.error(error);
    }
  };
  return {
    rule: (rule: string, key: string | null, reason: string) => act(() => api.paper.rule({ title, rule, key, reason })),
    withdraw: ({ rule, key }: DeclaredException) => act(() => api.paper.withdraw({ title, rule, key })),
  };
}
