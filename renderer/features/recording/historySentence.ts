import { actionTitle } from '#shared/store/actionTitles.ts';

/** One step back or forth: what it was (null: there was none), and how many places somebody else has changed since. */
export interface HistoryStep {
  readonly action: string | null;
  readonly skipped: number;
}

/** What is said after a step; `whole` tells whether all of it was done. */
export function historySentence({ action, skipped }: HistoryStep, word: '撤销' | '重做') {
  if (action === null) return { whole: false, sentence: `没有可以${word}的操作。` };
  const done = `已${word}：${actionTitle(action)}`;
  if (skipped === 0) return { whole: true, sentence: done };
  return {
    whole: false,
    sentence: `${done}；其中 ${skipped} 处后来又被改过（例如合并了别人的修改），没有动，仍是后来的内容。`,
  };
}
