import { formatValue } from '../annex/formatValue.ts';
import { polarityOf } from '../annex/polarity.ts';
import { problemsBySubject } from '../annex/problemsBySubject.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '../pack/column.ts';
import type { Problem, RoundData } from '../round/roundData.ts';
import type { EarlierAnswer } from './earlierAnswer.ts';
import type { EarlierCell, EarlierCells, EarlierProblem } from './earlierCell.ts';
import { type Rectification, rectifyAnswer, rectifyCell, rectifyProblems } from './rectification.ts';

/** Where a cell is: one annex, one row, one column. */
export type Place = Pick<Problem, 'annexId' | 'subjectId' | 'columnId'>;

/** The newest earlier answer of each cell, with the state of rectification where it can be told. */
export function earlierAnswers(data: RoundData, annexId: string, earlier: EarlierCells): EarlierAnswer[] {
  const columns = recordedColumns(data, annexId);
  return [...earlier].flatMap(([subjectId, row]) =>
    [...row].flatMap(([columnId, cells]): EarlierAnswer[] => {
      const [column, last] = [columns.get(columnId), cells.at(-1)];
      if (!column || !last) return [];
      const state = rectifyPlace(data, { annexId, subjectId, columnId }, column, cells);
      const { round, text } = last;
      return [{ subjectId, columnId, roundId: round.id, roundTitle: round.title, text, state }];
    }),
  );
}

/** The columns of an annex that are recorded, by id. */
export function recordedColumns(data: RoundData, annexId: string): ReadonlyMap<string, RecordedColumn> {
  const annex = data.pack.annexes.find(({ id }) => id === annexId);
  const columns = leafColumns(annex?.columns ?? []).filter(isRecorded);
  return new Map(columns.map((column) => [column.id, column]));
}

/** The answer of a cell as printed; null when nobody has answered yet. */
export function answerText(data: RoundData, place: Place, column: RecordedColumn): string | null {
  const value = data.findings[place.annexId]?.[place.subjectId]?.[place.columnId] ?? null;
  return value === null ? null : formatValue(column, value);
}

function rectifyPlace(
  data: RoundData,
  place: Place,
  column: RecordedColumn,
  cells: readonly EarlierCell[],
): Rectification | null {
  const text = answerText(data, place, column);
  if (column.kind !== 'problems') {
    const polarities = cells.map(({ polarity }) => polarity);
    return rectifyAnswer(polarities, text === null ? null : polarityOf(column, text));
  }
  const problems = problemsAt(data, place);
  // Nobody has looked at it yet: nothing can be said.
  if (problems.length === 0 && text === null) return null;
  return rectifyCell(
    rectifyProblems<EarlierProblem>(
      cells.map((cell) => cell.problems),
      problems,
    ),
  );
}

/** The problems recorded in one cell, in their order. */
export function problemsAt(data: RoundData, { annexId, subjectId, columnId }: Place): Problem[] {
  const own = problemsBySubject(data, annexId).get(subjectId) ?? [];
  return own.filter((problem) => problem.columnId === columnId);
}
