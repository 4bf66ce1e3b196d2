import type { Discrepancy } from '../discrepancy.ts';
import type { ReadingRemark } from '../read/sheetDocument.ts';

/** What could not be read, or was read otherwise than it looks, so that nobody takes silence about it for agreement. */
export function readingHints(remarks: readonly ReadingRemark[]): Discrepancy[] {
  return remarks.map(({ file, message }) => ({
    severity: 'hint',
    rule: 'reading',
    where: file,
    place: null,
    quote: '',
    claimed: '',
    found: '',
    rows: [],
    message,
  }));
}
