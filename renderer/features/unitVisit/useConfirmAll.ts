import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

/** 都已看过: everything that was filled in for this unit has been looked at. */
export function useConfirmAll(roundId: string, unitId: string): () => void {
  const notices = useNotices();
  const saving = useSaving();
  const run = async () => {
    try {
      const { cells } = await saving.track(api.remark.confirmSubject({ roundId, subjectId: unitId }));
      announceChange();
      if (cells === 0) notices.warn('这个单位没有代填的格要看。');
      else notices.done(`代填的 ${cells} 格都已看过；撤销一次可以恢复标记。`);
    } catch (error) {
      notices.error(error);
    }
  };
  return () => void run();
}
