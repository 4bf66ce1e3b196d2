import { cellsLike, type FilledCell, usualCells } from '#shared/annex/usual.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { remarkId } from '#shared/round/remark.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Edit, type FieldValue, findingId } from '#shared/store/change.ts';
import { roundData, write } from '../session.ts';
import { type Context, currentSession } from './context.ts';

/** By exception: answers that the program fills in, marked until somebody has looked at them. */
export function fillHandlers(context: Context): Handlers<AppContract>['fill'] {
  const annexesOf = (data: RoundData) => data.pack.annexes.map(({ id }) => id);
  const count = (cells: readonly FilledCell[]) => ({
    cells: cells.length,
    rows: new Set(cells.map(({ annexId, subjectId }) => `${annexId}/${subjectId}`)).size,
  });
  return {
    usual: ({ roundId, annexId, subjectId, within, dryRun }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const all = (annexId === null ? annexesOf(data) : [annexId]).flatMap((id) => usualCells(data, id, subjectId));
      const [rows, columns] = [new Set(within?.subjectIds), new Set(within?.columnIds)];
      const cells = all.filter((cell) => within === null || (rows.has(cell.subjectId) && columns.has(cell.columnId)));
      if (!dryRun) write(session, 'fill.usual', fillEdits(roundId, cells));
      return count(cells);
    },
    likeUnit: ({ roundId, unitId, likeId }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const cells = annexesOf(data).flatMap((annexId) => cellsLike(data, annexId, unitId, likeId));
      write(session, 'fill.likeUnit', fillEdits(roundId, cells));
      return count(cells);
    },
  };
}

/** One change per row for the answers, one per answer for the marks: all of them one undo step. */
function fillEdits(roundId: string, cells: readonly FilledCell[]): Edit[] {
  const rows = new Map<string, Record<string, FieldValue>>();
  for (const { annexId, subjectId, columnId, value } of cells) {
    const id = findingId(roundId, annexId, subjectId);
    const fields = rows.get(id) ?? {};
    fields[columnId] = value as FieldValue;
    rows.set(id, fields);
  }
  return [
    ...[...rows].map(([id, fields]): Edit => ({ entity: 'finding', id, fields })),
    ...cells.map(({ annexId, subjectId, columnId }): Edit => {
      const place = { roundId, annexId, subjectId, columnId };
      return { entity: 'remark', id: remarkId(place), fields: { ...place, filled: true } };
    }),
  ];
}
