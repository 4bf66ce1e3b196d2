import { polarityOf } from '#shared/annex/polarity.ts';
import { groupBy } from '#shared/import/groupBy.ts';
import { type NoticeItem, type NoticePlace, placeKey, type Repeat } from '#shared/notice/noticeItem.ts';
import { noticeItems } from '#shared/notice/noticeItems.ts';
import { isRecorded, leafColumns, type RecordedColumn } from '#shared/pack/column.ts';
import type { EarlierCell } from '#shared/rectification/earlierCell.ts';
import { rectifyAnswer, rectifyProblems } from '#shared/rectification/rectification.ts';
import type { Problem, RoundData } from '#shared/round/roundData.ts';
import { readEarlier } from '../handlers/readEarlier.ts';
import type { Session } from '../session.ts';

type Found = readonly [string, Repeat];

/** How everything that is to be put right stands against the earlier rounds, by `placeKey`. */
export function noticeRepeats(session: Session, data: RoundData): Map<string, Repeat> {
  const items = [...noticeItems(data).byUnit.values()].flat();
  const problems = new Map(data.problems.map((problem) => [problem.id, problem]));
  const annexes = groupBy(items, ({ place }) => place.annexId);
  return new Map(
    [...annexes].flatMap(([annexId, own]) => {
      const earlier = readEarlier(session, data, annexId, null);
      const cells = groupBy(own, ({ place }) => JSON.stringify([place.subjectId, place.columnId]));
      return [...cells.values()].flatMap((here): Found[] => {
        const place = here[0]?.place;
        const before = place && earlier.get(place.subjectId)?.get(place.columnId);
        if (!before || before.length === 0) return [];
        const present = here.flatMap((item) => problems.get(item.place.problemId ?? '') ?? []);
        return present.length > 0 ? problemStates(before, present) : answerState(here[0], before);
      });
    }),
  );
}

function problemStates(earlier: readonly EarlierCell[], present: readonly Problem[]): Found[] {
  const { round } = earlier.at(-1) ?? {};
  const lists = earlier.map((cell) => cell.problems.map((problem) => ({ ...problem, id: '' })));
  const now = present.map((problem) => ({ ...problem }));
  return rectifyProblems<(typeof now)[number] | (typeof lists)[number][number]>(lists, now).flatMap(
    ({ problem, state }): Found[] => {
      const found = present.find(({ id }) => id === problem.id);
      if (!found) return [];
      return [[placeKey(placeOf(found)), { state, roundTitle: round?.title ?? '', text: '' }]];
    },
  );
}

function placeOf({ annexId, subjectId, columnId, id }: Problem): NoticePlace {
  return { annexId, subjectId, columnId, problemId: id };
}

function answerState(item: NoticeItem | undefined, earlier: readonly EarlierCell[]): Found[] {
  const column = item && columnOf(item);
  const last = earlier.at(-1);
  if (!item || !column || !last) return [];
  // What was taken for a problem now counts as one, whether the column names this answer or not.
  const now = polarityOf(column, item.text) ?? 'bad';
  const state = rectifyAnswer(
    earlier.map(({ polarity }) => polarity),
    now,
  );
  return state === null ? [] : [[placeKey(item.place), { state, roundTitle: last.round.title, text: last.text }]];
}

function columnOf({ annex, place }: NoticeItem): RecordedColumn | null {
  const column = leafColumns(annex.columns).find(({ id }) => id === place.columnId);
  return column && isRecorded(column) ? column : null;
}
