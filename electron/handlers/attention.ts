import { listAttention } from '#shared/annex/attention.ts';
import { type AttentionKind, answerKey, attentionKinds } from '#shared/annex/attentionItem.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { roundData } from '../session.ts';
import { listEvidencedAnswers } from '../store/evidencedAnswers.ts';
import { listRemarks } from '../store/remarks.ts';
import { type Context, currentSession } from './context.ts';

/** A list is for working through; more than this nobody reads at once. The counts are complete. */
const most = 300;

export function attentionHandlers(context: Context): Handlers<AppContract>['attention'] {
  return {
    list: ({ roundId, kinds }) => {
      const session = currentSession(context);
      const { db } = session.store;
      const all = listAttention(
        roundData(session, roundId),
        listRemarks(db, roundId, null),
        new Set(listEvidencedAnswers(db, roundId).map(answerKey)),
      );
      const counts = Object.fromEntries(
        attentionKinds.map((kind) => [kind, all.filter((item) => item.kind === kind).length]),
      ) as Record<AttentionKind, number>;
      return { counts, items: all.filter((item) => kinds.includes(item.kind)).slice(0, most) };
    },
  };
}
