import type { Unit } from '#shared/round/subject.ts';
import { api } from '../../api.ts';
import { type Loaded, useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

/** All units in official order. */
export function useUnits(): Loaded<readonly Unit[]> {
  const units = useLoad<readonly Unit[]>('units', () => api.unit.list());
  useChanged(() => void units.reload());
  return units;
}
