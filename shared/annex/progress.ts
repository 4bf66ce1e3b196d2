import { fillPlainText } from '../fact/fillText.ts';
import { isRecorded, leafColumns } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import type { AnnexProgress } from '../round/roundOverview.ts';
import { annexRows } from './annexRows.ts';

/**
 * How far the recording of one annex is: cells that must be answered against cells that are, and rows without a gap.
 * A problems cell counts as answered only when something is recorded for the row: no problem is a valid answer there, so
 * it is not expected.
 */
export function annexProgress(data: RoundData, annexId: string): AnnexProgress {
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  if (!definition) throw new Error(`no annex ${annexId}`);
  const expectedColumns = leafColumns(definition.columns).filter(
    (column) => isRecorded(column) && column.kind !== 'problems' && column.required !== false,
  );
  const rows = annexRows(data, annexId, 'all');
  const answers = rows.map(
    (row) => expectedColumns.filter((column) => (row.values[column.id] ?? null) !== null).length,
  );
  return {
    id: definition.id,
    number: definition.number,
    title: fillPlainText(data, definition.title),
    expected: rows.length * expectedColumns.length,
    answered: answers.reduce((sum, count) => sum + count, 0),
    subjects: rows.length,
    finished: answers.filter((count) => count === expectedColumns.length).length,
  };
}
