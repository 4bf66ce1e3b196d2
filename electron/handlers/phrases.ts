import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { collectPhrases, type Phrase } from '#shared/phrase/phrases.ts';
import type { Findings } from '#shared/round/roundData.ts';
import { roundData } from '../session.ts';
import { listProblemTexts, listRecordedTexts, phraseLength } from '../store/phrases.ts';
import { type Context, currentSession } from './context.ts';
import { recordedColumns } from './findings.ts';

export function phraseHandlers(context: Context): Handlers<AppContract>['phrase'] {
  return {
    list: ({ roundId, annexId, columnId }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const column = recordedColumns(data, annexId).get(columnId);
      if (!column) throw new AppError('not-found', '这一列已不在本附件中，请刷新后再试。', { columnId });
      const { db } = session.store;
      const recorded =
        column.kind === 'problems'
          ? listProblemTexts(db, annexId, columnId)
          : [...listRecordedTexts(db, annexId, columnId), ...shortTexts(data.findings[annexId] ?? {}, columnId)];
      return collectPhrases(column.phrases ?? [], recorded);
    },
  };
}

/** Texts too short for the index are offered again within their round. */
function shortTexts(findings: Findings[string], columnId: string): Phrase[] {
  const counts = new Map<string, number>();
  for (const row of Object.values(findings)) {
    const text = row[columnId];
    if (typeof text === 'string' && text.length < phraseLength) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
