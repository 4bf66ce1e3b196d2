import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

/** How many conflicts wait for a person; in sight on every page. */
export function useConflictCount(): number {
  const count = useLoad('conflicts', () => api.conflict.count());
  useChanged(() => void count.reload());
  return count.value ?? 0;
}
