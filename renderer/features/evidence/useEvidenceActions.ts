import { fileNameWithEnding } from '#shared/evidence/fileNameWithEnding.ts';
import type { Evidence } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceEvidence } from './evidenceStore.ts';

export function useEvidenceActions(evidence: Evidence) {
  const { id, number } = evidence;
  const notices = useNotices();
  const saving = useSaving();
  return {
    /** As it was taken in, beside the picture with its marks that is printed. */
    save: async () => {
      const name = fileNameWithEnding(evidence);
      const extension = name.split('.').at(-1) ?? '';
      const path = await bridge.platform.pickSave({
        title: '另存证据',
        name,
        filters: [{ name: '证据', extensions: [extension] }],
      });
      if (path === null) return;
      try {
        const saved = await api.evidence.save({ id, path, what: 'stored' });
        notices.done('已另存');
        await bridge.platform.reveal(saved.path);
      } catch (error) {
        notices.error(error);
      }
    },
    /** A copy of it in the program that the machine has for such files. */
    open: async () => {
      try {
        const { path } = await api.evidence.copy({ id });
        const fault = await bridge.platform.open?.(path);
        if (fault) notices.warn(`这台电脑没有打开它：${fault}。可以另存后用别的程序打开。`);
      } catch (error) {
        notices.error(error);
      }
    },
    remove: async () => {
      try {
        await saving.track(api.evidence.remove({ id }));
        notices.done(`已删除证据 ${number}，按 Ctrl+Z 可以撤销`);
      } catch (error) {
        notices.error(error);
      }
      announceEvidence();
    },
  };
}
