import type { DocumentModel } from '../document/documentModel.ts';
import { notFilled } from '../fact/notFilled.ts';

/** What keeps a bulletin from being 定稿: a sentence that says what it is and where to mend it. */
export interface ReasonAgainstFinal {
  readonly kind: 'conflict' | 'stale' | 'notFilled' | 'check';
  readonly sentence: string;
}

export interface FinalState {
  readonly model: DocumentModel;
  /** Fields of this round that two laptops changed and nobody has decided. */
  readonly conflicts: number;
  readonly stale: number;
  /** Open errors of the consistency check, as sentences. */
  readonly checks: readonly string[];
}

export function reasonsAgainstFinal({ model, conflicts, stale, checks }: FinalState): ReasonAgainstFinal[] {
  const empty = emptyPlaces(model);
  return [
    ...(conflicts > 0
      ? [{ kind: 'conflict' as const, sentence: `合并后还有 ${conflicts} 处冲突没有处理，请先逐处确定用谁的。` }]
      : []),
    ...(stale > 0
      ? [
          {
            kind: 'stale' as const,
            sentence: `有 ${stale} 段改写过的文字可能已过时，请在正文中逐段选“保留我的”或“用新的”。`,
          },
        ]
      : []),
    ...(empty > 0
      ? [{ kind: 'notFilled' as const, sentence: `正文中有 ${empty} 处“${notFilled}”，请补全数据或改写这些句子。` }]
      : []),
    ...checks.map((sentence) => ({ kind: 'check' as const, sentence })),
  ];
}

function emptyPlaces({ sections }: DocumentModel): number {
  const blocks = sections[0]?.blocks ?? [];
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum;
    const text = block.runs.map((run) => run.text).join('');
    return sum + (text.split(notFilled).length - 1);
  }, 0);
}
