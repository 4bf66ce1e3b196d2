import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { type Remark, remarkId } from '#shared/round/remark.ts';
import type { Edit } from '#shared/store/change.ts';
import { roundData, write } from '../session.ts';
import { findRemark, listRemarks, listRemarksOf } from '../store/remarks.ts';
import { type Context, currentSession } from './context.ts';
import { recordedColumns } from './findings.ts';

export function remarkHandlers(context: Context): Handlers<AppContract>['remark'] {
  const db = () => currentSession(context).store.db;
  return {
    list: ({ roundId, annexId, subjectId }) =>
      subjectId === null ? listRemarks(db(), roundId, annexId) : listRemarksOf(db(), { roundId, annexId }, [subjectId]),
    save: ({ reason, confirmed, ...place }) => {
      const session = currentSession(context);
      const columns = recordedColumns(roundData(session, place.roundId), place.annexId);
      if (!columns.has(place.columnId)) {
        throw new AppError('not-found', '这一格已不在本附件中，说明没有保存。请刷新后再试。', { ...place });
      }
      const given = { ...(reason !== undefined && { reason }), ...(confirmed !== undefined && { confirmed }) };
      const id = remarkId(place);
      const fields = findRemark(db(), id) ? given : { ...place, ...given };
      const { savedAt } = write(session, 'remark.change', [{ entity: 'remark', id, fields }]);
      return { savedAt };
    },
    confirm: ({ roundId, annexId, cells }) => {
      const session = currentSession(context);
      const subjectIds = [...new Set(cells.map(({ subjectId }) => subjectId))];
      const asked = new Set(cells.map((cell) => remarkId({ roundId, annexId, ...cell })));
      const remarks = listRemarksOf(db(), { roundId, annexId }, subjectIds);
      const edits = lookedAt(remarks.filter((remark) => asked.has(remarkId(remark))));
      const { savedAt } = write(session, 'remark.confirm', edits);
      return { savedAt };
    },
    confirmSubject: ({ roundId, subjectId }) => {
      const session = currentSession(context);
      const { annexes } = roundData(session, roundId).pack;
      const remarks = annexes.flatMap(({ id: annexId }) => listRemarksOf(db(), { roundId, annexId }, [subjectId]));
      const edits = lookedAt(remarks);
      if (edits.length > 0) write(session, 'remark.confirm', edits);
      return { cells: edits.length };
    },
  };
}

function lookedAt(remarks: readonly Remark[]): Edit[] {
  return remarks
    .filter(({ filled }) => filled)
    .map((remark) => ({ entity: 'remark', id: remarkId(remark), fields: { filled: false } }));
}
