import type { SearchedAnnex } from '#shared/search/searchEntries.ts';
import { type ShortcutId, shortcuts } from '../../shortcuts.ts';
import type { PaletteItem } from './paletteItem.ts';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly others: readonly string[];
  /** `round`: needs an open round; `write`: needs one that may be written; `zoom`: where the window's size is ours. */
  readonly needs: 'nothing' | 'round' | 'write' | 'zoom';
  readonly shortcut?: ShortcutId;
}

export const commands = [
  { id: 'round', title: '轮次首页', others: ['附件清单'], needs: 'round' },
  { id: 'board', title: '进度总览', others: ['进度表', '看板'], needs: 'round', shortcut: 'board' },
  { id: 'visit', title: '按单位录入', others: ['走访', '第一个单位'], needs: 'round' },
  { id: 'units', title: '单位表', others: ['添加单位'], needs: 'round' },
  { id: 'accounts', title: '账号表', others: ['政务新媒体账号'], needs: 'round' },
  { id: 'exchange', title: '交换和合并', others: ['交换包', '团队文件夹', '合并报告'], needs: 'round' },
  { id: 'conflicts', title: '处理冲突', others: ['合并冲突'], needs: 'round' },
  { id: 'history', title: '修改记录', others: ['历史', '谁改的'], needs: 'round' },
  { id: 'verify', title: '校验工作簿', others: ['核对', '有没有被改过'], needs: 'round' },
  { id: 'export', title: '导出附件和通报', others: ['Excel', 'Word'], needs: 'round' },
  { id: 'startRound', title: '开始下一轮次', others: ['新轮次', '下季度'], needs: 'write' },
  { id: 'undo', title: '撤销', others: [], needs: 'write', shortcut: 'undo' },
  { id: 'redo', title: '重做', others: [], needs: 'write', shortcut: 'redo' },
  { id: 'papers', title: '校核别处的文件', others: ['校核单', '批注'], needs: 'nothing' },
  { id: 'backup', title: '备份和恢复', others: ['还原', 'U盘'], needs: 'round' },
  { id: 'lockNow', title: '锁定屏幕', others: ['离开'], needs: 'nothing', shortcut: 'lock' },
  { id: 'lock', title: '屏幕锁设置', others: ['PIN', '密码'], needs: 'nothing' },
  { id: 'help', title: '帮助', others: ['说明书'], needs: 'nothing', shortcut: 'help' },
  { id: 'shortcuts', title: '快捷键表', others: ['按键'], needs: 'nothing', shortcut: 'shortcuts' },
  { id: 'tour', title: '十分钟上手', others: ['教程', '引导'], needs: 'nothing' },
  { id: 'themeSystem', title: '外观：跟随系统', others: ['主题'], needs: 'nothing' },
  { id: 'themeLight', title: '外观：浅色', others: ['浅色主题', '亮色'], needs: 'nothing' },
  { id: 'themeDark', title: '外观：深色', others: ['深色主题', '暗色', '夜间'], needs: 'nothing' },
  { id: 'themeContrast', title: '外观：高对比度', others: ['高对比度主题'], needs: 'nothing' },
  { id: 'zoomIn', title: '放大', others: ['大字'], needs: 'zoom', shortcut: 'zoomIn' },
  { id: 'zoomOut', title: '缩小', others: [], needs: 'zoom', shortcut: 'zoomOut' },
  { id: 'zoomNone', title: '恢复原来大小', others: ['100%'], needs: 'zoom', shortcut: 'zoomNone' },
  { id: 'closeWorkspace', title: '关闭工作簿', others: ['退出', '开始页'], needs: 'round' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'] | 'import';

export interface CommandScope {
  readonly round: boolean;
  readonly write: boolean;
  readonly zoom: boolean;
}

export function commandItems(scope: CommandScope): PaletteItem[] {
  const all: readonly Command[] = commands;
  return all
    .filter(({ needs }) => needs === 'nothing' || scope[needs])
    .map(({ id, title, others, shortcut }) => ({
      key: `command/${id}`,
      kind: 'command' as const,
      texts: [title, ...others],
      remark: '',
      to: { command: id as CommandId, annexId: null },
      keys: shortcuts.find((entry) => entry.id === shortcut)?.keys[0],
    }));
}

/** One per annex: which file goes where is asked before it is chosen. */
export function importItems(annexes: readonly SearchedAnnex[]): PaletteItem[] {
  return annexes.map(({ id, number, title }) => ({
    key: `command/import/${id}`,
    kind: 'command' as const,
    texts: [`导入${number === null ? '' : `附件${number} `}${title}`],
    remark: '',
    to: { command: 'import' as const, annexId: id },
  }));
}
