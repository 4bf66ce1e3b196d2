import type { FinalOutcome } from './mergeView.ts';

/** What became of the changes to a round that was 定稿. */
export function finalSentence({ title, changes, annexes, reason }: FinalOutcome): string {
  const what = annexes.length === 0 ? '印出的附件没有不同' : `与定稿不同的有${annexes.join('、')}`;
  if (reason !== null)
    return `“${title}”原已定稿，合并了对它的 ${changes} 条修改（${what}），解除定稿的理由：${reason}。`;
  return `“${title}”已定稿，对它的 ${changes} 条修改先没有合并，仍在交换包里；写明理由再合并同一个交换包就行。`;
}
