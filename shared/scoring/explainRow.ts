import { annexRows, getAnnexDefinition } from '../annex/annexRows.ts';
import { fullMark } from '../annex/cellValue.ts';
import { leafColumns } from '../pack/column.ts';
import type { Problem, RoundData } from '../round/roundData.ts';
import { explainScore, type ScoreExplanation, vetoProblems } from './explainScore.ts';

export interface ColumnExplanation {
  readonly columnId: string;
  readonly title: string;
  readonly explanation: ScoreExplanation;
  /** What the problem being written really costs, after all caps; null when none is being written. */
  readonly draftCost: number | null;
}

export interface RowExplanation {
  readonly scores: readonly ColumnExplanation[];
  /** Problems that veto the row, whether a score counts them or not. */
  readonly vetoes: readonly Problem[];
}

/**
 * Why a row has the scores it has. `draft` is a problem still being written: it is counted in as if it were saved, in the place of the
 * saved one with its id.
 */
export function explainRow(
  data: RoundData,
  annexId: string,
  subjectId: string,
  draft: Problem | null,
): RowExplanation | null {
  const row = annexRows(data, annexId, 'all').find(({ subject }) => subject.id === subjectId);
  if (!row) return null;
  const without = row.problems.filter(({ id }) => id !== draft?.id);
  const problems = draft === null ? row.problems : [...without, draft];
  const columns = leafColumns(getAnnexDefinition(data, annexId).columns);
  const scores = columns.flatMap((column): ColumnExplanation[] => {
    if (column.kind !== 'score') return [];
    const full = fullMark(column, row);
    const explanation = explainScore(data.pack, column, problems, full);
    const before = explainScore(data.pack, column, without, full);
    const draftCost = draft === null ? null : explanation.deducted - before.deducted;
    return [{ columnId: column.id, title: column.title, explanation, draftCost }];
  });
  return { scores, vetoes: vetoProblems(data.pack, problems) };
}
