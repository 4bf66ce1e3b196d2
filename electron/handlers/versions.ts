import { compareVersions } from '#shared/bulletin/compareVersions.ts';
import type { KeptVersion, VersionKind } from '#shared/bulletin/version.ts';
import type { KeyedDiscrepancy } from '#shared/consistency/discrepancy.ts';
import { openErrors } from '#shared/consistency/round/checkView.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import type { Edit } from '#shared/store/change.ts';
import { bulletinView } from '../bulletinView.ts';
import { checkView } from '../check/roundCheck.ts';
import { roundData, type Session, write } from '../session.ts';
import { rulingEdit } from '../store/rulings.ts';
import { findFinal, findKept } from '../store/versions.ts';
import { presentBulletin, versionEdit } from '../versions.ts';
import { type Context, currentSession } from './context.ts';

type VersionCalls = Pick<Handlers<AppContract>['bulletin'], 'mark' | 'finalise' | 'reopen' | 'compare'>;

export function versionHandlers(context: Context): VersionCalls {
  const keep = (roundId: string, kind: VersionKind, note: string, before: readonly Edit[] = []) => {
    const session = currentSession(context);
    const { edit, blobs } = versionEdit(roundData(session, roundId), context.newId(), kind, note);
    write(session, `version.${kind}`, [...before, edit], blobs);
    return bulletinView(session, roundId);
  };
  return {
    mark: ({ roundId, note }) => keep(roundId, 'review', note),
    finalise: ({ roundId, note, overrule }) => {
      const session = currentSession(context);
      const errors = openErrors(checkView(context, roundId));
      const open = overrule === null ? errors : [];
      const { reasonsAgainstFinal, final } = bulletinView(session, roundId, open.map(errorSentence));
      if (final) throw new AppError('conflict', '本轮次已经定稿，没有再次定稿。');
      if (reasonsAgainstFinal.length > 0) {
        const sentences = reasonsAgainstFinal.map(({ sentence }) => sentence).join('');
        throw new AppError('conflict', `现在还不能定稿：${sentences}`, { reasons: reasonsAgainstFinal });
      }
      const overruled = errors.map((each) =>
        rulingEdit({ roundId, rule: each.rule, key: each.key, reason: overrule ?? '' }, each),
      );
      return keep(roundId, 'final', note, overruled);
    },
    reopen: ({ roundId, reason }) => {
      if (!findFinal(currentSession(context).store.db, roundId)) {
        throw new AppError('conflict', '本轮次没有定稿，不用解除。');
      }
      return keep(roundId, 'reopened', reason);
    },
    compare: ({ roundId, wasId, nowId }) => {
      const session = currentSession(context);
      const was = getKept(session, roundId, wasId);
      return compareVersions(
        was,
        nowId === null ? presentBulletin(roundData(session, roundId)) : getKept(session, roundId, nowId),
      );
    },
  };
}

function errorSentence({ where, message }: KeyedDiscrepancy): string {
  return `校核发现错误（${where}）：${message}`;
}

function getKept({ store }: Session, roundId: string, id: string): KeptVersion {
  const version = findKept(store.db, id);
  if (version?.roundId === roundId) return version;
  throw new AppError('not-found', '没有找到这个版本，请刷新后再试。', { id });
}
