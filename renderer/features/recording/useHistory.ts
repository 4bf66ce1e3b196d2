import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';

/** The actions of the log in the user's words. */
const actionNames: Readonly<Record<string, string>> = {
  record: '填写一格',
  'record.many': '填写多格',
  import: '导入',
  create: '新建工作簿',
  'unit.add': '添加单位',
  'unit.change': '修改单位',
  'unit.move': '移动单位',
  'unit.remove': '删除单位',
  'account.add': '添加账号',
  'account.change': '修改账号',
  'account.remove': '删除账号',
  'problem.add': '登记问题',
  'problem.change': '修改问题',
  'problem.remove': '删除问题',
};

/** Undo and redo of the whole workspace; what is shown is loaded anew. */
export function useHistory(reload: () => Promise<unknown>) {
  const notices = useNotices();
  const saving = useSaving();
  return useMemo(() => {
    const step = async (run: () => Promise<string | null>, word: string) => {
      try {
        const action = await saving.track(run());
        await reload();
        if (action === null) notices.warn(`没有可以${word}的操作。`);
        else notices.done(`已${word}：${actionNames[action] ?? '上一步操作'}`);
      } catch (error) {
        notices.error(error);
      }
    };
    return {
      undo: () => step(async () => (await api.history.undo()).undone, '撤销'),
      redo: () => step(async () => (await api.history.redo()).redone, '重做'),
    };
  }, [reload, notices, saving]);
}
