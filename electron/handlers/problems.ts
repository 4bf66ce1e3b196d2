import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { Problem } from '#shared/round/roundData.ts';
import { roundData, write } from '../session.ts';
import { findProblem } from '../store/problems.ts';
import { tableChange } from '../tableChanges.ts';
import { visitingEdits } from './besideAnswers.ts';
import { type Context, currentSession } from './context.ts';
import { recordedColumns } from './findings.ts';
import { problemDeskHandlers } from './problemDesk.ts';

export function problemHandlers(context: Context): Handlers<AppContract>['problem'] {
  const getProblem = (id: string): Problem => {
    const problem = findProblem(currentSession(context).store.db, id);
    if (!problem) throw new AppError('not-found', '这个问题已被删除，请刷新后再试。', { id });
    return problem;
  };
  const change = (cell: Pick<Problem, 'roundId' | 'annexId'>) => tableChange(currentSession(context), cell);
  return {
    ...problemDeskHandlers(context),
    save: ({ id: given, ...draft }) => {
      const session = currentSession(context);
      const data = roundData(session, draft.roundId);
      if (recordedColumns(data, draft.annexId).get(draft.columnId)?.kind !== 'problems') {
        throw new AppError('invalid', '这一列不记录问题，没有保存。', { columnId: draft.columnId });
      }
      const id = given === undefined ? context.newId() : getProblem(given).id;
      const fields = given ? draft : { ...draft, order: nextOrder(data.problems, draft) };
      const action = given ? 'problem.change' : 'problem.add';
      const beside = visitingEdits(session.store.db, data, draft.annexId, [draft.subjectId]);
      const { savedAt } = write(session, action, [{ entity: 'problem', id, fields }, ...beside]);
      return { savedAt, problem: getProblem(id), change: change(draft) };
    },
    remove: ({ id }) => {
      const problem = getProblem(id);
      const edits = [{ entity: 'problem' as const, id, fields: { removed: true } }];
      const { savedAt } = write(currentSession(context), 'problem.remove', edits);
      return { savedAt, change: change(problem) };
    },
  };
}

function nextOrder(problems: readonly Problem[], cell: Pick<Problem, 'annexId' | 'subjectId' | 'columnId'>): number {
  const here = problems.filter(
    (problem) =>
      problem.annexId === cell.annexId && problem.subjectId === cell.subjectId && problem.columnId === cell.columnId,
  );
  return Math.max(0, ...here.map((problem) => problem.order)) + 1;
}
