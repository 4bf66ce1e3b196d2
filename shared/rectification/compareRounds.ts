import { subjectNames } from '../annex/listedSubjects.ts';
import { polarityOf } from '../annex/polarity.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { RecordedColumn } from '../pack/column.ts';
import type { RoundData } from '../round/roundData.ts';
import { answerText, type Place, problemsAt, recordedColumns } from './earlierAnswers.ts';
import type { EarlierCell, EarlierCells, EarlierProblem } from './earlierCell.ts';
import { type Rectification, rectifyAnswer, rectifyProblems } from './rectification.ts';

/** How one fault stands between two rounds: an answer, or one problem of a cell that holds several. */
export interface RectifiedItem extends Place {
  /** `unseen`: it was bad then, and nobody has looked at it yet. */
  readonly state: Rectification | 'unseen';
  /** As printed in the earlier round; null where there was nothing. */
  readonly before: string | null;
  /** As printed now; null where there is nothing (any more). */
  readonly now: string | null;
}

/**
 * Every fault of an annex that is new, put right, partly put right, still open or back, in the order of its rows and columns.
 * `earlier` holds the rounds to compare with, oldest first: the last one with an answer is compared, those before it tell
 * what is back (反弹) from what is new. Cells without an answer in any of them are not compared.
 */
export function compareRounds(data: RoundData, annex: AnnexDefinition, earlier: EarlierCells): RectifiedItem[] {
  const columns = [...recordedColumns(data, annex.id)];
  return [...subjectNames(data, annex).keys()].flatMap((subjectId) =>
    columns.flatMap(([columnId, column]) => {
      const cells = earlier.get(subjectId)?.get(columnId) ?? [];
      const place = { annexId: annex.id, subjectId, columnId };
      if (cells.length === 0) return [];
      return column.kind === 'problems'
        ? comparedProblems(data, place, column, cells)
        : comparedAnswer(data, place, column, cells);
    }),
  );
}

function comparedAnswer(
  data: RoundData,
  place: Place,
  column: RecordedColumn,
  cells: readonly EarlierCell[],
): RectifiedItem[] {
  const polarities = cells.map(({ polarity }) => polarity);
  const before = cells.at(-1)?.text ?? null;
  const now = answerText(data, place, column);
  if (now === null) {
    const last = polarities.findLast((polarity) => polarity !== null);
    return last === 'bad' || last === 'severe' ? [{ ...place, state: 'unseen', before, now }] : [];
  }
  const state = rectifyAnswer(polarities, polarityOf(column, now));
  return state === null ? [] : [{ ...place, state, before, now }];
}

function comparedProblems(
  data: RoundData,
  place: Place,
  column: RecordedColumn,
  cells: readonly EarlierCell[],
): RectifiedItem[] {
  const lists = cells.map(({ problems }) => problems);
  const present = problemsAt(data, place);
  if (present.length === 0 && answerText(data, place, column) === null) {
    const last = lists.at(-1) ?? [];
    return last.map(({ text }) => ({ ...place, state: 'unseen', before: text, now: null }));
  }
  return rectifyProblems<EarlierProblem>(lists, present).map(({ problem: { text }, state }) => ({
    ...place,
    state,
    before: state === 'new' || state === 'relapsed' ? null : text,
    now: state === 'fixed' ? null : text,
  }));
}
