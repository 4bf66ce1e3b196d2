import type { Discrepancy } from '../discrepancy.ts';
import { quoteAt } from '../quotes.ts';
import type { TextParagraph } from '../read/textDocument.ts';

/** A hint at a stretch of a paragraph, from `start` as long as what it claims. */
export function hintAt(
  paragraph: TextParagraph,
  start: number,
  hint: Pick<Discrepancy, 'rule' | 'claimed' | 'message'> & Partial<Pick<Discrepancy, 'found' | 'rows'>>,
): Discrepancy {
  const end = start + hint.claimed.length;
  return {
    severity: 'hint',
    found: '',
    rows: [],
    ...hint,
    where: `正文第${paragraph.index + 1}段`,
    place: { paragraph: paragraph.index, block: paragraph.block, start, end },
    quote: quoteAt(paragraph, start, end)?.quote ?? hint.claimed,
  };
}
