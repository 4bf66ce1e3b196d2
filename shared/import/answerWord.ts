import type { RecordedColumn } from '../pack/column.ts';
import { foldText } from './nameFold.ts';

/** Of a page nobody has updated since it was made, or for so long that there is no day to name. */
const notUpdated =
  /^(?:从|一直|长期|至今|始终|均|已长期)?(?:(?:未|没有?|无|不)(?:有|见)?(?:任何)?(?:更新|发布)(?:过|内容|信息)?|停更|停止更新)$/u;
const still = /^(?:尚|仍|还|暂|目前|至今)(?=[未无不没])/u;

/** The word of the column that a cell means by another one (从未更新 for 无更新, 尚未完成 for 未完成); null where there is none, or several. */
export function answerWord(column: RecordedColumn, text: string): string | null {
  const words = column.words ?? [];
  if (words.length === 0) return null;
  const folded = foldText(text);
  const plain = folded.replace(still, '');
  const alike = words.filter((word) => {
    const known = foldText(word);
    return known === plain || (notUpdated.test(known) && notUpdated.test(folded));
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** 无 where a number is asked for and the column has no such word: nothing to count, or nobody counted. It is not 0 by itself. */
export function saysNone(column: RecordedColumn, text: string): boolean {
  return (column.kind === 'integer' || column.kind === 'decimal') && /^(?:无|没有|暂无)[。.]?$/u.test(foldText(text));
}
