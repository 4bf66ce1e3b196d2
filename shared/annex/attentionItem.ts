/** 待补理由, 待补证据, 待确认, 未经查看 (filled in), 未填. */
export const attentionKinds = ['reason', 'evidence', 'outlier', 'filled', 'blank'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface AttentionItem {
  readonly kind: AttentionKind;
  readonly annexId: string;
  readonly subjectId: string;
  readonly columnId: string;
  /** The name of the row and the title of the column, for people. */
  readonly subject: string;
  readonly column: string;
  /** The answer as printed; "" for a blank. */
  readonly text: string;
}

export type AnswerPlace = Pick<AttentionItem, 'annexId' | 'subjectId' | 'columnId'>;

export function answerKey({ annexId, subjectId, columnId }: AnswerPlace): string {
  return [annexId, subjectId, columnId].join('\n');
}
