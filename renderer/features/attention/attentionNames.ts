import type { AttentionKind } from '#shared/annex/attentionItem.ts';

export const attentionNames: Readonly<Record<AttentionKind, string>> = {
  reason: '待补理由',
  evidence: '待补证据',
  outlier: '待再确认',
  filled: '未经查看',
  blank: '未填',
};

/** A sign beside the colour; those with ▲ are severe. */
export const attentionSigns: Readonly<Record<AttentionKind, string>> = {
  reason: '▲',
  evidence: '▲',
  outlier: '？',
  filled: '◌',
  blank: '○',
};
