import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';

/** Waits for a write, tells of its failure, and reads anew what stands beside the answers. */
export function useWrite(reload: () => void): (work: Promise<unknown>) => Promise<void> {
  const saving = useSaving();
  const notices = useNotices();
  return async (work) => {
    try {
      await saving.track(work);
      reload();
    } catch (error) {
      notices.error(error);
    }
  };
}
