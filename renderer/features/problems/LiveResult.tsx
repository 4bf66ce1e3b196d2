import type { AnnexTable } from '#shared/annex/annexTable.ts';
import type { LeafColumn } from '#shared/pack/column.ts';
import { titleOf } from '../recording/columnText.ts';

const results: readonly LeafColumn['kind'][] = ['score', 'rank', 'verdict', 'sum', 'ratio', 'count', 'staleness'];

/** What the table now computes for this row: it comes back with every answer. */
export function LiveResult({ table, subjectId }: { readonly table: AnnexTable; readonly subjectId: string }) {
  const row = table.rows.find((entry) => entry.subjectId === subjectId);
  const shown = table.columns.flatMap((column, index) => {
    const text = row?.cells[index]?.text ?? '';
    return results.includes(column.kind) && text !== '' ? [{ column, text }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="live-result" data-testid="live-result">
      {shown.map(({ column, text }) => (
        <div
          key={column.id}
          className={column.kind === 'verdict' || column.kind === 'score' ? 'main-result' : undefined}
        >
          <dt>{titleOf(column)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
