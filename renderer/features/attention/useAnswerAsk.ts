import { useCallback, useState } from 'react';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { findOutlier } from '#shared/annex/outlier.ts';
import { isRecorded } from '#shared/pack/column.ts';
import { polarityOf } from '../recording/polarity.ts';
import type { CellInput } from '../recording/recordQueue.ts';

/** What is to be asked about one answer that was just given; it is saved already. */
export interface AnswerQuestion {
  readonly subjectId: string;
  readonly columnId: string;
  readonly text: string;
  readonly severe: boolean;
  readonly outlier: { readonly others: string; readonly count: number } | null;
}

/** Asks about a single answer. Whole blocks are not interrupted: what they lack is said, and listed on the round page. */
export function useAnswerAsk(table: AnnexTable, onWarn: (sentence: string) => void) {
  const [question, setQuestion] = useState<AnswerQuestion | null>(null);
  const consider = useCallback(
    (cells: readonly CellInput[]) => {
      const [cell] = cells;
      if (cells.length === 1 && cell !== undefined) setQuestion(questionOf(table, cell));
      const severe = cells.length > 1 ? countSevere(table, cells) : 0;
      if (severe > 0) onWarn(`其中 ${severe} 处是严重的答案，要补理由和证据；已列在“轮次”页的“待补理由”“待补证据”里。`);
    },
    [table, onWarn],
  );
  const close = useCallback(() => setQuestion(null), []);
  return { question, consider, close };
}

/** Severe answers of a block that were not there before. */
export function countSevere(table: AnnexTable, cells: readonly CellInput[]): number {
  const columns = new Map(table.columns.map((column, at) => [column.id, { column, at }]));
  const rows = new Map(table.rows.map((row) => [row.subjectId, row]));
  return cells.filter(({ subjectId, columnId, input }) => {
    const place = columns.get(columnId);
    const text = (input ?? '').trim();
    if (place === undefined || !isRecorded(place.column) || polarityOf(place.column, text) !== 'severe') return false;
    return rows.get(subjectId)?.cells[place.at]?.text !== text;
  }).length;
}

export function questionOf(table: AnnexTable, { subjectId, columnId, input }: CellInput): AnswerQuestion | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const text = (input ?? '').trim();
  if (column === undefined || !isRecorded(column)) return null;
  const polarity = polarityOf(column, text);
  if (polarity !== 'severe' && polarity !== 'bad') return null;
  const rows = table.rows.filter((row) => row.subjectId !== null);
  const own = rows.find((row) => row.subjectId === subjectId);
  // The same answer given again has been asked about.
  if (own?.cells[at]?.text === text) return null;
  const found = findOutlier(
    column,
    rows.map((row) => (row === own ? text : (row.cells[at]?.text ?? ''))),
  );
  const outlier = found !== null && rows[found.index] === own ? found : null;
  const severe = polarity === 'severe';
  return severe || outlier !== null ? { subjectId, columnId, text, severe, outlier } : null;
}
