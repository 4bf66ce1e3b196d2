import type { MergedPart, MergeReport, MergeSummary } from './mergeView.ts';

const mostParts = 3;

/** One merge in one sentence: from whom, how much of what, how many conflicts. Null: what is written down of it was altered. */
export function mergeSentence({ from, added, conflicts }: MergeSummary, report: MergeReport | null): string {
  if (report === null) return '这次合并的登记被改动过，带来了什么已说不清。请从备份恢复工作簿。';
  const { parts, sources } = report;
  const named = parts.slice(0, mostParts).map(({ where, fields }) => `${where} ${fields} 项`);
  const what = named.length === 0 ? '' : `（${named.join('、')}${parts.length > mostParts ? ' 等' : ''}）`;
  const clashes = conflicts === 0 ? '没有冲突' : `${conflicts} 处冲突`;
  return `从${from.join('、')}的 ${sources.length} 个交换包取来 ${added} 条修改记录${what}，${clashes}`;
}

/** 附件1的 3 个单位，共 12 格: what of one kind would come. */
export function mergedPartSentence({ where, counter, things, fields, inCells }: MergedPart): string {
  return inCells
    ? `${where}的 ${things} ${counter}，共 ${fields} 格`
    : `${where} ${things} ${counter}，共 ${fields} 处内容`;
}
