import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { buildNotice, officialName } from '#shared/notice/buildNotice.ts';
import { noticeItems } from '#shared/notice/noticeItems.ts';
import { noticeRepeats } from '../export/noticeRepeats.ts';
import { withStoredPictures } from '../export/withStoredPictures.ts';
import { roundData } from '../session.ts';
import { listNumberedEvidence } from '../store/evidence.ts';
import { type Context, currentSession } from './context.ts';

export function noticeHandlers(context: Context): Handlers<AppContract>['notice'] {
  return {
    units: ({ roundId }) => {
      const data = roundData(currentSession(context), roundId);
      const { byUnit } = noticeItems(data);
      return data.units.flatMap((unit) => {
        const problems = byUnit.get(unit.id)?.length ?? 0;
        return problems === 0 ? [] : [{ id: unit.id, name: officialName(data, unit), problems }];
      });
    },
    preview: ({ roundId, unitId, pictures }) => {
      const session = currentSession(context);
      const data = roundData(session, roundId);
      const evidence = listNumberedEvidence(session.store.db, { roundId });
      const notice = buildNotice(data, unitId, { repeats: noticeRepeats(session, data), evidence, pictures });
      return withStoredPictures(session.store.db, notice);
    },
  };
}
