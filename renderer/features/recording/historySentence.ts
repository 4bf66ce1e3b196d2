/** The actions of the log in the user's words. */
const actionNames: Readonly<Record<string, string>> = {
  record: '填写一格',
  'record.many': '填写多格',
  import: '导入',
  'import.undo': '撤销一次导入',
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
  'draft.change': '改写通报',
  'draft.settle': '处理过时的段落',
  'draft.takeIn': '收回删去的段落',
  'bulletin.change': '修改通报的格式',
  'version.review': '存为送审稿',
  'version.final': '定稿',
  'version.reopened': '解除定稿',
  'conflict.decide': '处理冲突',
  'history.restore': '恢复以前的内容',
  'merge.undo': '撤销一次合并',
  'merge.redo': '恢复一次合并',
  undo: '撤销',
  redo: '重做',
  'check.rule': '处理一处校核',
  'check.withdraw': '撤回校核的处理',
  restore: '从备份恢复',
  'check.fix': '换成随附件变化的数',
};

export function actionName(action: string): string {
  return actionNames[action] ?? '其他操作';
}

/** One step back or forth: what it was (null: there was none), and how many places somebody else has changed since. */
export interface HistoryStep {
  readonly action: string | null;
  readonly skipped: number;
}

/** What is said after a step; `whole` tells whether all of it was done. */
export function historySentence({ action, skipped }: HistoryStep, word: '撤销' | '重做') {
  if (action === null) return { whole: false, sentence: `没有可以${word}的操作。` };
  const done = `已${word}：${actionNames[action] ?? '上一步操作'}`;
  if (skipped === 0) return { whole: true, sentence: done };
  return {
    whole: false,
    sentence: `${done}；其中 ${skipped} 处后来又被改过（例如合并了别人的修改），没有动，仍是后来的内容。`,
  };
}
