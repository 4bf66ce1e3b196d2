/** Where a key works: the groups of the shortcut card. */
export const shortcutPlaces = [
  '到处',
  '表格',
  '表格，正在输入',
  '表格，列出常用语时',
  '按单位录入',
  '起草通报',
  '处理冲突',
  '看证据',
  '预览',
  '列表与对话框',
] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

export interface Shortcut {
  readonly id: string;
  readonly place: ShortcutPlace;
  /** Each is a way to do the same; `Ctrl+K`. */
  readonly keys: readonly string[];
  readonly does: string;
}

/**
 * Every key of the app, in one table: the card and the help show it, the keys of the frame are handled from it, and a test presses what
 * stands here. A new key handler adds its line.
 */
export const shortcuts = [
  { id: 'palette', place: '到处', keys: ['Ctrl+K'], does: '查找单位、附件、事项、问题、账号和命令' },
  { id: 'shortcuts', place: '到处', keys: ['Ctrl+/', '?'], does: '打开这张快捷键表（?：不在输入框里时）' },
  { id: 'help', place: '到处', keys: ['F1'], does: '打开帮助' },
  { id: 'undo', place: '到处', keys: ['Ctrl+Z'], does: '撤销上一步；重新打开程序后仍可撤销' },
  { id: 'redo', place: '到处', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], does: '重做' },
  { id: 'zoomIn', place: '到处', keys: ['Ctrl+='], does: '放大' },
  { id: 'zoomOut', place: '到处', keys: ['Ctrl+-'], does: '缩小' },
  { id: 'zoomNone', place: '到处', keys: ['Ctrl+0'], does: '恢复原来大小' },
  { id: 'lock', place: '到处', keys: ['Ctrl+L'], does: '锁定屏幕（先设好屏幕锁）' },
  { id: 'board', place: '到处', keys: ['Ctrl+B'], does: '打开进度总览' },

  { id: 'move', place: '表格', keys: ['↑', '↓', '←', '→'], does: '移动；加 Shift 选中一片' },
  { id: 'far', place: '表格', keys: ['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→', 'Home', 'End'], does: '到头、到尾' },
  { id: 'page', place: '表格', keys: ['PageUp', 'PageDown'], does: '上一屏、下一屏' },
  { id: 'option', place: '表格', keys: ['1', '2', '3'], does: '选择题：直接按选项前的数字或字母，填好自动到下一格' },
  {
    id: 'usual',
    place: '表格',
    keys: ['空格'],
    does: '填这一列的常用答案，没有的照抄上面一格；代填的：已看过；选中几列：空格全填常用答案',
  },
  { id: 'next', place: '表格', keys: ['Tab'], does: '到右边下一个要填的格；Shift+Tab 往回' },
  { id: 'line', place: '表格', keys: ['Enter'], does: '到下一行；问题列：打开问题' },
  { id: 'edit', place: '表格', keys: ['F2'], does: '修改格里的文字' },
  { id: 'clear', place: '表格', keys: ['Delete'], does: '清空选中的格' },
  { id: 'giveUp', place: '表格', keys: ['Esc'], does: '放弃没有保存的输入' },
  { id: 'fillDown', place: '表格', keys: ['Ctrl+D'], does: '用上面一格向下填充' },
  { id: 'fillRight', place: '表格', keys: ['Ctrl+R'], does: '用左边一格向右填充' },
  { id: 'find', place: '表格', keys: ['Ctrl+F'], does: '在这个附件里查找' },
  { id: 'replace', place: '表格', keys: ['Ctrl+H'], does: '查找和替换' },
  { id: 'wordings', place: '表格', keys: ['Alt+↓'], does: '文字格：列出常用语' },
  { id: 'gridPrior', place: '表格', keys: ['Ctrl+Shift+P'], does: '同上次：照抄以前轮次的这一格' },
  { id: 'selectAll', place: '表格', keys: ['Ctrl+A'], does: '全选' },
  {
    id: 'copy',
    place: '表格',
    keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
    does: '复制、剪切、粘贴，可与 Excel、WPS 互相粘贴',
  },

  { id: 'commit', place: '表格，正在输入', keys: ['Enter'], does: '确定，到下一行' },
  { id: 'commitNext', place: '表格，正在输入', keys: ['Tab'], does: '确定，到右边一格' },
  { id: 'break', place: '表格，正在输入', keys: ['Alt+Enter'], does: '格内换行' },
  { id: 'fill', place: '表格，正在输入', keys: ['Ctrl+Enter'], does: '把文字填进所有选中的格' },
  { id: 'cancel', place: '表格，正在输入', keys: ['Esc'], does: '放弃这次输入' },

  {
    id: 'letters',
    place: '表格，列出常用语时',
    keys: ['a–z'],
    does: '每个字的拼音首字母（关掉输入法）；写过的话打一两个就够',
  },
  { id: 'takeOn', place: '表格，列出常用语时', keys: ['空格'], does: '选用，接着写' },
  { id: 'takeSave', place: '表格，列出常用语时', keys: ['Enter', 'Tab'], does: '选用并保存，到下一格' },
  { id: 'takeNumber', place: '表格，列出常用语时', keys: ['1–9'], does: '选第几个：常用语就此保存，拼出的词接着写' },
  { id: 'takeSign', place: '表格，列出常用语时', keys: [',', ';', '\\'], does: '选用，并加，；、' },
  { id: 'chooseWording', place: '表格，列出常用语时', keys: ['↑', '↓'], does: '选别的' },
  { id: 'wave', place: '表格，列出常用语时', keys: ['Esc'], does: '按原样，不用常用语' },

  { id: 'nextUnit', place: '按单位录入', keys: ['Alt+↓'], does: '下一个单位' },
  { id: 'finishUnit', place: '按单位录入', keys: ['Ctrl+Enter'], does: '标为已查，到下一个单位' },
  { id: 'previousUnit', place: '按单位录入', keys: ['Alt+↑'], does: '上一个单位' },
  { id: 'takePrior', place: '按单位录入', keys: ['Ctrl+Shift+P'], does: '同上次：照抄以前轮次的这一项' },
  { id: 'likeLast', place: '按单位录入', keys: ['Ctrl+Shift+L'], does: '同上一单位：照抄到空着的各项' },
  { id: 'confirmFilled', place: '按单位录入', keys: ['空格'], does: '代填的选择题：已看过' },
  { id: 'confirmAll', place: '按单位录入', keys: ['Ctrl+Shift+Enter'], does: '这个单位代填的都已看过' },
  { id: 'phrases', place: '按单位录入', keys: ['↓'], does: '文字项：选常用语；Tab 跳到待填的数字' },
  { id: 'phraseFirst', place: '按单位录入', keys: ['Enter'], does: '打了首字母：填入标出的一条' },

  {
    id: 'draftLevel',
    place: '起草通报',
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5'],
    does: '设为一、（一）1.（1）级标题、正文；再按一次去掉序号',
  },
  { id: 'draftMove', place: '起草通报', keys: ['Alt+↑', 'Alt+↓'], does: '移动一段，序号自动重编' },
  {
    id: 'draftFact',
    place: '起草通报',
    keys: ['Ctrl+J'],
    does: '插入由附件算出的数或名单；回车：看选中的数出自的附件',
  },
  {
    id: 'checkNext',
    place: '起草通报',
    keys: ['F8', 'Shift+F8'],
    does: '校核：到下一处、上一处不符，附件在下面同时打开',
  },
  { id: 'draftDrop', place: '起草通报', keys: ['Ctrl+Shift+Backspace'], does: '删去一段' },

  { id: 'conflictChoose', place: '处理冲突', keys: ['1', '2', '3'], does: '选用第几个值，随即到下一处' },
  { id: 'conflictStep', place: '处理冲突', keys: ['N', 'P'], does: '先看下一处、上一处' },

  { id: 'pasteEvidence', place: '表格', keys: ['Ctrl+V'], does: '剪贴板里是截图时：加为选中这一格的证据' },
  { id: 'evidenceStep', place: '看证据', keys: ['←', '→'], does: '上一件、下一件' },
  { id: 'evidenceRotate', place: '看证据', keys: ['R'], does: '顺时针转90度' },
  { id: 'evidenceCrop', place: '看证据', keys: ['C'], does: '裁剪；原图保留' },
  { id: 'evidenceMarks', place: '看证据', keys: ['A', 'B', 'T'], does: '画箭头、方框，写文字' },
  { id: 'evidenceOriginal', place: '看证据', keys: ['O'], does: '看原图' },
  { id: 'evidenceZoom', place: '看证据', keys: ['+', '-'], does: '放大、缩小；放大后可以拖着看' },
  { id: 'evidencePan', place: '看证据', keys: ['↑', '↓'], does: '放大后上下移' },
  { id: 'evidenceRemove', place: '看证据', keys: ['Delete'], does: '删除选中的标注；没有选中时删除这件证据' },
  { id: 'evidenceOrder', place: '看证据', keys: ['Alt+←', 'Alt+→'], does: '在缩略图上：改次序' },

  { id: 'sheetIn', place: '预览', keys: ['+', '='], does: '放大' },
  { id: 'sheetOut', place: '预览', keys: ['-'], does: '缩小' },
  { id: 'sheetReal', place: '预览', keys: ['0'], does: '原大' },
  { id: 'sheetWidth', place: '预览', keys: ['W'], does: '适合宽度' },
  { id: 'sheetTurn', place: '预览', keys: ['PageUp', 'PageDown'], does: '上一面、下一面' },
  { id: 'sheetEnds', place: '预览', keys: ['Home', 'End'], does: '第一面、最后一面' },

  { id: 'choose', place: '列表与对话框', keys: ['↑', '↓', 'Enter'], does: '选择并确定' },
  { id: 'close', place: '列表与对话框', keys: ['Esc'], does: '关闭' },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const named: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  空格: ' ',
  Esc: 'Escape',
};

/** `Ctrl+Shift+Z` as a keyboard event tells it. */
export function parseKeys(keys: string): Press {
  const parts = keys.split('+');
  const last = parts.pop() ?? '';
  const key = named[last] ?? last;
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

const everywhere = shortcuts
  .filter(({ place }) => place === '到处')
  .flatMap(({ id, keys }) => keys.map((key) => ({ id, press: parseKeys(key) })));

/** The shortcut of the frame that a key press means. `?` needs Shift on most keyboards, `+` shares its key with `=`. */
export function frameShortcut({ key, ctrl, shift, alt }: Press): ShortcutId | null {
  const lower = key === '+' ? '=' : key.toLowerCase();
  const symbol = !/^[a-z0-9]$/u.test(lower) && lower.length === 1;
  const found = everywhere.find(
    ({ press }) =>
      press.key.toLowerCase() === lower &&
      press.ctrl === ctrl &&
      press.alt === alt &&
      (symbol || press.shift === shift),
  );
  return found?.id ?? null;
}
