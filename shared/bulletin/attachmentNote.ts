import type { Paragraph, Run } from '../document/documentModel.ts';
import { paragraph } from './paragraphs.ts';

/**
 * 附件说明: the names of the annexes, without punctuation after them; a single annex is not numbered (GB/T 9704-2012,
 * 7.3.3). Each annex is a paragraph; the first begins with 附件：.
 */
export function attachmentNote(
  annexes: readonly { readonly number: number; readonly title: readonly Run[] }[],
): Paragraph[] {
  return annexes.map(({ number, title }, index) => {
    const label = annexes.length === 1 ? '' : `${number}. `;
    return paragraph('attachments', [{ text: `${index === 0 ? '附件：' : ''}${label}` }, ...title]);
  });
}
