import { isRecorded, leafColumns, type RecordedColumn } from '../pack/column.ts';
import { slot } from '../phrase/phrases.ts';
import type { Remark } from '../round/remark.ts';
import type { RoundData } from '../round/roundData.ts';
import type { AnnexRow } from './annexRow.ts';
import { annexRows } from './annexRows.ts';
import { type AttentionItem, type AttentionKind, answerKey } from './attentionItem.ts';
import { formatValue } from './formatValue.ts';
import { findOutlier } from './outlier.ts';
import { polarityOf } from './polarity.ts';

/**
 * What somebody still has to look at in a round. `evidence` names the answers that have some (by `answerKey`); null while
 * evidence cannot be kept, then none is missed.
 */
export function listAttention(
  data: RoundData,
  remarks: readonly Remark[],
  evidence: ReadonlySet<string> | null,
): AttentionItem[] {
  const byKey = new Map(remarks.map((remark) => [answerKey(remark), remark]));
  return data.pack.annexes.flatMap((definition) => {
    const rows = annexRows(data, definition.id, 'all');
    const columns = leafColumns(definition.columns).filter(isRecorded);
    return columns.flatMap((column) => attentionOfColumn(definition.id, column, rows, byKey, evidence));
  });
}

function attentionOfColumn(
  annexId: string,
  column: RecordedColumn,
  rows: readonly AnnexRow[],
  remarks: ReadonlyMap<string, Remark>,
  evidence: ReadonlySet<string> | null,
): AttentionItem[] {
  const texts = rows.map((row) => answerText(column, row));
  const outlier = findOutlier(column, texts);
  return rows.flatMap(({ subject }, index) => {
    const text = texts[index] ?? '';
    const place = { annexId, subjectId: subject.id, columnId: column.id };
    const remark = remarks.get(answerKey(place));
    const kinds: AttentionKind[] = [];
    if (polarityOf(column, text) === 'severe') {
      if ((remark?.reason ?? '').trim() === '') kinds.push('reason');
      if (evidence !== null && !evidence.has(answerKey(place))) kinds.push('evidence');
    }
    if (outlier?.index === index && remark?.confirmed !== true) kinds.push('outlier');
    if (text !== '' && remark?.filled === true) kinds.push('filled');
    // A slot of a phrase without its number is no answer yet. No problem is one, and a free column is never missing.
    if (text.includes(slot)) kinds.push('blank');
    if (text === '' && column.kind !== 'problems' && column.required !== false) kinds.push('blank');
    return kinds.map((kind) => ({ kind, ...place, subject: subject.name, column: column.title, text }));
  });
}

function answerText(column: RecordedColumn, row: AnnexRow): string {
  const value = row.values[column.id] ?? null;
  return value === null ? '' : formatValue(column, value);
}
