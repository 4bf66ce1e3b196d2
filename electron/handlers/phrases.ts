import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { collectPhrases } from '#shared/phrase/phrases.ts';
import { roundData } from '../session.ts';
import { listProblemTexts, listRecordedTexts } from '../store/phrases.ts';
import { type Context, currentSession } from './context.ts';
import { recordedColumns } from './findings.ts';

export function phraseHandlers(context: Context): Handlers<AppContract>['phrase'] {
  return {
    list: ({ roundId, annexId, columnId }) => {
      const session = currentSession(context);
      const column = recordedColumns(roundData(session, roundId), annexId).get(columnId);
      if (!column) throw new AppError('not-found', '这一列已不在本附件中，请刷新后再试。', { columnId });
      const { db } = session.store;
      const recorded =
        column.kind === 'problems' ? listProblemTexts(db, annexId, columnId) : listRecordedTexts(db, annexId, columnId);
      return collectPhrases(column.phrases ?? [], recorded);
    },
  };
}
