import { turnedMonths } from '../read/turnedMonths.ts';
import type { Mention } from './mentions.ts';

/** Those that can be first or last: 报送 down the side of a table with a column a month is what is measured, and nobody. */
export function ofWhom(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention): Mention[] => {
    const rows = mention.rows.filter(({ annex }) => turnedMonths(annex) === null);
    return rows.length > 0 ? [{ ...mention, rows }] : [];
  });
}
