import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

/** What can be done with a merge that was made. */
export function useMergeActs() {
  const notices = useNotices();
  const saving = useSaving();
  const act = async (work: () => Promise<{ restored: number; kept: number }>, done: string) => {
    try {
      const { restored, kept } = await saving.track(work());
      const rest = kept === 0 ? '' : `；${kept} 处后来又改过，没有动`;
      notices.done(`${done}，改回 ${restored} 处${rest}。`);
    } catch (error) {
      notices.error(error);
    }
    announceChange();
  };
  return {
    undo: (id: string) => act(() => api.exchange.undo({ id }), '已撤销这次合并'),
    redo: (id: string) => act(() => api.exchange.redo({ id }), '已恢复这次合并'),
    report: async (id: string) => {
      const folder = await bridge.platform.pickFolder({ title: '合并报告写到哪个文件夹' });
      if (folder === null) return;
      try {
        const { paths } = await api.exchange.report({ id, folder });
        notices.done('已写出合并报告（Word 和 Excel）。');
        if (paths[0] !== undefined) await bridge.platform.reveal(paths[0]);
      } catch (error) {
        notices.error(error);
      }
    },
  };
}
