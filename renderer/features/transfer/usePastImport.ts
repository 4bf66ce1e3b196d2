import type { Source } from '#shared/round/source.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

export function usePastImport({ id, name }: Source) {
  const notices = useNotices();
  const saving = useSaving();
  return {
    save: async () => {
      const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? 'xlsx';
      const filters = [{ name: '导入的文件', extensions: [extension] }];
      try {
        const path = await bridge.platform.pickSave({ title: '另存导入的原文件', name, filters });
        if (path === null) return;
        const saved = await api.import.saveSource({ id, path });
        notices.done('已另存');
        await bridge.platform.reveal(saved.path);
      } catch (error) {
        notices.error(error);
      }
    },
    undo: async () => {
      try {
        const { restored, skipped } = await saving.track(api.import.undo({ id }));
        announceChange();
        if (skipped === 0) notices.done(`已撤销“${name}”的导入，退回 ${restored} 处，按 Ctrl+Z 可以恢复`);
        else notices.warn(`已退回 ${restored} 处；另有 ${skipped} 处导入后又改过，没有动，仍是后来的内容。`);
      } catch (error) {
        notices.error(error);
      }
    },
  };
}
