import { useMemo } from 'react';
import { api } from '../../api.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import { announceChange } from '../../ui/useNotice.ts';

/** The actions of the log in the user's words. */
const actionNames: Readonly<Record<string, string>> = {
  record: '填写一格',
  'record.many': '填写多格',
  import: '导入',
  create: '新建工作簿',
  'unit.add': '添加单位',
  'unit.change': '修改单位',
  'unit.move': '移动单位',
  'unit.addMany': '添加多个单位',
  'unit.rename': '单位改名',
  'unit.succeed': '单位合并、拆分或撤销',
  'unit.reopen': '恢复单位',
  'unit.remove': '删除单位',
  'register.units': '导入单位表',
  'register.accounts': '导入账号表',
  'visit.assign': '分派单位',
  'account.move': '移动账号',
  'account.add': '添加账号',
  'account.change': '修改账号',
  'account.remove': '删除账号',
  'problem.add': '登记问题',
  'problem.change': '修改问题',
  'problem.remove': '删除问题',
  'evidence.add': '加入证据',
  'evidence.change': '修改证据',
  'evidence.move': '移动证据',
  'evidence.remove': '删除证据',
  'visit.change': '修改走访状态',
  'remark.change': '填写说明',
  'remark.confirm': '确认看过',
  'fill.usual': '填常用答案',
  'fill.likeUnit': '照抄上一单位',
  'prior.take': '照抄上次的问题',
  'round.start': '开始下一轮次',
};

interface Step {
  readonly action: string | null;
  readonly skipped: number;
}

function nameOf(action: string): string {
  return actionNames[action] ?? '上一步操作';
}

/** Undo and redo of the whole workspace; what is shown is loaded anew. */
export function useHistory() {
  const notices = useNotices();
  const saving = useSaving();
  return useMemo(() => {
    const step = async (run: () => Promise<Step>, word: string) => {
      try {
        const { action, skipped } = await saving.track(run());
        announceChange();
        if (action === null) notices.warn(`没有可以${word}的操作。`);
        else if (skipped > 0) notices.warn(`已${word}：${nameOf(action)}；其中 ${skipped} 处后来被别人改过，没有动。`);
        else notices.done(`已${word}：${nameOf(action)}`);
      } catch (error) {
        notices.error(error);
      }
    };
    return {
      undo: () => step(() => api.history.undo().then(({ undone, skipped }) => ({ action: undone, skipped })), '撤销'),
      redo: () => step(() => api.history.redo().then(({ redone, skipped }) => ({ action: redone, skipped })), '重做'),
    };
  }, [notices, saving]);
}
