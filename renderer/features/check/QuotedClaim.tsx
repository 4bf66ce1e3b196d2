import type { QuoteMark } from '#shared/consistency/quotes.ts';

const around = 28;

/** The sentence with what it claims marked in it. Long ones are cut on both sides. */
export function QuotedClaim({ quote, mark }: { readonly quote: string; readonly mark: QuoteMark | null }) {
  const { start, end } = mark ?? { start: 0, end: 0 };
  const from = Math.max(0, start - around);
  const to = end + around + (mark ? 0 : around);
  return (
    <q className="check-quote">
      {from > 0 ? '…' : ''}
      {quote.slice(from, start)}
      {mark && <mark>{quote.slice(start, end)}</mark>}
      {quote.slice(end, to)}
      {quote.length > to ? '…' : ''}
    </q>
  );
}
