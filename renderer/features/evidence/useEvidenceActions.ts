import type { Evidence } from '#shared/round/evidence.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceEvidence } from './evidenceStore.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'application/pdf': 'pdf',
};

export function useEvidenceActions({ id, number, name, mediaType }: Evidence) {
  const notices = useNotices();
  const saving = useSaving();
  return {
    /** As it was taken in, beside the picture with its marks that is printed. */
    save: async () => {
      const extension = extensions[mediaType] ?? (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] || 'bin');
      const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[\\/:*?"<>|]/g, '_');
      const path = await bridge.platform.pickSave({
        title: '另存证据',
        name: `${number} ${bare}.${extension}`,
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
