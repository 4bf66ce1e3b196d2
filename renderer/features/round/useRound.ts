import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { type Loaded, useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

export function useRound(roundId: string): Loaded<RoundOverview> {
  const round = useLoad(`round/${roundId}`, () => api.round.overview({ roundId }));
  useChanged(() => void round.reload());
  return round;
}
